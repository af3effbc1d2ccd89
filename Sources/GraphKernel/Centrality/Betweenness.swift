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
  var sums =
    lengths == nil
    ? try pathShares(in: graph, from: chosen, threads: threads)
    : try pathShares(in: ShortestArcs(graph, lengths: lengths), from: chosen, threads: threads)
  let count = Double(graph.vertexCount)
  if scale == .normalized {
    let share = sources == nil ? 1 : Double(chosen.count) / count
    for vertex in sums.indices { sums[vertex] = count > 2 ? sums[vertex] / ((count - 1) * (count - 2)) / share : 0 }
  }
  return sums
}

private func checkedSources(
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

/// The sums over all pairs of a graph whose edges have length 1.
private func pathShares(
  in graph: DirectedGraph, from sources: [VertexIndex], threads: Int?
) throws(CentralityError) -> [Double] {
  // Vectors over the lanes would take more memory than there may be.
  guard graph.vertexCount <= PathShareLanes.largestVertexCount else {
    return try pathShares(in: ShortestArcs(graph, lengths: nil), from: sources, threads: threads)
  }
  let arcs = RankedArcs(graph, threads: threads)
  let (sums, huge) = pathShares(in: arcs, from: sources, threads: threads)
  guard !huge.isEmpty else { return sums }
  let rest = try pathShares(in: ShortestArcs(graph, lengths: nil), from: huge, threads: threads)
  return zip(sums, rest).map { $0 + $1 }
}

/// The sums over pairs, and the sources that are left out of them for numbers of paths that are too large.
private func pathShares(
  in arcs: RankedArcs, from sources: [VertexIndex], threads: Int?
) -> (sums: [Double], huge: [VertexIndex]) {
  let count = arcs.vertexCount
  var isSource = [Bool](repeating: false, count: count)
  for source in sources { isSource[Int(source)] = true }
  // Sources that share a successor reach most vertices at distances that differ little: fewer steps for all lanes.
  let numbers = (0..<UInt32(count))
    .filter { isSource[Int(arcs.vertices.elements[$0])] && arcs.outgoing.degree(of: $0) > 0 }
    .map { (hub: arcs.outgoing.smallestNeighbor(of: $0), number: $0) }
    .sorted { ($0.hub, $0.number) < ($1.hub, $1.number) }
    .map(\.number)
  let size = PathShareLanes.laneCount
  let batchCount = (numbers.count + size - 1) / size
  let chunks = FixedChunks(itemCount: batchCount, maximumCount: 64)
  let workers = workerCount(threads, tasks: chunks.count)
  let searches = (0..<workers).map { _ in PathShareLanes(arcs) }
  let fits = ScratchArray<Bool>(count: batchCount, repeating: true)
  let marks = fits.elements
  let sums = sumOfParts(chunks.count, vertexCount: count, workers: workers) { chunk, worker, part in
    for batch in chunks[chunk] {
      let lanes = numbers[size * batch..<min(size * (batch + 1), numbers.count)]
      marks[batch] = searches[worker].addShares(from: lanes, to: part)
    }
    return true
  }
  let huge = numbers.indices.filter { !marks[$0 / size] }.map { arcs.vertices.elements[numbers[$0]] }
  var result = [Double](repeating: 0, count: count)
  for (number, vertex) in arcs.vertices.elements.enumerated() { result[Int(vertex)] = sums?[number] ?? 0 }
  return (result, huge)
}

/// The sums over all pairs of a graph whose edges have lengths.
private func pathShares(
  in arcs: ShortestArcs, from sources: [VertexIndex], threads: Int?
) throws(CentralityError) -> [Double] {
  let sums = arcs.graph.outgoing.withUnsafeBuffers { outgoing in
    guard let lengths = arcs.lengths else {
      return pathShares(outgoing, lengths: UnitArcLengths(), from: sources, threads: threads)
    }
    return lengths.withUnsafeBufferPointer {
      pathShares(outgoing, lengths: GivenArcLengths(lengths: $0), from: sources, threads: threads)
    }
  }
  guard let sums else { throw .pathTooLong }
  return sums
}

/// The sums over all pairs; nil if a distance does not fit its type.
private func pathShares<Lengths: ArcLengths>(
  _ outgoing: AdjacencyBuffers, lengths: Lengths, from sources: [VertexIndex], threads: Int?
) -> [Double]? {
  let vertexCount = outgoing.offsets.count - 1
  let chunks = FixedChunks(itemCount: sources.count, maximumCount: 256)
  let workers = workerCount(threads, tasks: chunks.count)
  let searches = (0..<workers).map { _ in
    PathShareSearch(ShortestPathSearch(outgoing, lengths: lengths, vertexCount: vertexCount), vertexCount: vertexCount)
  }
  return sumOfParts(chunks.count, vertexCount: vertexCount, workers: workers) { chunk, worker, part in
    chunks[chunk].allSatisfy { searches[worker].addShares(from: sources[$0], to: part) }
  }
}

/// The sums of what some tasks add up, each in its own part, the parts in their order.
///
/// - Parameters:
///   - tasks: The number of tasks.
///   - vertexCount: The number of sums.
///   - workers: The number of threads.
///   - addPart: Adds what belongs to a task to sums that are 0 at first; false ends all.
/// - Returns: The sums; nil if a task has ended all.
private func sumOfParts(
  _ tasks: Int, vertexCount: Int, workers: Int,
  _ addPart: (_ task: Int, _ worker: Int, _ part: UnsafeMutableBufferPointer<Double>) -> Bool
) -> [Double]? {
  // Some more tasks than threads are under way, so that none waits long for the others before the sums are merged.
  let waveSize = min(tasks, workers == 1 ? 1 : 4 * workers)
  let partialSums = ScratchArray<Double>(count: waveSize * vertexCount, repeating: 0)
  let fits = ScratchArray<Bool>(count: waveSize, repeating: true)
  let (parts, marks) = (partialSums.elements, fits.elements)
  var sums = [Double](repeating: 0, count: vertexCount)
  for first in stride(from: 0, to: tasks, by: max(1, waveSize)) {
    let wave = min(waveSize, tasks - first)
    performTasks(wave, workers: workers) { task, worker in
      let part = UnsafeMutableBufferPointer(rebasing: parts[task * vertexCount..<(task + 1) * vertexCount])
      part.update(repeating: 0)
      marks[task] = addPart(first + task, worker, part)
    }
    guard marks[..<wave].allSatisfy({ $0 }) else { return nil }
    for task in 0..<wave {
      for vertex in 0..<vertexCount { sums[vertex] += parts[task * vertexCount + vertex] }
    }
  }
  return sums
}
