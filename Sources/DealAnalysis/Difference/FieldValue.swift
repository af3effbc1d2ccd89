import DealModel

/// What a field of a deal, a fact, a company or a scope says.
public enum FieldValue: Hashable, Sendable {
  /// How far a deal or a tranche has come.
  case status(DealStatus)
  /// How much, with its bounds.
  case amount(Amount)
  /// What ties the parties together.
  case kind(DealKind)
  /// A date.
  case date(PartialDate)
  /// A share of one.
  case share(Ratio)
  /// A length of time.
  case duration(TermDuration)
  /// Yes or no.
  case answer(Bool)
  /// Anything that is told by its words.
  case text(String)
  /// Several things in words, in their order.
  case list([String])
  /// Entries of the book.
  case entries([EntryReference])
}

/// An entry of a book as a report names it; the same entry when its identifier is, whatever its name.
public struct EntryReference: Hashable, Sendable {
  /// The identifier.
  public var id: String
  /// The name for readers.
  public var name: String

  /// Whether two references have the same identifier, byte by byte.
  public static func == (left: Self, right: Self) -> Bool { left.id.utf8.elementsEqual(right.id.utf8) }

  /// Feeds the bytes of the identifier to a hasher.
  public func hash(into hasher: inout Hasher) {
    for byte in id.utf8 { hasher.combine(byte) }
  }
}

extension FieldValue: CustomStringConvertible {
  /// The value for readers.
  public var description: String {
    switch self {
    case .status(let status): status.rawValue
    case .amount(let amount): amount.description
    case .kind(let kind): kind.rawValue
    case .date(let date): date.description
    case .share(let share): share.description
    case .duration(let duration): duration.description
    case .answer(let isSo): isSo ? "yes" : "no"
    case .text(let text): text
    case .list(let texts): texts.joined(separator: "; ")
    case .entries(let entries): entries.map(\.name).joined(separator: "; ")
    }
  }
}

/// Which field it is.
public struct FieldKey: Hashable, Sendable {
  /// The name of the field, such as `status`, or of the role of a party.
  public var name: String
  /// The tranche of the deal, when the field is one of a tranche.
  public var tranche: EntryReference?
}

/// A field on one side of a difference.
public struct FieldState: Hashable, Sendable {
  /// What it says.
  public var value: FieldValue
  /// Whether sources of equal standing disagree.
  public var isContested: Bool
  /// The claims that say so, earliest first; none for what the book says without a claim.
  public var claims: [ClaimReference]
  /// The claims of equal standing that exclude it.
  public var contradicting: [ClaimReference]

  /// Whether two sides say the same, whoever says it.
  func says(theSameAs other: FieldState?) -> Bool {
    value == other?.value && isContested == other?.isContested
  }
}

/// A field that differs between two sides.
public struct FieldChange: Hashable, Sendable {
  /// Which field it is.
  public var key: FieldKey
  /// What it said; `nil` when it said nothing.
  public var before: FieldState?
  /// What it says; `nil` when it says nothing any more.
  public var after: FieldState?
  /// The claims that made the difference: first the ones that say it, then the ones that contradict, earliest first.
  public var claims: [ClaimReference]

  /// For money of one currency that is told on both sides, by how much it changed.
  public var difference: AmountDifference? {
    guard case .amount(let old)? = before?.value, case .amount(let new)? = after?.value, let currency = new.currency,
      old.currency == currency
    else { return nil }
    return AmountDifference(from: AmountInterval(old), to: AmountInterval(new), currency: currency)
  }
}

/// The bounds of a difference between two sums of one currency.
///
/// **Definition**: the set of all b − a with a in the old interval and b in the new one.
public struct AmountDifference: Hashable, Sendable {
  /// The least in minor units; `nil` when nothing bounds it.
  public var lower: Int64?
  /// The most in minor units; `nil` when nothing bounds it.
  public var upper: Int64?
  /// The currency of both sums.
  public var currency: Currency

  /// The difference of two intervals; a bound that does not fit in 64 bits is none.
  init(from old: AmountInterval, to new: AmountInterval, currency: Currency) {
    lower = old.upper.flatMap { Self.difference(new.lower, $0) }
    upper = new.upper.flatMap { Self.difference($0, old.lower) }
    self.currency = currency
  }

  /// The difference in minor units, when both bounds agree.
  public var exactValue: Int64? { lower == upper ? lower : nil }

  private static func difference(_ minuend: Int64, _ subtrahend: Int64) -> Int64? {
    let (difference, overflow) = minuend.subtractingReportingOverflow(subtrahend)
    return overflow ? nil : difference
  }
}

extension AmountInterval {
  fileprivate init(_ amount: Amount) { self.init(lower: amount.lowerMinorUnits, upper: amount.upperMinorUnits) }
}
