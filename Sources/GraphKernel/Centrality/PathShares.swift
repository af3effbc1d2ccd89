import Parallelism

/// What was added up from some sources.
enum PathShareSums {
  /// One sum per vertex, or per outgoing slot, of arcs whose vertices have other numbers.
  case lanes([Double], RankedArcs)
  /// One sum per vertex of the graph, or per arc of its ``CollapsedGraph``.
  case single([Double])
}

/// Adds up the shares of vertices, or arcs, in the shortest paths from some sources.
///
/// - Parameters:
///   - holders: What has a sum.
///   - graph: The graph.
///   - lengths: The length of each edge; nil gives each length 1.
///   - sources: Where paths start.
///   - threads: The number of threads; nil for one per core.
///   - take: Is given sums that add up to those of all sources.
/// - Throws: ``CentralityError`` if the lengths do not fit the edges, are not positive, or add up to more than 64 bits.
func addPathShares<Holders: PathShareHolders>(
  of holders: Holders.Type, in graph: DirectedGraph, lengths: [Int64]?, from sources: [VertexIndex], threads: Int?,
  _ take: (PathShareSums) -> Void
) throws(CentralityError) {
  var rest = sources
  // Vectors over the lanes would take more memory than there may be.
  if lengths == nil, graph.vertexCount <= PathShareBatches.largestVertexCount {
    let arcs = RankedArcs(graph, threads: threads)
    let (sums, huge) = pathShares(of: holders, in: arcs, from: sources, threads: threads)
    take(.lanes(sums, arcs))
    rest = huge
  }
  guard !rest.isEmpty || lengths != nil else { return }
  take(.single(try pathShares(of: holders, in: ShortestArcs(graph, lengths: lengths), from: rest, threads: threads)))
}

/// The sums over pairs, and the sources that are left out of them for numbers of paths that are too large.
private func pathShares<Holders: PathShareHolders>(
  of holders: Holders.Type, in arcs: RankedArcs, from sources: [VertexIndex], threads: Int?
) -> (sums: [Double], huge: [VertexIndex]) {
  var isSource = [Bool](repeating: false, count: arcs.vertexCount)
  for source in sources { isSource[Int(source)] = true }
  // Sources that share a successor reach most vertices at distances that differ little: fewer steps for all lanes.
  let numbers = (0..<UInt32(arcs.vertexCount))
    .filter { isSource[Int(arcs.vertices.elements[$0])] && arcs.outgoing.degree(of: $0) > 0 }
    .map { (hub: arcs.outgoing.smallestNeighbor(of: $0), number: $0) }
    .sorted { ($0.hub, $0.number) < ($1.hub, $1.number) }
    .map(\.number)
  let size = PathShareBatches.laneCount
  let batchCount = (numbers.count + size - 1) / size
  let chunks = FixedChunks(itemCount: batchCount, maximumCount: 64)
  let workers = workerCount(threads, tasks: min(chunks.count, max(1, batchCount)))
  let searches = (0..<workers).map { _ in PathShareLanes<Holders>(arcs) }
  let fits = ScratchArray<Bool>(count: batchCount, repeating: true)
  let marks = fits.elements
  let count = Holders.areArcs ? arcs.outgoing.neighbors.elements.count : arcs.vertexCount
  let sums = sumOfParts(chunks.count, count: count, workers: workers) { chunk, worker, part in
    for batch in chunks[chunk] {
      let lanes = numbers[size * batch..<min(size * (batch + 1), numbers.count)]
      marks[batch] = searches[worker].addShares(from: lanes, to: part)
    }
    return true
  }
  let huge = numbers.indices.filter { !marks[$0 / size] }.map { arcs.vertices.elements[numbers[$0]] }
  return (sums ?? [], huge)
}

/// The sums over pairs, source by source.
private func pathShares<Holders: PathShareHolders>(
  of holders: Holders.Type, in arcs: ShortestArcs, from sources: [VertexIndex], threads: Int?
) throws(CentralityError) -> [Double] {
  let sums = arcs.graph.outgoing.withUnsafeBuffers { outgoing in
    guard let lengths = arcs.lengths else {
      return pathShares(of: holders, outgoing, lengths: UnitArcLengths(), from: sources, threads: threads)
    }
    return lengths.withUnsafeBufferPointer {
      pathShares(of: holders, outgoing, lengths: GivenArcLengths(lengths: $0), from: sources, threads: threads)
    }
  }
  guard let sums else { throw .pathTooLong }
  return sums
}

/// The sums over pairs; nil if a distance does not fit its type.
private func pathShares<Lengths: ArcLengths, Holders: PathShareHolders>(
  of holders: Holders.Type, _ outgoing: AdjacencyBuffers, lengths: Lengths, from sources: [VertexIndex], threads: Int?
) -> [Double]? {
  let vertexCount = outgoing.offsets.count - 1
  let chunks = FixedChunks(itemCount: sources.count, maximumCount: 256)
  let workers = workerCount(threads, tasks: chunks.count)
  let searches = (0..<workers).map { _ in
    PathShareSearch<Lengths, Holders>(
      ShortestPathSearch(outgoing, lengths: lengths, vertexCount: vertexCount), vertexCount: vertexCount)
  }
  let count = Holders.areArcs ? outgoing.neighbors.count : vertexCount
  return sumOfParts(chunks.count, count: count, workers: workers) { chunk, worker, part in
    chunks[chunk].allSatisfy { searches[worker].addShares(from: sources[$0], to: part) }
  }
}

/// The sums of what some tasks add up, each in its own part, the parts in their order.
///
/// - Parameters:
///   - tasks: The number of tasks.
///   - count: The number of sums.
///   - workers: The number of threads.
///   - addPart: Adds what belongs to a task to sums that are 0 at first; false ends all.
/// - Returns: The sums; nil if a task has ended all.
private func sumOfParts(
  _ tasks: Int, count: Int, workers: Int,
  _ addPart: (_ task: Int, _ worker: Int, _ part: UnsafeMutableBufferPointer<Double>) -> Bool
) -> [Double]? {
  // Some more tasks than threads are under way, so that none waits long for the others before the sums are merged;
  // unless parts are large.
  let perWorker = workers == 1 ? 1 : max(1, min(4, largestParts / max(1, count * workers)))
  let waveSize = min(tasks, perWorker * workers)
  let partialSums = ScratchArray<Double>(count: waveSize * count, repeating: 0)
  let fits = ScratchArray<Bool>(count: waveSize, repeating: true)
  let (parts, marks) = (partialSums.elements, fits.elements)
  var sums = [Double](repeating: 0, count: count)
  for first in stride(from: 0, to: tasks, by: max(1, waveSize)) {
    let wave = min(waveSize, tasks - first)
    performTasks(wave, workers: workers) { task, worker in
      let part = UnsafeMutableBufferPointer(rebasing: parts[task * count..<(task + 1) * count])
      part.update(repeating: 0)
      marks[task] = addPart(first + task, worker, part)
    }
    guard marks[..<wave].allSatisfy({ $0 }) else { return nil }
    sums.withUnsafeMutableBufferPointer { sums in
      for task in 0..<wave {
        for place in 0..<count { sums[place] += parts[task &* count &+ place] }
      }
    }
  }
  return sums
}

/// How many sums may be kept at a time beside one part for each thread.
private let largestParts = 1 << 25
