import FlowModel

/// What exposures are measured against, so that they become shares.
///
/// **Definition**: a fact of the company itself at the clocks of the question, never of members of its group. Facts that are
/// forecasts count for the revenue of a year alone; a fact about a day after the as-of day never counts. Where facts of one
/// time differ, as valuations before and after the money do, everything between the least and the greatest counts.
public enum ExposureBase: String, Hashable, Sendable, CaseIterable {
  /// The latest book equity: what is there to bear losses.
  case equity
  /// The latest valuation.
  case valuation
  /// The revenue of the as-of year: what happened, else what is expected.
  case revenue
  /// The latest cash.
  case cash
}

/// Which exposures are wanted.
public struct ExposureQuery: Hashable, Sendable {
  /// Who loses, by id, name or alias; `nil` for everyone who loses through the one who fails.
  public var of: String?
  /// Through whom; `nil` for everyone through whom the first one loses.
  public var to: String?
  /// What exposures are measured against; `nil` for amounts alone.
  public var base: ExposureBase?
  /// The most links of a chain; `nil` for 3 of the chains with their smallest link, and any number of those that are scaled
  /// by a base.
  public var maximumLength: Int?
  /// How many chains are listed; `nil` for all.
  public var limit: Int? = 100
  /// How many edges each search may look at before it gives up and says so.
  public var visitBudget: UInt64? = 100_000_000

  /// Creates a query; one of the two companies is needed.
  public init(of: String? = nil, to: String? = nil, base: ExposureBase? = nil) {
    self.of = of
    self.to = to
    self.base = base
  }
}
