/// What a number of paths between others is divided by.
public enum BetweennessScale: Hashable, Sendable {
  /// By the number of ordered pairs that count: of other vertices, (n − 1)(n − 2), for a vertex, and all, n(n − 1), for an
  /// edge; values run from 0 to 1.
  case normalized
  /// By nothing.
  case raw
}

/// The betweenness of each vertex: how much of what goes between others by the shortest way goes through it.
///
/// **Definition.** The sum over all ordered pairs s ≠ t of vertices other than v, t reached from s, of σ(s, t | v) /
/// σ(s, t): the share of the shortest paths from s to t that have v inside.
///
/// | decision | rule |
/// |---|---|
/// | pairs | ordered: s, t and t, s both count |
/// | parallel edges | one arc, as long as the shortest of them; equally short ones are one path |
/// | self-loops | on no shortest path |
/// | lengths | positive integers, so that ties are exact; nil gives each edge length 1 |
/// | sources | all vertices, or some that stand for all: then the normalized scale multiplies by n over their number |
/// | scale | ÷ (n − 1)(n − 2) unless ``BetweennessScale/raw``; 0 for fewer than three vertices |
///
/// Numbers of paths may be of any size: a source whose numbers outgrow a floating-point number is computed with
/// exponents of their own.
///
/// **Reference.** U. Brandes, A faster algorithm for betweenness centrality, J. Math. Sociol. 25 (2001); for some sources
/// U. Brandes, C. Pich, Centrality estimation in large networks, Int. J. Bifurcation Chaos 17 (2007). Checked against the
/// enumeration of paths, closed forms and networkx.
///
/// **Complexity.** O(n m), with lengths O(n m log n), k sources k/n of that; O(n) memory for each thread. Without lengths
/// 16 sources are searched from at the same time. The same bytes on any number of threads: sources are added up in chunks
/// of fixed bounds, and chunks in their order.
///
/// - Parameters:
///   - graph: The graph.
///   - lengths: The length of each edge, from 1 on; nil gives each length 1.
///   - sources: The vertices at which pairs start, none twice; nil for all.
///   - scale: What the sums are divided by.
///   - threads: The number of threads; nil for one per core.
/// - Returns: One value per vertex.
/// - Throws: ``CentralityError`` if the lengths do not fit the edges, are not positive, or add up to more than 64 bits.
public func betweennessCentralities(
  of graph: DirectedGraph, lengths: [Int64]? = nil, sources: [VertexIndex]? = nil,
  scale: BetweennessScale = .normalized,
  threads: Int? = nil
) throws(CentralityError) -> [Double] {
  let chosen = try checkedSources(sources, of: graph)
  var sums = [Double](repeating: 0, count: graph.vertexCount)
  try addPathShares(of: VertexHolders.self, in: graph, lengths: lengths, from: chosen, threads: threads) { found in
    switch found {
    case .lanes(let elements, let arcs):
      for (number, vertex) in arcs.vertices.elements.enumerated() { sums[Int(vertex)] += elements[number] }
    case .single(let elements):
      for vertex in sums.indices { sums[vertex] += elements[vertex] }
    }
  }
  let count = Double(graph.vertexCount)
  if scale == .normalized {
    let share = sources == nil ? 1 : Double(chosen.count) / count
    for vertex in sums.indices { sums[vertex] = count > 2 ? sums[vertex] / ((count - 1) * (count - 2)) / share : 0 }
  }
  return sums
}

/// The sources, all vertices if none are named.
func checkedSources(
  _ sources: [VertexIndex]?, of graph: DirectedGraph
) throws(CentralityError) -> [VertexIndex] {
  guard let sources else { return Array(0..<VertexIndex(graph.vertexCount)) }
  guard !sources.isEmpty else { throw .invalidOption("there is no source") }
  var isSource = [Bool](repeating: false, count: graph.vertexCount)
  for source in sources {
    guard source < graph.vertexCount else {
      throw .invalidOption("the source \(source) is not one of \(graph.vertexCount) vertices")
    }
    guard !isSource[Int(source)] else { throw .invalidOption("the source \(source) is given twice") }
    isSource[Int(source)] = true
  }
  return sources
}
