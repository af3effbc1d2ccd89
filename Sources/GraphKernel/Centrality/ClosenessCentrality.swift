import Parallelism

/// What a closeness counts where some vertices are not reached.
public enum ClosenessScale: Hashable, Sendable {
  /// The inverse of the mean distance of those that are reached.
  case reached
  /// That times the share of the others that is reached, so that a vertex that reaches few is not close.
  case wassermanFaust
}

/// The closeness of each vertex: one over its mean distance to the others.
///
/// **Definition.** With r the number of other vertices that v reaches and D the sum of their distances from v, unit × r / D;
/// with ``ClosenessScale/wassermanFaust`` that times r / (n − 1). Inward, distances are those to v. A vertex that reaches
/// none has the value 0. Of parallel edges the shortest counts; self-loops shorten nothing.
///
/// | decision | rule |
/// |---|---|
/// | direction | outward unless told otherwise; networkx measures inward |
/// | not reached | ``harmonicCentralities(of:lengths:unit:direction:threads:)`` needs no such choice |
///
/// **Reference.** S. Wasserman, K. Faust, Social network analysis (1994), section 5.2. Checked against closed forms, all
/// distances by the Floyd–Warshall recursion, and networkx.
///
/// **Complexity.** O(n m), with lengths O(n m log n); O(n) memory for each thread. Without lengths 512 vertices are searched
/// for at the same time. Sums of distances are exact, so that there are the same bytes on any number of threads.
///
/// - Parameters:
///   - graph: The graph.
///   - lengths: The length of each edge, from 1 on; nil gives each length 1.
///   - unit: The length at which a neighbor counts 1, from 1 on.
///   - scale: What is counted where some vertices are not reached.
///   - direction: Which way distances are measured.
///   - threads: The number of threads; nil for one per core.
/// - Returns: One value per vertex.
/// - Throws: ``CentralityError`` if the lengths do not fit the edges, are not positive, or add up to more than 64 bits.
public func closenessCentralities(
  of graph: DirectedGraph, lengths: [Int64]? = nil, unit: Int64 = 1, scale: ClosenessScale = .wassermanFaust,
  direction: DistanceDirection = .outward, threads: Int? = nil
) throws(CentralityError) -> [Double] {
  guard unit > 0 else { throw .invalidOption("the unit of length is \(unit), not a positive number") }
  let others = Double(max(1, graph.vertexCount - 1))
  func value(_ sums: DistanceSums) -> Double {
    guard sums.count > 0 else { return 0 }
    let reached = Double(sums.count)
    let closeness = Double(unit) * reached / sums.distanceSum
    return scale == .reached ? closeness : closeness * (reached / others)
  }
  guard let lengths else {
    let arcs = RankedArcs(graph, threads: threads)
    let sums = arcs.distanceSums(direction, threads: threads)
    return arcs.inGivenOrder(sums.elements, value)
  }
  let arcs = try ShortestArcs(direction == .outward ? graph : graph.transpose, lengths: lengths)
  let sums = arcs.graph.outgoing.withUnsafeBuffers { outgoing in
    arcs.lengths?.withUnsafeBufferPointer {
      distanceSums(outgoing, lengths: GivenArcLengths(lengths: $0), vertexCount: graph.vertexCount, threads: threads)
    }
  }
  guard let sums = sums ?? nil else { throw .pathTooLong }
  return sums.map(value)
}

/// The sums of the distances from each vertex; nil if a distance does not fit its type.
private func distanceSums(
  _ outgoing: AdjacencyBuffers, lengths: GivenArcLengths, vertexCount: Int, threads: Int?
) -> [DistanceSums]? {
  let chunks = FixedChunks(itemCount: vertexCount, maximumCount: 256)
  let workers = workerCount(threads, tasks: chunks.count)
  let searches = (0..<workers).map { _ in
    ShortestPathSearch(outgoing, lengths: lengths, vertexCount: vertexCount)
  }
  let sums = ScratchArray<DistanceSums>(count: vertexCount, repeating: DistanceSums())
  let fits = ScratchArray<Bool>(count: chunks.count, repeating: true)
  let (elements, marks) = (sums.elements, fits.elements)
  performTasks(chunks.count, workers: workers) { chunk, worker in
    let search = searches[worker]
    for source in chunks[chunk] where marks[chunk] {
      marks[chunk] = search.run(from: VertexIndex(source))
      for index in 1..<max(1, search.reachedCount) {
        elements[source].add(1, at: search.distances.elements[search.order.elements[index]], reciprocal: 0)
      }
    }
  }
  return marks.allSatisfy { $0 } ? Array(elements) : nil
}
