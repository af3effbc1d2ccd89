import DealModel

/// What is supposed otherwise than a book says, so that a question asked of it answers “what if”.
public struct Scenario: Hashable, Sendable {
  /// Deals by id and companies by id, name or alias that are left out; `deal:` or `company:` before an id chooses when
  /// both have it.
  public var without: [String] = []
  /// What deals are assumed to be, each field of a deal once.
  public var assumptions: [Assumption] = []

  /// Creates a scenario that supposes nothing.
  public init() {}

  /// Whether everything is as the book says.
  public var isEmpty: Bool { without.isEmpty && assumptions.isEmpty }

  /// A field of a deal, or of one tranche of it, that is assumed to have a value whatever the sources say.
  public struct Assumption: Hashable, Sendable {
    /// The value of a field.
    public enum Value: Hashable, Sendable {
      /// How far it has come.
      case status(DealStatus)
      /// How much.
      case amount(Amount)
    }

    /// The deal.
    public var deal: DealID
    /// The tranche; `nil` for the deal as a whole, with all its tranches.
    public var tranche: TrancheID?
    /// The value that is assumed.
    public var value: Value

    /// Creates an assumption.
    public init(deal: DealID, tranche: TrancheID? = nil, value: Value) {
      self.deal = deal
      self.tranche = tranche
      self.value = value
    }
  }
}

extension Scenario.Assumption {
  /// Whether two assumptions give the same field of the same thing.
  func isAboutTheSame(as other: Self) -> Bool {
    guard (deal, tranche) == (other.deal, other.tranche) else { return false }
    return switch (value, other.value) {
    case (.status, .status), (.amount, .amount): true
    default: false
    }
  }
}

extension Scenario.Assumption: CustomStringConvertible {
  /// The assumption as one makes it: `deal/tranche.status=paid`.
  public var description: String {
    let name = deal.rawValue + (tranche.map { "/" + $0.rawValue } ?? "")
    return switch value {
    case .status(let status): "\(name).status=\(status.rawValue)"
    case .amount(let amount): "\(name).amount=\(amount)"
    }
  }
}

/// A book in which a scenario holds, and what that took.
public struct SupposedBook: Sendable {
  /// The book.
  public var book: DealBook
  /// The deals of the original that are left out, in its order.
  public var leftOut: [DealID]
}

/// What was supposed, as a report tells it.
public struct ScenarioSummary: Hashable, Sendable {
  /// What was left out, as it was asked for.
  public var without: [String]
  /// What was assumed, as it was asked for.
  public var assumptions: [String]
  /// The files whose entries were added.
  public var added: [InputReference]
  /// The deals that are left out.
  public var leftOut: [DealID]

  /// Creates a summary.
  public init(without: [String], assumptions: [String], added: [InputReference], leftOut: [DealID]) {
    self.without = without
    self.assumptions = assumptions
    self.added = added
    self.leftOut = leftOut
  }
}
