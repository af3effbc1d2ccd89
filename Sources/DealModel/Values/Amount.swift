/// What is known of an amount of money: a number, or the bounds that a source gives.
///
/// Every amount is an interval. *Undisclosed is not zero*: it is the interval from zero to unknown.
public enum Amount: Hashable, Sendable {
  /// A number stated without reserve.
  case exact(Money)
  /// A number stated as approximate: counted as it stands, and marked.
  case about(Money)
  /// No more than this.
  case atMost(Money)
  /// Less than this.
  case under(Money)
  /// No less than this.
  case atLeast(Money)
  /// More than this.
  case over(Money)
  /// From one number to another, both included.
  case between(Money, Money)
  /// Nothing is known of the size.
  case undisclosed

  /// The least that the amount can be, in minor units.
  public var lowerMinorUnits: Int64 {
    switch self {
    case .exact(let money), .about(let money), .atLeast(let money), .over(let money), .between(let money, _):
      money.minorUnits
    case .atMost, .under, .undisclosed: 0
    }
  }

  /// The most that the amount can be, in minor units; `nil` when nothing bounds it.
  public var upperMinorUnits: Int64? {
    switch self {
    case .exact(let money), .about(let money), .atMost(let money), .under(let money), .between(_, let money):
      money.minorUnits
    case .atLeast, .over, .undisclosed: nil
    }
  }

  /// The currency; an undisclosed amount has none.
  public var currency: Currency? {
    switch self {
    case .exact(let money), .about(let money), .atMost(let money), .under(let money), .atLeast(let money),
      .over(let money), .between(let money, _):
      money.currency
    case .undisclosed: nil
    }
  }

  /// Whether a source gave the number as approximate.
  public var isApproximate: Bool {
    if case .about = self { true } else { false }
  }

  /// The numbers that the amount is made of, in the order in which they are written.
  public var numbers: [Money] {
    switch self {
    case .exact(let money), .about(let money), .atMost(let money), .under(let money), .atLeast(let money),
      .over(let money):
      [money]
    case .between(let low, let high): [low, high]
    case .undisclosed: []
    }
  }

  /// Whether the bounds of two amounts of one currency leave no sum that both can be.
  ///
  /// Bounds count as included, also "under" and "over": sources round. Amounts in two currencies are not compared,
  /// since that would rest on a rate.
  public func excludes(_ other: Amount) -> Bool {
    guard currency == other.currency else { return false }
    let left = AmountInterval(lower: lowerMinorUnits, upper: upperMinorUnits)
    return left.isDisjoint(from: AmountInterval(lower: other.lowerMinorUnits, upper: other.upperMinorUnits))
  }
}
