/// One simple cycle, lent to the receiver for the duration of the call.
///
/// The buffers are memory of the search and change with the next cycle: copy what must stay.
public struct SimpleCycle {
  /// The vertices in the order of the edges, starting at the smallest index.
  public let vertices: UnsafeBufferPointer<VertexIndex>

  /// The arcs: `arcs[i]` runs from `vertices[i]` to the vertex after it, the last one back to the first.
  public let arcs: UnsafeBufferPointer<ArcIndex>

  /// The edge chosen for each arc under ``ParallelEdges/distinct``; empty under ``ParallelEdges/collapse``.
  public let edges: UnsafeBufferPointer<EdgeIndex>

  /// The number of edges.
  public var length: Int { vertices.count }
}

/// Hands every simple cycle of a graph that a query describes to a receiver, one at a time.
///
/// The number of cycles can grow exponentially with the graph. Nothing is collected: stop from the receiver, bound the
/// length, or set a budget, and read in the summary whether the enumeration is complete.
///
/// **Definition.** A simple cycle (elementary circuit) is a closed walk without a repeated vertex, irrespective of
/// where it starts.
///
/// | Decision | Rule |
/// |---|---|
/// | Length | The number of edges. A self-loop is a cycle of length 1. |
/// | Parallel edges, `collapse` | One cycle per sequence of vertices. |
/// | Parallel edges, `distinct` | One cycle per choice of edges: the product of the multiplicities of its arcs. |
/// | `through` | The cycle contains all of these vertices; with a vertex that the graph has not, there is none. |
/// | Order | Fixed by graph and query, otherwise unspecified: hubs are searched first, which is faster. |
///
/// **Reference.** D. B. Johnson, Finding all the elementary circuits of a directed graph, SIAM J. Comput. 4 (1975),
/// for unbounded length; Y. Peng et al., PVLDB 13 (2019), and A. Gupta and T. Suzumura, arXiv:2105.10094, for bounded.
/// Checked against exhaustive search on every digraph with four vertices, and against OEIS A006231.
///
/// **Complexity.** O((n + m)(c + 1)) for c cycles of unbounded length; O(k (n + m)) between two cycles from one root
/// with bound k. These count the cycles that the minimum length or a second vertex in `through` sift out: to tell
/// whether a cycle passes through two given vertices is NP-complete. Memory O(n + m), the stack of the process O(1).
///
/// - Parameters:
///   - graph: The graph, its parallel edges bundled.
///   - query: Which cycles are wanted, and the budget.
///   - isCancelled: Asked every few thousand edge visits whether to give up.
///   - progress: Told every few thousand edge visits how many there were.
///   - body: Receives each cycle and says whether to go on.
/// - Returns: How many cycles were handed over, and whether that is all of them.
/// - Throws: What the body throws.
@discardableResult
public func forEachSimpleCycle<Failure: Error>(
  in graph: CollapsedGraph, query: SimpleCycleQuery = SimpleCycleQuery(),
  isCancelled: @escaping () -> Bool = { false }, progress: @escaping (_ edgeVisits: UInt64) -> Void = { _ in },
  body: (SimpleCycle) throws(Failure) -> EnumerationControl
) throws(Failure) -> EnumerationSummary {
  var failure: Failure?
  var meter = VisitMeter(budget: query.visitBudget, isCancelled: isCancelled, progress: progress)
  let summary = enumerateSimpleCycles(in: graph, query: query, meter: &meter) { cycle in
    do throws(Failure) {
      return try body(cycle)
    } catch {
      failure = error
      return .stop
    }
  }
  if let failure { throw failure }
  return summary
}

private func enumerateSimpleCycles(
  in graph: CollapsedGraph, query: SimpleCycleQuery, meter: inout VisitMeter,
  body: (SimpleCycle) -> EnumerationControl
) -> EnumerationSummary {
  let longest = min(query.maximumLength ?? graph.vertexCount, graph.vertexCount)
  guard longest >= max(query.minimumLength, 1), query.through.allSatisfy({ $0 < graph.vertexCount }) else {
    return EnumerationSummary()
  }
  if let stop = meter.poll() { return EnumerationSummary(stopReason: stop) }
  let core = CyclicCore(of: graph.arcs, containing: query.through, meter: &meter)
  guard !core.vertices.isEmpty else { return EnumerationSummary(edgeVisits: meter.visits) }
  return graph.arcs.outgoing.withUnsafeBuffers { outgoing in
    graph.arcs.incoming.withUnsafeBuffers { incoming in
      var output = SimpleCycleOutput(graph: graph, query: query, capacity: core.vertices.count)
      var search = SimpleCycleSearch(
        outgoing: outgoing, incoming: incoming, core: core, maximumLength: longest, meter: meter)
      let stop = search.run(root: query.through.first) { vertices, slots, meter in
        output.emit(vertices: vertices, slots: slots, meter: &meter, body: body)
      }
      return output.tally.summary(edgeVisits: search.meter.visits, stopReason: stop)
    }
  }
}
