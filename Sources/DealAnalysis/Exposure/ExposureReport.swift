import DealModel
import FlowModel
import GraphKernel

/// What one company loses if others fail, or who loses what if one fails: directly, and along chains.
///
/// The classes are never summed: money already paid, money still promised, orders not yet delivered and losses
/// without an amount are different things.
public struct ExposureReport: Sendable {
  /// What the report says about itself.
  public var header: ReportHeader
  /// Who loses; `nil` for everyone.
  public var of: CompanyReference?
  /// Through whom; `nil` for everyone.
  public var to: CompanyReference?
  /// What is lost directly, per pair of companies, class and kind of deal.
  public var direct: [DirectExposure]
  /// How many chains there are, listed or not.
  public var pathCount: UInt64
  /// Chains of at least two links from the one who loses to the one who fails.
  public var paths: [ExposurePath]
  /// The same against a base, along all chains; `nil` where no base was asked for.
  public var scaled: ScaledExposures?
}

/// What one company loses directly if another fails, of one class and from one kind of deal.
public struct DirectExposure: Hashable, Sendable {
  /// Who loses.
  public var of: CompanyReference
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
