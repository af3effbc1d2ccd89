import DealModel
import FlowModel

/// One way in which a question can be asked otherwise, to see whether a conclusion stands.
public enum Variation: Hashable, Sendable {
  /// On another basis.
  case basis(Basis)
  /// Without what no source says itself.
  case withoutInferred
  /// Without the deals and facts of which only one source tells.
  case withoutSingleSource
  /// As one side of a conflict has it.
  case side(Side)
  /// As if an open question were answered: whether a newer deal replaces an older one.
  case replacement(newer: DealID, older: DealID, isReplaced: Bool)
  /// With one of two facts that exclude each other, the other left out.
  case fact(FactID, without: FactID)
  /// Without one deal, and its parts.
  case withoutDeal(DealID)

  /// One side of a conflict about a field.
  public struct Side: Hashable, Sendable {
    /// The deal or the fact.
    public var entry: String
    /// The tranche of the deal; `nil` for the whole.
    public var tranche: TrancheID?
    /// The name of the field, such as `status` or `amount`; `value` of a fact.
    public var field: String
    /// What this side says.
    public var value: String
    /// Who says it.
    public var sources: [SourceID]
  }

  /// A sort of variation.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    /// Other bases.
    case basis
    /// Only what sources say themselves, or what more than one says.
    case evidence
    /// Sides of conflicts and answers to open questions.
    case conflict
    /// One deal less.
    case deal
  }

  /// The sort that it is of.
  public var group: Group {
    switch self {
    case .basis: .basis
    case .withoutInferred, .withoutSingleSource: .evidence
    case .side, .replacement, .fact: .conflict
    case .withoutDeal: .deal
    }
  }
}

/// A book and a query that a variation leads to.
struct VariedQuestion: Sendable {
  var variation: Variation
  var book: DealBook
  var query: FlowQuery
}
