/// The betweenness of each edge: how much of what goes from one vertex to another by the shortest way goes along it.
///
/// **Definition.** The sum over all ordered pairs s ≠ t, t reached from s, of σ(s, t | e) / σ(s, t): the share of the
/// shortest paths from s to t that have the edge e in them.
///
/// | decision | rule |
/// |---|---|
/// | pairs | ordered: s, t and t, s both count |
/// | parallel edges | one arc, as long as the shortest of them; those that are as short share equally in what it has |
/// | self-loops | on no shortest path: 0 |
/// | lengths | positive integers, so that ties are exact; nil gives each edge length 1 |
/// | sources | all vertices, or some that stand for all: then the normalized scale multiplies by n over their number |
/// | scale | ÷ n(n − 1) unless ``BetweennessScale/raw``; 0 for fewer than two vertices |
///
/// The sum over all edges is the sum of all distances in edges. What the edges into a vertex have together is the
/// betweenness of the vertex and the number of those that reach it.
///
/// **Reference.** U. Brandes, On variants of shortest-path betweenness centrality and their generic computation, Soc.
/// Networks 30 (2008). Checked against the enumeration of paths, these sums and networkx.
///
/// **Complexity.** As ``betweennessCentralities(of:lengths:sources:scale:threads:)``, and O(m) memory for each thread.
///
/// - Parameters:
///   - graph: The graph.
///   - lengths: The length of each edge, from 1 on; nil gives each length 1.
///   - sources: The vertices at which pairs start, none twice; nil for all.
///   - scale: What the sums are divided by.
///   - threads: The number of threads; nil for one per core.
/// - Returns: One value per edge.
/// - Throws: ``CentralityError`` if the lengths do not fit the edges, are not positive, or add up to more than 64 bits.
public func edgeBetweennessCentralities(
  of graph: DirectedGraph, lengths: [Int64]? = nil, sources: [VertexIndex]? = nil,
  scale: BetweennessScale = .normalized, threads: Int? = nil
) throws(CentralityError) -> [Double] {
  let chosen = try checkedSources(sources, of: graph)
  var factor = 1.0
  if scale == .normalized {
    let count = Double(graph.vertexCount)
    let share = sources == nil ? 1 : Double(chosen.count) / count
    factor = count > 1 ? 1 / (count * (count - 1)) / share : 0
  }
  var values = [Double](repeating: 0, count: graph.edgeCount)
  try addPathShares(of: ArcHolders.self, in: graph, lengths: lengths, from: chosen, threads: threads) { found in
    switch found {
    case .lanes(let sums, let arcs):
      for (number, vertex) in arcs.vertices.elements.enumerated() {
        var slot = Int(arcs.outgoing.starts.elements[number])
        graph.forEachBundle(from: vertex) { target, edges in
          guard target != vertex else { return }
          edges.divide(sums[slot] * factor, lengths: lengths, among: &values)
          slot += 1
        }
      }
    case .single(let sums):
      var arc = 0
      for vertex in 0..<VertexIndex(graph.vertexCount) {
        graph.forEachBundle(from: vertex) { _, edges in
          edges.divide(sums[arc] * factor, lengths: lengths, among: &values)
          arc += 1
        }
      }
    }
  }
  return values
}

extension DirectedGraph {
  /// Goes through the edges out of a vertex, parallel ones together.
  fileprivate func forEachBundle(from vertex: VertexIndex, _ body: (_ target: VertexIndex, _ edges: EdgeSlice) -> Void)
  {
    let slots = outgoing.slots(of: vertex)
    var first = slots.lowerBound
    while first < slots.upperBound {
      let target = outgoing.neighbors[first]
      var end = first + 1
      while end < slots.upperBound, outgoing.neighbors[end] == target { end += 1 }
      body(target, outgoing.edges[first..<end])
      first = end
    }
  }
}

extension EdgeSlice {
  /// Adds equal parts of a sum to the shortest of parallel edges.
  fileprivate func divide(_ sum: Double, lengths: [Int64]?, among values: inout [Double]) {
    guard let lengths, count > 1, let shortest = lazy.map({ lengths[Int($0)] }).min() else {
      for edge in self { values[Int(edge)] += sum / Double(count) }
      return
    }
    let chosen = filter { lengths[Int($0)] == shortest }
    for edge in chosen { values[Int(edge)] += sum / Double(chosen.count) }
  }
}
