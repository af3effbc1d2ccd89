import Parallelism

/// What a number of paths between others is divided by.
public enum BetweennessScale: Hashable, Sendable {
  /// By the number of ordered pairs of other vertices, (n − 1)(n − 2); values run from 0 to 1.
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
/// | scale | ÷ (n − 1)(n − 2) unless ``BetweennessScale/raw``; 0 for fewer than three vertices |
///
/// Numbers of paths may be of any size: a source whose numbers outgrow a floating-point number is computed with
/// exponents of their own.
///
/// **Reference.** U. Brandes, A faster algorithm for betweenness centrality, J. Math. Sociol. 25 (2001). Checked against
/// the enumeration of paths, closed forms and networkx.
///
/// **Complexity.** O(n m), with lengths O(n m log n); O(n) memory for each thread. The same bytes on any number of
/// threads: sources are added up in chunks of fixed bounds, and chunks in their order.
///
/// - Parameters:
///   - graph: The graph.
///   - lengths: The length of each edge, from 1 on; nil gives each length 1.
///   - scale: What the sums are divided by.
///   - threads: The number of threads; nil for one per core.
/// - Returns: One value per vertex.
/// - Throws: ``CentralityError`` if the lengths do not fit the edges, are not positive, or add up to more than 64 bits.
public func betweennessCentralities(
  of graph: DirectedGraph, lengths: [Int64]? = nil, scale: BetweennessScale = .normalized, threads: Int? = nil
) throws(CentralityError) -> [Double] {
  let arcs = try ShortestArcs(graph, lengths: lengths)
  var sums = try pathShares(in: arcs, threads: threads)
  let count = Double(graph.vertexCount)
  if scale == .normalized {
    for vertex in sums.indices { sums[vertex] = count > 2 ? sums[vertex] / ((count - 1) * (count - 2)) : 0 }
  }
  return sums
}

private func pathShares(in arcs: ShortestArcs, threads: Int?) throws(CentralityError) -> [Double] {
  let count = arcs.graph.vertexCount
  let sums = arcs.graph.outgoing.withUnsafeBuffers { outgoing in
    guard let lengths = arcs.lengths else {
      return pathShares(outgoing, lengths: UnitArcLengths(), vertexCount: count, threads: threads)
    }
    return lengths.withUnsafeBufferPointer {
      pathShares(outgoing, lengths: GivenArcLengths(lengths: $0), vertexCount: count, threads: threads)
    }
  }
  guard let sums else { throw .pathTooLong }
  return sums
}

/// The sums over all pairs; nil if a distance does not fit its type.
private func pathShares<Lengths: ArcLengths>(
  _ outgoing: AdjacencyBuffers, lengths: Lengths, vertexCount: Int, threads: Int?
) -> [Double]? {
  let chunks = FixedChunks(itemCount: vertexCount, maximumCount: 256)
  let workers = workerCount(threads, tasks: chunks.count)
  let searches = (0..<workers).map { _ in
    PathShareSearch(ShortestPathSearch(outgoing, lengths: lengths, vertexCount: vertexCount), vertexCount: vertexCount)
  }
  // Some more chunks than threads are under way, so that none waits long for the others before the sums are merged.
  let waveSize = workers == 1 ? 1 : 4 * workers
  let partialSums = ScratchArray<Double>(count: waveSize * vertexCount, repeating: 0)
  let fits = ScratchArray<Bool>(count: waveSize, repeating: true)
  var sums = [Double](repeating: 0, count: vertexCount)
  for first in stride(from: 0, to: chunks.count, by: waveSize) {
    let wave = min(waveSize, chunks.count - first)
    let (parts, fits) = (partialSums.elements, fits.elements)
    performTasks(wave, workers: workers) { task, worker in
      let part = UnsafeMutableBufferPointer(rebasing: parts[task * vertexCount..<(task + 1) * vertexCount])
      part.update(repeating: 0)
      for source in chunks[first + task] where fits[task] {
        fits[task] = searches[worker].addShares(from: VertexIndex(source), to: part)
      }
    }
    guard fits[..<wave].allSatisfy({ $0 }) else { return nil }
    for task in 0..<wave {
      for vertex in 0..<vertexCount { sums[vertex] += parts[task * vertexCount + vertex] }
    }
  }
  return sums
}
