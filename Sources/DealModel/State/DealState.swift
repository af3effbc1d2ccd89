/// A field of a deal on a date: the value that counts, and the claims for and against it.
public struct Resolved<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value that counts: the latest one claimed.
  public var value: Value
  /// The claims that give this value, by their position in the deal, earliest first.
  public var supporting: [Int]
  /// The claims of equal standing that exclude it; not empty when the value is contested.
  public var contradicting: [Int]

  /// Whether sources of equal standing disagree.
  public var isContested: Bool { !contradicting.isEmpty }
}

/// What is known of a deal on a date: the claims turned into one value per field, conflicts kept.
///
/// **Definition**: claims count when known by ``Clock/knownOn``, in force by ``Clock/asOf`` and, unless inferred ones
/// are wanted, stated; what is said of a tranche with a date of its own is in force by that date. They are ordered by
/// the day on which they became known, undated ones first, then by the day from which they hold, then by their order
/// in the book. Per field the latest counts. A later claim of a higher firmness, or one that ends the deal, is an
/// update; a later claim of a lower firmness, or of any after an end, contradicts, and so does one of another
/// firmness that became known on the same day, unless the earlier is dated as history of it. Two values of another
/// field contradict when their claims have the same firmness and the values exclude each other.
public struct DealState: Hashable, Sendable {
  /// The deal.
  public var deal: DealID
  /// How far it has come.
  public var status: Resolved<DealStatus>
  /// How much; `nil` when no claim gives an amount, which means undisclosed.
  public var amount: Resolved<Amount>?
  /// What must happen first.
  public var condition: Resolved<String>?
  /// When its status came to hold, as its earliest supporting claim has it.
  public var date: PartialDate?
  /// The terms that count.
  public var terms: DealTerms
  /// The claims that disagree about a term, by the name of the term.
  public var contestedTerms: [String: [Int]]
  /// The tranches that a counting claim names, in the order of the deal.
  public var tranches: [TrancheState]
  /// Whether the status rests on inferred claims alone.
  public var isInferred: Bool
  /// All claims that count, in their order.
  public var claims: [Int]

  /// Whether sources disagree about any field.
  public var isContested: Bool {
    status.isContested || (amount?.isContested ?? false) || !contestedTerms.isEmpty
      || tranches.contains { $0.status.isContested || ($0.amount?.isContested ?? false) }
  }
}

/// What is known of a tranche on a date.
public struct TrancheState: Hashable, Sendable {
  /// The tranche.
  public var tranche: TrancheID
  /// How far it has come.
  public var status: Resolved<DealStatus>
  /// How much; `nil` when no claim gives an amount.
  public var amount: Resolved<Amount>?
  /// What must happen first.
  public var condition: Resolved<String>?
  /// When its status came to hold.
  public var date: PartialDate?
}
