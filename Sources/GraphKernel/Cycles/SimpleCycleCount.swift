/// The number of simple cycles of a graph that a query describes, by length, without listing those of bounded length.
///
/// **Definition.** As of ``forEachSimpleCycle(in:query:threads:isCancelled:progress:body:)``. With a bound the last
/// three arcs of cycles are not walked but counted by the number of ways back to the root by one and by two arcs, less
/// those over vertices already on the cycle. Without a bound, with ``ParallelEdges/distinct`` and with several required
/// vertices or arcs, cycles are listed and counted.
///
/// **Complexity.** With bound k as to list the beginnings of cycles that are k − 3 arcs long, and O(m √m) for k = 3.
///
/// - Parameters:
///   - graph: The graph, its parallel edges bundled.
///   - query: Which cycles are wanted, and the budget.
///   - threads: The number of threads, or nil for one per core; it changes nothing but the time.
///   - isCancelled: Asked every few million edge visits, or few dozen passes over a larger graph, whether to give up.
///   - progress: Told as often how many edge visits there were, and how many cycles were counted.
/// - Returns: The counts; if a budget cut the enumeration, what was counted up to there.
public func simpleCycleCounts(
  in graph: CollapsedGraph, query: SimpleCycleQuery = SimpleCycleQuery(), threads: Int? = nil,
  isCancelled: @escaping () -> Bool = { false },
  progress: @escaping (_ edgeVisits: UInt64, _ count: UInt64) -> Void = { _, _ in }
) -> EnumerationSummary {
  let counter = CycleCounter()
  return SimpleCycleRequest(
    graph: graph, query: query, threads: threads, isCancelled: isCancelled, progress: { progress($0, counter.count) }
  ).count(with: counter)
}

/// The number of cycles counted so far, which is read while the search goes on.
final class CycleCounter {
  var count: UInt64 = 0
}
