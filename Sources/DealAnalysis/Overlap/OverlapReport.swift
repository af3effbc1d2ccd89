import FlowModel

/// Firms that stand on two sides.
public struct OverlapReport: Sendable {
  /// What the report says about itself.
  public var header: ReportHeader
  /// Firms with ties to two competitors.
  public var rivalTies: [RivalTie]
  /// Firms that are investor or owner of a firm and its supplier or customer too.
  public var doubleRoles: [DoubleRole]
}

/// A firm that funds, supplies or owns two competitors.
public struct RivalTie: Hashable, Sendable {
  /// The firm with ties to both.
  public var company: CompanyReference
  /// The two competitors, by identifier.
  public var rivals: [CompanyReference]
  /// The deals that make them competitors.
  public var rivalry: [DealReference]
  /// Its ties to each of the two, in the same order.
  public var ties: [[Tie]]
}

/// A firm that is investor or owner of another, and its supplier or customer too.
public struct DoubleRole: Hashable, Sendable {
  /// The firm with two roles.
  public var company: CompanyReference
  /// The firm that it has them to.
  public var counterparty: CompanyReference
  /// The ties that are capital.
  public var capital: [Tie]
  /// The ties that are trade.
  public var trade: [Tie]
}

/// One tie of a firm to another.
public struct Tie: Hashable, Sendable {
  /// What a firm does for, or has of, another.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// Gives it capital or credit.
    case funds
    /// Holds a share of it.
    case owns
    /// Sells it goods or services.
    case supplies
    /// Buys goods or services from it.
    case buys
  }

  /// What it is.
  public var relation: Relation
  /// The deal.
  public var deal: DealReference
}
