/// Why cycles cannot be ranked by their bottleneck.
public enum BottleneckCycleError: Error, Hashable, Sendable {
  /// There are more or fewer values than edges.
  case valueCountMismatch(edges: Int, values: Int)
}

extension BottleneckCycleError: CustomStringConvertible {
  /// The problem in one sentence, with the offending numbers.
  public var description: String {
    switch self {
    case .valueCountMismatch(let edges, let values): "there are \(edges) edges but \(values) values"
    }
  }
}

/// Hands the simple cycles of a graph to a receiver, those with the largest bottleneck first.
///
/// The bottleneck of a cycle is what can go all the way round: the smallest value on it. The first k cycles are found
/// without looking for the rest: stop after them.
///
/// **Definition.** Edges are inserted into an empty graph, the largest value first and the smaller index first among
/// equals. An edge from u to v closes the cycles made of it and of the simple paths from v to u that are there already,
/// so that each cycle comes when its smallest value is inserted.
///
/// | Decision | Rule |
/// |---|---|
/// | `distinct` | One cycle per choice of edges, its bottleneck the smallest of their values. |
/// | `collapse` | One cycle per sequence of vertices, its bottleneck that of the best choice of edges. |
/// | Equal bottlenecks | By the edge that closes them; then in an order that follows from graph and values. |
/// | Lengths, `through`, `throughArcs` | As of ``forEachSimpleCycle(in:query:threads:isCancelled:progress:body:)``. |
///
/// **Complexity.** O(log m) passes over the graph to find the largest bottleneck, then a search for each edge that is
/// inside a component of what was inserted before; between two cycles of one edge O(k (n + m)) with bound k. Without a
/// bound k is n. Memory O(n + m).
///
/// - Parameters:
///   - graph: The graph, its parallel edges bundled.
///   - values: The value of each edge.
///   - query: Which cycles are wanted, and the budget.
///   - largest: The largest bottleneck that is wanted; the cycles above it are not looked for.
///   - threads: The number of threads, or nil for one per core; it changes nothing but the time.
///   - isCancelled: Asked every few million edge visits at most whether to give up.
///   - progress: Told as often how many edge visits there were.
///   - body: Receives each cycle and its bottleneck, on the calling thread, and says whether to go on.
/// - Returns: How many cycles were handed over, and whether that is all of them.
/// - Throws: ``BottleneckCycleError`` if there is not one value per edge.
@discardableResult
public func forEachSimpleCycleByBottleneck(
  in graph: CollapsedGraph, values: [Int64], query: SimpleCycleQuery = SimpleCycleQuery(), largest: Int64 = .max,
  threads: Int? = nil, isCancelled: @escaping () -> Bool = { false },
  progress: @escaping (_ edgeVisits: UInt64) -> Void = { _ in },
  body: (SimpleCycle, _ bottleneck: Int64) -> EnumerationControl
) throws(BottleneckCycleError) -> EnumerationSummary {
  let edgeCount = graph.bundledEdgeCount
  guard values.count == edgeCount else { throw .valueCountMismatch(edges: edgeCount, values: values.count) }
  let longest = min(query.maximumLength ?? graph.vertexCount, graph.vertexCount)
  guard longest >= max(query.minimumLength, 1) else { return EnumerationSummary() }
  let core = CycleCore(of: graph.arcs)
  guard core.vertexCount > 0 else { return EnumerationSummary(edgeVisits: core.edgeVisits) }
  let insertions = CycleInsertions(graph, core: core, values: values, isByEdge: query.parallelEdges == .distinct)
  var schedule = CycleSchedule(
    jobs: insertions.jobs(notAbove: largest), threads: threads, tasks: CycleSchedule<CycleWorker>.tasks(for: core),
    visits: core.edgeVisits, budget: query.visitBudget, isCancelled: isCancelled, progress: progress
  ) {
    CycleWorker(
      insertions.core, shortest: UInt32(clamping: query.minimumLength), longest: UInt32(min(longest, core.vertexCount)),
      output: .verticesAndArcs, hasArcRanks: true)
  }
  let output = BottleneckOutput(graph: graph, insertions: insertions, query: query)
  var meter = VisitMeter(budget: query.visitBudget, isCancelled: isCancelled)
  var tally = EnumerationTally()
  let stop = schedule.run(
    deliver: { block in
      output.forEach(in: block, meter: &meter) { cycle, value in
        tally.record(length: cycle.length)
        return body(cycle, value) == .stop ? .stoppedByReceiver : nil
      }
    }, deliverCounts: { _ in })
  return tally.summary(edgeVisits: schedule.visits, stopReason: stop)
}
