import DealModel
import FlowModel

/// What changed between two editions: of one book on two days, or of two books.
public struct DifferenceReport: Sendable {
  /// What the report says about itself; its clock is that of the second side.
  public var header: ReportHeader
  /// The first side.
  public var from: DifferenceSide
  /// The second side.
  public var to: DifferenceSide
  /// What changed: added, changed, dropped; in each the deals, the facts, the companies, the scopes, in the order of
  /// the book that has them.
  public var changes: [EntryChange]
  /// The deals that are in play on both sides, or over on both, and say the same, in the order of the book.
  public var unchanged: [EntryReference]
  /// The same day by day, as it became known; `nil` for two books.
  public var story: [StoryDay]?
  /// The claims that became known in between and changed nothing, by day.
  public var confirmations: [Confirmation]
  /// Whether reports list these claims, and the deals that did not change, or only count them.
  public var listsEverything = false
  /// The sums that differ, by kind, from the firmest basis to the loosest.
  public var totals: [KindTotal]

  /// The changes of a sort.
  public func changes(_ change: ChangeKind, of entry: EntryChange.Entry? = nil) -> [EntryChange] {
    changes.filter { $0.change == change && (entry == nil || $0.entry == entry) }
  }
}

/// One side of a difference as a report names it.
public struct DifferenceSide: Hashable, Sendable {
  /// The subject of the book.
  public var title: String?
  /// What counts of the book.
  public var clock: Clock
  /// The currency of its sums.
  public var currency: Currency
  /// Whether anything was known by then.
  public var isEmpty: Bool
}
