import DealModel

/// Which flows of a book a question is about.
public struct FlowQuery: Hashable, Sendable {
  /// Whether firms are rolled up to their groups.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// Every company stands for its ultimate parent; flows inside a group are dropped and counted.
    case ultimate
    /// Every company stands for itself.
    case none
  }

  /// The direction that counts.
  public var layer: Layer
  /// How firm a deal must be.
  public var basis: Basis
  /// The two clocks.
  public var clock: Clock
  /// Whether firms are rolled up.
  public var grouping: Grouping
  /// The kinds of deals that count; `nil` for all.
  public var kinds: Set<DealKind>?

  /// Creates a query.
  public init(
    layer: Layer = .cash, basis: Basis = .committed, clock: Clock, grouping: Grouping = .ultimate,
    kinds: Set<DealKind>? = nil
  ) {
    self.layer = layer
    self.basis = basis
    self.clock = clock
    self.grouping = grouping
    self.kinds = kinds
  }

  /// The company that stands for another.
  func representative(of company: CompanyID, in book: DealBook) -> CompanyID {
    switch grouping {
    case .ultimate: book.ultimateParent(of: company)
    case .none: company
    }
  }
}
