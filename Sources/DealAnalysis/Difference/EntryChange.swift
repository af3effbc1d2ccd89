import DealModel
import FlowModel

/// What happened to an entry of a book.
public enum ChangeKind: String, Hashable, Sendable, CaseIterable {
  /// It came into play.
  case added
  /// It is in play on both sides and says something else.
  case changed
  /// It went out of play.
  case dropped
}

/// An entry of a book that is not the same on both sides.
public struct EntryChange: Hashable, Sendable {
  /// What sort of entry it is.
  public enum Entry: String, Hashable, Sendable, CaseIterable {
    /// A tie between companies.
    case deal
    /// A number or a plan of one company.
    case fact
    /// A party to deals.
    case company
    /// What rights reach.
    case scope
  }

  /// What sort of entry it is.
  public var entry: Entry
  /// What happened to it.
  public var change: ChangeKind
  /// The identifier.
  public var id: String
  /// The title for readers.
  public var title: String
  /// The kind of the deal, of the fact or of the company; empty for a scope.
  public var kind: String
  /// The parties of the deal, role by role in the direction of the deal, or the company of the fact.
  public var parties: [[CompanyReference]]
  /// For a deal that was in play, the firmest basis on which it counted.
  public var basisBefore: Basis?
  /// For a deal that is in play, the firmest basis on which it counts.
  public var basisAfter: Basis?
  /// The fields that differ, in the order of the entry; without kind, title and parties where a deal comes or goes.
  public var fields: [FieldChange]
  /// All parties, in their order.
  public var companies: [CompanyReference] { Array(parties.joined()) }
  /// For a deal that was dropped, the clock at which it was last in play; `nil` when no day saw it so.
  public var lastInPlay: Clock?
  /// For a deal that moves money, whether its amount is exactly known on the later side that knows it.
  var isAmountKnown: Bool?
}

/// What became known on one day.
public struct StoryDay: Hashable, Sendable {
  /// The day; `nil` for what is known without a day.
  public var day: CalendarDate?
  /// What it changed: the deals, then the facts, in the order of the book.
  public var changes: [EntryChange]
}

/// A claim that became known in between and changed nothing.
public struct Confirmation: Hashable, Sendable {
  /// What sort of entry it is about.
  public var entry: EntryChange.Entry
  /// The identifier of the entry.
  public var id: String
  /// The title of the entry.
  public var title: String
  /// The claim.
  public var claim: ClaimReference
}

/// What the deals of one kind come to on one basis, on each side.
public struct KindTotal: Hashable, Sendable {
  /// The kind of the deals.
  public var kind: DealKind
  /// How firm they must be to count.
  public var basis: Basis
  /// Their sum on the first side, in the currency of its book.
  public var before: AmountInterval
  /// Their sum on the second side, in the currency of its book.
  public var after: AmountInterval
  /// How many deals make the sum on the first side.
  public var dealsBefore: Int
  /// How many deals make the sum on the second side.
  public var dealsAfter: Int
}
