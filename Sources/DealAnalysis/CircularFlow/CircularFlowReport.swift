import DealModel
import GraphKernel

/// Flows that come back to where they began.
public struct CircularFlowReport: Sendable {
  /// What the report says about itself.
  public var header: ReportHeader
  /// How many there are, listed or not.
  public var count: UInt64
  /// How many there are of each length.
  public var countsByLength: [Int: UInt64]
  /// Why the search ended early; `nil` when the answer is all there is.
  public var stopReason: EnumerationStop?
  /// Whether the ones listed are the first of all that there are, also where not all were counted.
  public var listsTheFirst = true
  /// How many there may be, where the budget cut the search short and that can be told.
  public var estimate: CircularFlowEstimate?
  /// The ones that are listed, in the order asked for.
  public var cycles: [CircularFlow]
  /// The payment that is supposed, which all of them need; `nil` if none is.
  public var closedBy: SupposedPayment?
  /// How many flows have no exact time and could not be put in order; `nil` when times did not matter.
  public var flowsWithoutTime: Int?
}

/// One flow that comes back to where it began.
///
/// This is a finding of arithmetic: the deals are there, and they close a loop. It says nothing about anyone's
/// intention.
public struct CircularFlow: Hashable, Sendable {
  /// The companies in the order of the flow, from the smallest identifier; within a window from the earliest flow.
  public var companies: [CompanyReference]
  /// The legs: the first from the first company to the second, the last back to the first.
  public var legs: [FlowLeg]
  /// What can go round: the smallest leg.
  public var amount: AmountInterval
  /// Where the flow is looked at from: the source of the largest investment leg, else the first company.
  public var anchor: CompanyReference
  /// What comes back to the anchor for each unit that it puts in; `nil` unless both legs are exactly known.
  public var returnRatio: Double?
  /// How long the way back runs, in years: the longest term among the deals of the leg into the anchor.
  public var returnTermYears: Double?
  /// Days from the first flow out of the anchor to the first one back; `nil` unless all dates of both legs are known
  /// to the day.
  public var lagDays: Int?
  /// The least firm status among its deals; `nil` for bulk rows.
  public var weakestStatus: DealStatus?
}
