import FlowModel
import GraphKernel

/// Which circular flows are wanted.
public struct CircularFlowQuery: Hashable, Sendable {
  /// How circular flows are ordered.
  public enum Ranking: String, Hashable, Sendable, CaseIterable {
    /// The largest amount that can go round first.
    case amount
    /// The shortest first.
    case length
    /// The largest return ratio first.
    case `return`
  }

  /// The fewest legs.
  public var minimumLength = 1
  /// The most legs; `nil` for any number.
  public var maximumLength: Int? = 6
  /// Companies that the flow must pass through, by id, name or alias.
  public var through: [String] = []
  /// Deals that must be among the legs, by id; a row of a table also by its number.
  public var throughDeals: [String] = []
  /// A payment that nobody has made: then only the flows that it would close, instead of what flows that way already.
  public var closedBy: SupposedPayment?
  /// Legs whose amount is certainly smaller, in minor units of the reporting currency, are left out.
  public var minimumAmount: Int64?
  /// Whether the deals between two companies make one leg, or each its own flow.
  public var parallelEdges = ParallelEdges.collapse
  /// Within which time the money must have come back, one flow on each leg; `nil` when times do not matter.
  public var window: FlowWindow?
  /// The order.
  public var ranking = Ranking.amount
  /// How many are listed, all being counted; `nil` for all.
  public var limit: Int? = 100
  /// Whether flows are only counted.
  public var countsOnly = false
  /// How many edges the search may look at before it gives up and says so.
  public var visitBudget: UInt64? = 2_000_000_000

  /// Creates the query with the defaults.
  public init() {}
}
