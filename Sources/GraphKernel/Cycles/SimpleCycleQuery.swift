/// Which simple cycles are wanted, and how much work may be spent on them.
public struct SimpleCycleQuery: Hashable, Sendable {
  /// The smallest number of edges in a cycle; 1 admits self-loops.
  public var minimumLength: Int

  /// The largest number of edges in a cycle, or nil for no bound.
  public var maximumLength: Int?

  /// The vertices that every cycle must contain.
  public var through: [VertexIndex]

  /// The arcs that every cycle must contain: to find the cycles that one new edge closes, its arc.
  public var throughArcs: [ArcIndex]

  /// Whether parallel edges make cycles of their own.
  public var parallelEdges: ParallelEdges

  /// The number of edge visits after which the enumeration ends, or nil for no limit.
  ///
  /// A pass of the component search is never cut, so that ``EnumerationSummary/edgeVisits`` may end above the budget.
  /// The budget cuts at the same cycle on any number of threads.
  public var visitBudget: UInt64?

  /// Creates a query; without arguments it asks for every cycle.
  ///
  /// - Parameters:
  ///   - minimumLength: The smallest number of edges in a cycle.
  ///   - maximumLength: The largest number of edges in a cycle, or nil for no bound.
  ///   - through: The vertices that every cycle must contain.
  ///   - throughArcs: The arcs that every cycle must contain.
  ///   - parallelEdges: Whether parallel edges make cycles of their own.
  ///   - visitBudget: The number of edge visits after which the enumeration ends, or nil for no limit.
  public init(
    minimumLength: Int = 1, maximumLength: Int? = nil, through: [VertexIndex] = [],
    throughArcs: [ArcIndex] = [], parallelEdges: ParallelEdges = .collapse, visitBudget: UInt64? = nil
  ) {
    self.minimumLength = minimumLength
    self.maximumLength = maximumLength
    self.through = through
    self.throughArcs = throughArcs
    self.parallelEdges = parallelEdges
    self.visitBudget = visitBudget
  }
}
