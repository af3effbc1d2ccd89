import DealModel
import GraphKernel

/// The chains of flows that lead from one company to another, and what they have in common.
public struct PathReport: Sendable {
  /// What the report says about itself.
  public var header: ReportHeader
  /// Where the chains begin.
  public var from: CompanyReference
  /// Where they end.
  public var to: CompanyReference
  /// How many legs the shortest chain has, whatever the longest that was asked for; `nil` when there is none at all.
  public var distance: Int?
  /// How many chains there are, listed or not.
  public var count: UInt64
  /// How many there are of each length.
  public var countsByLength: [Int: UInt64]
  /// Why the search ended early; `nil` when the answer is all there is.
  public var stopReason: EnumerationStop?
  /// The chains that are listed, in the order asked for.
  public var paths: [FlowPath]
  /// The companies between the two that every chain passes, however long, in the order in which it does.
  public var passed: [CompanyReference]
  /// The fewest flows without which no chain is left; `nil` when there is none, or it was not found.
  public var fewestFlows: PathCut?
  /// The bounds of the least sum of amounts of flows without which no chain is left; `nil` where nothing is known.
  public var leastAmount: AmountInterval?
  /// Flows without which no chain is left, and which come to no more than the upper bound of ``leastAmount``; `nil`
  /// where nothing bounds it.
  public var leastAmountCut: PathCut?
  /// Why there is no least amount, in words.
  public var noLeastAmount: String?
}

/// One chain of flows from a company to another.
public struct FlowPath: Hashable, Sendable {
  /// The companies from the first to the last.
  public var companies: [CompanyReference]
  /// The legs: each from one company to the next.
  public var legs: [FlowLeg]
  /// The smallest leg.
  public var amount: AmountInterval
}

/// Flows without which there is no way from one company to another.
public struct PathCut: Hashable, Sendable {
  /// How many flows they are.
  public var flowCount: Int
  /// What they come to; unknown where that cannot be counted, and of several classes of exposure, which are not added.
  public var amount: AmountInterval
  /// The flows, those between the same two companies together.
  public var legs: [FlowLeg]
}

/// Which chains are wanted.
public struct PathQuery: Hashable, Sendable {
  /// How chains are ordered.
  public enum Ranking: String, Hashable, Sendable, CaseIterable {
    /// The fewest legs first.
    case length
    /// The largest smallest leg first.
    case amount
  }

  /// Where they begin, by id, name or alias.
  public var from: String
  /// Where they end.
  public var to: String
  /// The most legs; `nil` for any number.
  public var maximumLength: Int? = 6
  /// The order.
  public var ranking = Ranking.length
  /// How many are listed, all being counted; `nil` for all.
  public var limit: Int? = 10
  /// How many flows each search may look at before it gives up and says so; `nil` for any number.
  public var visitBudget: UInt64? = 500_000_000

  /// Creates the query with the defaults.
  ///
  /// - Parameters:
  ///   - from: Where chains begin, by id, name or alias.
  ///   - to: Where they end.
  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }

  /// The options as a report lists them.
  var described: [(name: String, value: String)] {
    [
      ("from", from), ("to", to), ("max-length", maximumLength.map(String.init) ?? "none"), ("rank", ranking.rawValue),
      ("limit", limit.map(String.init) ?? "0"), ("visit-budget", visitBudget.map(String.init) ?? "0"),
    ]
  }
}
