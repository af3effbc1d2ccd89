/// Which simple paths are wanted, and how much work may be spent on them.
public struct SimplePathQuery: Hashable, Sendable {
  /// The smallest number of edges in a path.
  public var minimumLength: Int

  /// The largest number of edges in a path, or nil for no bound.
  public var maximumLength: Int?

  /// Whether parallel edges make paths of their own.
  public var parallelEdges: ParallelEdges

  /// The number of edge visits after which the enumeration ends, or nil for no limit.
  public var visitBudget: UInt64?

  /// Creates a query; without arguments it asks for every path.
  ///
  /// - Parameters:
  ///   - minimumLength: The smallest number of edges in a path.
  ///   - maximumLength: The largest number of edges in a path, or nil for no bound.
  ///   - parallelEdges: Whether parallel edges make paths of their own.
  ///   - visitBudget: The number of edge visits after which the enumeration ends, or nil for no limit.
  public init(
    minimumLength: Int = 1, maximumLength: Int? = nil, parallelEdges: ParallelEdges = .collapse,
    visitBudget: UInt64? = nil
  ) {
    self.minimumLength = minimumLength
    self.maximumLength = maximumLength
    self.parallelEdges = parallelEdges
    self.visitBudget = visitBudget
  }
}

/// One simple path, lent to the receiver for the duration of the call.
///
/// The buffers are memory of the search and change with the next path: copy what must stay.
public struct SimplePath {
  /// The vertices from the source to the sink, both included.
  public let vertices: UnsafeBufferPointer<VertexIndex>

  /// The arcs: `arcs[i]` runs from `vertices[i]` to `vertices[i + 1]`.
  public let arcs: UnsafeBufferPointer<ArcIndex>

  /// The edge chosen for each arc under ``ParallelEdges/distinct``; empty under ``ParallelEdges/collapse``.
  public let edges: UnsafeBufferPointer<EdgeIndex>

  /// The number of edges.
  public var length: Int { arcs.count }
}

/// Hands every simple path from one vertex to another that a query describes to a receiver, one at a time.
///
/// **Definition.** A simple path repeats no vertex; its length is the number of edges. Self-loops are on none. From a
/// vertex to itself, or with a vertex that the graph has not, there is none.
///
/// **Reference.** The search of ``forEachSimpleCycle(in:query:threads:isCancelled:progress:body:)`` with two ends; Y. Peng et al.,
/// PVLDB 13 (2019). Checked against exhaustive search.
///
/// **Complexity.** O((n + m)(p + 1)) for p paths of unbounded length; O(k (n + m)) between two paths with bound k.
/// Memory O(n + m). The order is fixed by graph and query.
///
/// - Parameters:
///   - graph: The graph, its parallel edges bundled.
///   - source: The first vertex of each path.
///   - sink: The last vertex of each path.
///   - query: Which paths are wanted, and the budget.
///   - isCancelled: Asked every few thousand edge visits whether to give up.
///   - body: Receives each path and says whether to go on.
/// - Returns: How many paths were handed over, and whether that is all of them.
/// - Throws: What the body throws.
@discardableResult
public func forEachSimplePath<Failure: Error>(
  in graph: CollapsedGraph, from source: VertexIndex, to sink: VertexIndex,
  query: SimplePathQuery = SimplePathQuery(),
  isCancelled: @escaping () -> Bool = { false },
  body: (SimplePath) throws(Failure) -> EnumerationControl
) throws(Failure) -> EnumerationSummary {
  var failure: Failure?
  let request = SimplePathRequest(source: source, sink: sink, query: query, isCancelled: isCancelled)
  let summary = request.enumerate(in: graph) { path in
    do throws(Failure) {
      return try body(path)
    } catch {
      failure = error
      return .stop
    }
  }
  if let failure { throw failure }
  return summary
}

private struct SimplePathRequest {
  let source: VertexIndex
  let sink: VertexIndex
  let query: SimplePathQuery
  let isCancelled: () -> Bool

  func enumerate(in graph: CollapsedGraph, body: (SimplePath) -> EnumerationControl) -> EnumerationSummary {
    let count = graph.vertexCount
    guard source < count, sink < count, source != sink else { return EnumerationSummary() }
    let longest = min(query.maximumLength ?? count - 1, count - 1)
    guard longest >= max(query.minimumLength, 1) else { return EnumerationSummary() }
    var meter = VisitMeter(budget: query.visitBudget, isCancelled: isCancelled)
    var tally = EnumerationTally()
    let vertices = ScratchBuffer(count: count)
    let choices = EdgeChoices(graph, capacity: query.parallelEdges == .distinct ? count : 0)
    let everywhere = ScratchBuffer(count: count)
    let stop = graph.arcs.outgoing.withUnsafeBuffers { outgoing in
      graph.arcs.incoming.withUnsafeBuffers { incoming in
        SimplePathSearch(outgoing: outgoing, incoming: incoming, vertexCount: count, capacity: count).enumerate(
          from: source, to: sink, in: VertexRegion(marks: everywhere.elements, mark: 0),
          maximumLength: longest < count - 1 ? UInt32(longest) : nil, meter: &meter
        ) { found, slots, meter in
          let length = slots.count
          guard length >= query.minimumLength else { return nil }
          for (position, vertex) in found.enumerated() { vertices.elements[position] = vertex }
          vertices.elements[length] = sink
          let pathVertices = UnsafeBufferPointer(rebasing: vertices.elements[...length])
          // Arcs are numbered in the order of the forward slots.
          let arcs = UnsafeBufferPointer(rebasing: slots)
          switch query.parallelEdges {
          case .collapse:
            tally.record(length: length)
            let path = SimplePath(
              vertices: pathVertices, arcs: arcs, edges: UnsafeBufferPointer(start: nil, count: 0))
            return body(path) == .stop ? .stoppedByReceiver : nil
          case .distinct:
            return choices.forEach(of: arcs, meter: &meter) { edges in
              tally.record(length: length)
              return body(SimplePath(vertices: pathVertices, arcs: arcs, edges: edges)) == .stop
                ? .stoppedByReceiver : nil
            }
          }
        }
      }
    }
    return tally.summary(edgeVisits: meter.visits, stopReason: stop)
  }
}
