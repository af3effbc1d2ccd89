import DealModel
import FlowModel
import GraphKernel

/// What one company loses if others fail: directly, and along chains.
///
/// The classes are never summed: money already paid, money still promised, orders not yet delivered and losses
/// without an amount are different things.
public struct ExposureReport: Sendable {
  /// What the report says about itself.
  public var header: ReportHeader
  /// Who loses.
  public var of: CompanyReference
  /// Through whom; `nil` for everyone.
  public var to: CompanyReference?
  /// What it loses directly, per company, class and kind of deal.
  public var direct: [DirectExposure]
  /// How many chains there are, listed or not.
  public var pathCount: UInt64
  /// Chains of at least two links from the one who loses to the one who fails.
  public var paths: [ExposurePath]
}

/// What one company loses directly if another fails, of one class and from one kind of deal.
public struct DirectExposure: Hashable, Sendable {
  /// Who fails.
  public var to: CompanyReference
  /// What sort of loss it is.
  public var exposureClass: FlowAspect
  /// The kind of deal.
  public var kind: String
  /// How much; unknown for losses without an amount.
  public var amount: AmountInterval
  /// The deals.
  public var deals: [DealReference]
}

/// A chain along which a failure reaches a company.
public struct ExposurePath: Hashable, Sendable {
  /// The companies, from the one that loses to the one that fails.
  public var companies: [CompanyReference]
  /// The links; one that joins losses of several classes has no amount, since these are never added.
  public var legs: [FlowLeg]
  /// The smallest link.
  public var amount: AmountInterval
}

/// Which exposures are wanted.
public struct ExposureQuery: Hashable, Sendable {
  /// Who loses, by id, name or alias.
  public var of: String
  /// Through whom; `nil` for everyone.
  public var to: String?
  /// The most links of a chain.
  public var maximumLength = 3
  /// How many chains are listed, all being counted; `nil` for all.
  public var limit: Int? = 100
  /// How many edges the search may look at before it gives up and says so.
  public var visitBudget: UInt64? = 100_000_000

  /// Creates a query.
  public init(of: String, to: String? = nil) {
    self.of = of
    self.to = to
  }
}
