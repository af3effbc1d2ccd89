/// Which cycles in time are wanted, and how much work may be spent on them.
public struct TemporalCycleQuery: Hashable, Sendable {
  /// What the times of the edges along a cycle must do.
  public enum Order: Hashable, Sendable {
    /// Each edge is later than the one before.
    case strict
    /// Each edge is as late as the one before or later.
    case nonDecreasing
  }

  /// The largest difference between the times of the first and the last edge.
  public var window: Int64

  /// What the times of the edges along a cycle must do.
  public var order: Order

  /// The smallest number of edges in a cycle; 1 admits self-loops.
  public var minimumLength: Int

  /// The largest number of edges in a cycle, or nil for no bound.
  public var maximumLength: Int?

  /// The number of edge visits after which the enumeration ends, or nil for no limit.
  ///
  /// It cuts at the same cycle on any number of threads. A search for where cycles can pass is never cut, so that
  /// ``EnumerationSummary/edgeVisits`` may end above the budget.
  public var visitBudget: UInt64?

  /// Creates a query.
  ///
  /// - Parameters:
  ///   - window: The largest difference between the times of the first and the last edge.
  ///   - order: What the times of the edges along a cycle must do.
  ///   - minimumLength: The smallest number of edges in a cycle.
  ///   - maximumLength: The largest number of edges in a cycle, or nil for no bound.
  ///   - visitBudget: The number of edge visits after which the enumeration ends, or nil for no limit.
  public init(
    window: Int64, order: Order = .strict, minimumLength: Int = 1, maximumLength: Int? = nil,
    visitBudget: UInt64? = nil
  ) {
    self.window = window
    self.order = order
    self.minimumLength = minimumLength
    self.maximumLength = maximumLength
    self.visitBudget = visitBudget
  }
}

/// Why cycles in time cannot be found or counted.
public enum TemporalCycleError: Error, Hashable, Sendable {
  /// There are more or fewer times than edges.
  case timeCountMismatch(edges: Int, times: Int)
  /// The window is negative.
  case negativeWindow(Int64)
  /// The number of cycles of one length, or of ways along edges, is above the largest number that can be told.
  case countOverflow
}

extension TemporalCycleError: CustomStringConvertible {
  /// The problem in one sentence, with the offending numbers.
  public var description: String {
    switch self {
    case .timeCountMismatch(let edges, let times): "there are \(edges) edges but \(times) times"
    case .negativeWindow(let window): "the window is \(window); it must be 0 or more"
    case .countOverflow:
      "there are more than \(UInt64.max) cycles of one length; narrow the window or bound the length"
    }
  }
}
