import Parallelism

/// Which way distances are measured.
public enum DistanceDirection: Hashable, Sendable {
  /// From the vertex to the others.
  case outward
  /// From the others to the vertex.
  case inward
}

/// The harmonic closeness of each vertex: how near it is to the others, in the mean.
///
/// A vertex that is not reached is infinitely far and adds nothing, so that the graph need not be connected.
///
/// **Definition.** The sum over all other vertices u of unit / d(v, u), or of unit / d(u, v) inward, divided by n − 1. It
/// runs from 0 to 1 where no edge is shorter than the unit. Of parallel edges the shortest counts; self-loops shorten
/// nothing. Fewer than two vertices have the value 0.
///
/// Without lengths, 512 vertices are searched for at the same time, and vertices at the same distance are counted before
/// they are added; each 1 / d is then rounded to a multiple of 2⁻⁶⁴, and sums are exact.
///
/// **Reference.** P. Boldi, S. Vigna, Axioms for centrality, Internet Math. 10 (2014). Checked against closed forms, all
/// distances by the Floyd–Warshall recursion, and networkx.
///
/// **Complexity.** O(n m), with lengths O(n m log n); O(n) memory for each thread. Without lengths it is some hundred
/// times less where distances are small. The same bytes on any number of threads, and for each vertex whatever the order
/// of vertices and edges.
///
/// - Parameters:
///   - graph: The graph.
///   - lengths: The length of each edge, from 1 on; nil gives each length 1.
///   - unit: The length at which a neighbor counts 1, from 1 on.
///   - direction: Which way distances are measured.
///   - threads: The number of threads; nil for one per core.
/// - Returns: One value per vertex.
/// - Throws: ``CentralityError`` if the lengths do not fit the edges, are not positive, or add up to more than 64 bits.
public func harmonicCentralities(
  of graph: DirectedGraph, lengths: [Int64]? = nil, unit: Int64 = 1, direction: DistanceDirection = .outward,
  threads: Int? = nil
) throws(CentralityError) -> [Double] {
  guard unit > 0 else { throw .invalidOption("the unit of length is \(unit), not a positive number") }
  let count = graph.vertexCount
  guard let lengths else {
    let arcs = RankedArcs(graph, threads: threads)
    let sums = arcs.distanceSums(direction, threads: threads)
    let scale = Double(unit) / Double(max(1, count - 1))
    return arcs.inGivenOrder(sums.elements) { $0.reciprocalSum * scale }
  }
  let arcs = try ShortestArcs(direction == .outward ? graph : graph.transpose, lengths: lengths)
  let values = arcs.graph.outgoing.withUnsafeBuffers { outgoing in
    arcs.lengths?.withUnsafeBufferPointer {
      harmonicSums(
        outgoing, lengths: GivenArcLengths(lengths: $0), unit: Double(unit), vertexCount: count, threads: threads)
    }
  }
  guard let values = values ?? nil else { throw .pathTooLong }
  return values.map { $0 / Double(max(1, count - 1)) }
}

/// The sums over all others; nil if a distance does not fit its type.
private func harmonicSums<Lengths: ArcLengths>(
  _ outgoing: AdjacencyBuffers, lengths: Lengths, unit: Double, vertexCount: Int, threads: Int?
) -> [Double]? {
  let chunks = FixedChunks(itemCount: vertexCount, maximumCount: 256)
  let workers = workerCount(threads, tasks: chunks.count)
  let searches = (0..<workers).map { _ in
    ShortestPathSearch(outgoing, lengths: lengths, vertexCount: vertexCount)
  }
  let sums = ScratchArray<Double>(count: vertexCount, repeating: 0)
  let fits = ScratchArray<Bool>(count: chunks.count, repeating: true)
  let (elements, marks) = (sums.elements, fits.elements)
  performTasks(chunks.count, workers: workers) { chunk, worker in
    let search = searches[worker]
    for source in chunks[chunk] where marks[chunk] {
      marks[chunk] = search.run(from: VertexIndex(source))
      elements[source] = search.harmonicSum(unit: unit)
    }
  }
  return marks.allSatisfy { $0 } ? Array(elements) : nil
}

extension ShortestPathSearch {
  /// The sum of unit / distance over the vertices that the last search reached.
  ///
  /// Equal distances are counted before they are added, so that the sum depends on the distances alone.
  fileprivate func harmonicSum(unit: Double) -> Double {
    let (distances, order) = (distances.elements, order.elements)
    var sum = 0.0
    var first = 1
    while first < reachedCount {
      let distance = distances[order[first]]
      var next = first + 1
      while next < reachedCount, distances[order[next]] == distance { next += 1 }
      sum += Double(next - first) * unit / Double(distance)
      first = next
    }
    return sum
  }
}
