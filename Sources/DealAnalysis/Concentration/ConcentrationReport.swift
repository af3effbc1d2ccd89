import DealModel

/// How much of what a company gets, or pays, comes from or goes to few others.
public struct ConcentrationReport: Sendable {
  /// What the report says about itself.
  public var header: ReportHeader
  /// How many sides of companies have a party, listed or not.
  public var count: Int
  /// Sides of companies, the one with the largest total first.
  public var rows: [Concentration]
  /// The firms that are looked at as one; `nil` when nothing is merged.
  public var merged: [CompanyReference]?
}

/// The parties of one company on one side, and how much each of them has of the whole.
public struct Concentration: Hashable, Sendable {
  /// Who stands on the other end.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    /// Who puts money in: investors and lenders.
    case funders
    /// Whom it pays for goods, services and rights.
    case suppliers
    /// Who pays it for goods, services and rights.
    case customers
    /// Who pays it, whatever for.
    case payers
    /// Whom it pays, whatever for.
    case payees
  }

  /// Whose parties they are.
  public var company: CompanyReference
  /// Which side.
  public var side: Side
  /// The parties, the largest first.
  public var parties: [ConcentrationShare]
  /// The total.
  public var amount: AmountInterval
  /// The Herfindahl–Hirschman index, between 0 and 1; `nil` where there may be no total.
  public var index: ClosedRange<Double>?
  /// By how much the index rises when the two firms are one; `nil` unless both are parties.
  public var rise: ClosedRange<Double>?

  /// The number of equal parties that have the same index: its inverse; endless where the index may be 0.
  public var effectiveNumber: ClosedRange<Double>? {
    index.map { 1 / $0.upperBound...($0.lowerBound > 0 ? max(1 / $0.lowerBound, 1 / $0.upperBound) : .infinity) }
  }
}

/// What one party has of the whole.
public struct ConcentrationShare: Hashable, Sendable {
  /// Who.
  public var company: CompanyReference
  /// Whether it may stand for any number of parties.
  public var isUnnamed: Bool
  /// How much.
  public var amount: AmountInterval
  /// Its share of the whole, between 0 and 1.
  public var share: ClosedRange<Double>
  /// The deals.
  public var deals: [DealReference]
}

/// Which concentrations are wanted.
public struct ConcentrationQuery: Hashable, Sendable {
  /// Of whom, by id, name or alias; `nil` for everyone.
  public var of: String?
  /// Which sides; empty for those that the source can tell.
  public var sides: [Concentration.Side] = []
  /// Two firms to look at as one, by id, name or alias; empty for none.
  public var merging: [String] = []
  /// How many companies are listed; `nil` for all.
  public var limit: Int? = 100

  /// Creates a query.
  public init(of company: String? = nil) { of = company }
}
