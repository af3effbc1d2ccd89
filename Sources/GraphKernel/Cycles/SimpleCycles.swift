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
/// | `throughArcs` | The cycle contains all of these arcs; with an arc that the graph has not, there is none. |
/// | Order | Canonical, see below; a bound on the length and the number of threads do not change it. |
///
/// **Order.** Rank the vertices by in-degree times out-degree, both counted within their strongly connected component
/// over arcs to other vertices; the largest product has the highest rank, and the smaller index among equals. Written
/// from its highest rank on (from the first vertex in `through`, or the start of the first arc in `throughArcs`, if
/// there is one) and closed by it, each cycle is a sequence of ranks. Cycles come with descending first rank, and
/// those that share it in lexicographic order. A bound, `minimumLength` and further vertices leave cycles out of this
/// order, and change nothing else.
///
/// **Reference.** D. B. Johnson, Finding all the elementary circuits of a directed graph, SIAM J. Comput. 4 (1975),
/// for unbounded length; Y. Peng et al., PVLDB 13 (2019), A. Gupta and T. Suzumura, arXiv:2105.10094, and S. Sun et al.,
/// SIGMOD 2021, for bounded. Checked against exhaustive search on every digraph with four vertices, and against OEIS
/// A006231.
///
/// **Complexity.** O((n + m)(c + 1)) for c cycles of unbounded length; O(k (n + m)) between two cycles from one root
/// with bound k. These count the cycles that the minimum length or a second vertex in `through` sift out: to tell
/// whether a cycle passes through two given vertices is NP-complete. Memory O(n + m) for each thread
/// and, on several threads, a fixed amount of cycles found ahead; the stack of the process O(1). Threads share a root as
/// they share many: what its search has left to do is divided by the next vertex of its cycles.
///
/// - Parameters:
///   - graph: The graph, its parallel edges bundled.
///   - query: Which cycles are wanted, and the budget.
///   - threads: The number of threads, or nil for one per core; it changes nothing but the time.
///   - isCancelled: Asked every few million edge visits, or few dozen passes over a larger graph, whether to give up.
///   - progress: Told as often how many edge visits there were.
///   - body: Receives each cycle, on the calling thread, and says whether to go on.
/// - Returns: How many cycles were handed over, and whether that is all of them.
/// - Throws: What the body throws.
@discardableResult
public func forEachSimpleCycle<Failure: Error>(
  in graph: CollapsedGraph, query: SimpleCycleQuery = SimpleCycleQuery(), threads: Int? = nil,
  isCancelled: @escaping () -> Bool = { false }, progress: @escaping (_ edgeVisits: UInt64) -> Void = { _ in },
  body: (SimpleCycle) throws(Failure) -> EnumerationControl
) throws(Failure) -> EnumerationSummary {
  var failure: Failure?
  let request = SimpleCycleRequest(
    graph: graph, query: query, threads: threads, isCancelled: isCancelled, progress: progress)
  let summary = request.enumerate { cycle in
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

/// Hands the simple cycles of a graph to a receiver, many at a time.
///
/// The same cycles in the same order as by ``forEachSimpleCycle(in:query:threads:isCancelled:progress:body:)``, for
/// receivers that look at millions of them. A stop counts the whole block as handed over. Cycles come by their
/// vertices, whatever the query says about parallel edges.
///
/// - Parameters:
///   - graph: The graph, its parallel edges bundled.
///   - query: Which cycles are wanted, and the budget.
///   - wantsArcs: Whether blocks name the arcs, too.
///   - threads: The number of threads, or nil for one per core; it changes nothing but the time.
///   - isCancelled: Asked every few million edge visits, or few dozen passes over a larger graph, whether to give up.
///   - progress: Told as often how many edge visits there were.
///   - body: Receives each block, on the calling thread, and says whether to go on.
/// - Returns: How many cycles were handed over, and whether that is all of them.
/// - Throws: What the body throws.
@discardableResult
public func forEachSimpleCycleBlock<Failure: Error>(
  in graph: CollapsedGraph, query: SimpleCycleQuery = SimpleCycleQuery(), wantsArcs: Bool = false,
  threads: Int? = nil,
  isCancelled: @escaping () -> Bool = { false }, progress: @escaping (_ edgeVisits: UInt64) -> Void = { _ in },
  body: (SimpleCycleBlock) throws(Failure) -> EnumerationControl
) throws(Failure) -> EnumerationSummary {
  var failure: Failure?
  let request = SimpleCycleRequest(
    graph: graph, query: query, threads: threads, isCancelled: isCancelled, progress: progress)
  let summary = request.enumerateBlocks(wantsArcs: wantsArcs) { block in
    do throws(Failure) {
      return try body(block)
    } catch {
      failure = error
      return .stop
    }
  }
  if let failure { throw failure }
  return summary
}
