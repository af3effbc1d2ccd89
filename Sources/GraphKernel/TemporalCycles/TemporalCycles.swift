/// One cycle in time, lent to the receiver for the duration of the call.
///
/// The buffers are memory of the search and change with the next cycle: copy what must stay.
public struct TemporalCycle {
  /// The vertices in the order of the edges, from the start of the first edge on.
  public let vertices: UnsafeBufferPointer<VertexIndex>

  /// The edges by time: `edges[i]` runs from `vertices[i]` to the vertex after it, the last one back to the first.
  public let edges: UnsafeBufferPointer<EdgeIndex>

  /// The number of edges.
  public var length: Int { edges.count }
}

/// Hands every cycle in time of a graph to a receiver, one at a time.
///
/// Money that went out and came back later, step by step within a window of time.
///
/// **Definition.** A simple cycle of edges whose times rise from the first edge on, the last at most `window` after the
/// first.
///
/// | Decision | Rule |
/// |---|---|
/// | Order `strict` | Each edge is later than the one before. |
/// | Order `nonDecreasing` | Each edge is as late as the one before or later. |
/// | Window | The difference is at most the window, not less than it. |
/// | Parallel edges | One cycle per choice of edges, also among edges of equal time. |
/// | All times equal (`nonDecreasing`) | One cycle, not one per start: it begins at its smallest vertex. |
/// | Self-loops | A cycle of length 1. |
/// | Sequence | Self-loops first; then by the time of the first edge. It depends on graph, times and query only. |
///
/// **Reference.** R. Kumar and T. Calders, 2SCENT, PVLDB 11 (2018); J. Blanuša, K. Atasu, P. Ienne, Fast parallel
/// algorithms for enumeration of simple, temporal, and hop-constrained cycles, ACM TOPC 10 (2023), whose program finds
/// the same numbers. Checked against exhaustive search on random multigraphs.
///
/// **Complexity.** For each edge the edges within reach and the window, from both sides; then, without a bound on the
/// length, O(edges in the window) per path of vertices with a cycle. Memory O(n + m) per thread.
///
/// - Parameters:
///   - graph: The graph, its parallel edges bundled.
///   - times: The time of each edge, in any unit.
///   - query: Which cycles are wanted, and the budget.
///   - threads: The number of threads, or nil for one per core; it changes nothing but the time.
///   - isCancelled: Asked every few million edge visits at most whether to give up.
///   - progress: Told as often how many edge visits there were.
///   - body: Receives each cycle, on the calling thread, and says whether to go on.
/// - Returns: How many cycles were handed over, and whether that is all of them.
/// - Throws: ``TemporalCycleError`` if times and edges do not match or the window is negative.
@discardableResult
public func forEachTemporalCycle(
  in graph: CollapsedGraph, times: [Int64], query: TemporalCycleQuery, threads: Int? = nil,
  isCancelled: @escaping () -> Bool = { false }, progress: @escaping (_ edgeVisits: UInt64) -> Void = { _ in },
  body: (TemporalCycle) -> EnumerationControl
) throws(TemporalCycleError) -> EnumerationSummary {
  let request = try TemporalCycleRequest(
    graph: graph, times: times, query: query, threads: threads, isCancelled: isCancelled, progress: progress)
  return request.enumerate(body: body)
}

/// The number of cycles in time of a graph, by length, without listing them.
///
/// As of ``forEachTemporalCycle(in:times:query:threads:isCancelled:progress:body:)``. Parallel edges are counted
/// together: the work grows with the paths of vertices, not with the choices of edges along them.
///
/// - Parameters:
///   - graph: The graph, its parallel edges bundled.
///   - times: The time of each edge, in any unit.
///   - query: Which cycles are wanted, and the budget.
///   - threads: The number of threads, or nil for one per core; it changes nothing but the time.
///   - isCancelled: Asked every few million edge visits at most whether to give up.
///   - progress: Told as often how many edge visits there were.
/// - Returns: The counts; if a budget cut the enumeration, what was counted up to there.
/// - Throws: ``TemporalCycleError`` if times and edges do not match, the window is negative, or a number is too large.
public func temporalCycleCounts(
  in graph: CollapsedGraph, times: [Int64], query: TemporalCycleQuery, threads: Int? = nil,
  isCancelled: @escaping () -> Bool = { false }, progress: @escaping (_ edgeVisits: UInt64) -> Void = { _ in }
) throws(TemporalCycleError) -> EnumerationSummary {
  let request = try TemporalCycleRequest(
    graph: graph, times: times, query: query, threads: threads, isCancelled: isCancelled, progress: progress)
  return try request.count()
}
