import DealModel

extension AmountText {
  /// An amount as it is read, exactly.
  static func text(of amount: Amount) -> String {
    switch amount {
    case .exact(let money): text(of: money)
    case .about(let money): "about " + text(of: money)
    case .atMost(let money): "at most " + text(of: money)
    case .under(let money): "under " + text(of: money)
    case .atLeast(let money): "at least " + text(of: money)
    case .over(let money): "over " + text(of: money)
    case .between(let low, let high): "between \(text(of: low)) and \(text(of: high))"
    case .undisclosed: "undisclosed"
    }
  }

  /// A sum as it is read, exactly: in the largest power of ten that it reaches and that needs at most three decimals.
  static func text(of money: Money) -> String {
    for (word, power) in [("tn", 12), ("bn", 9), ("m", 6)] {
      let decimals = money.currency.minorUnitDigits + power
      let unit = powerOfTen(decimals)
      guard money.minorUnits.magnitude >= unit, money.minorUnits.magnitude.isMultiple(of: unit / 1000) else { continue }
      return "\(DecimalNumber(units: money.minorUnits, decimals: decimals)) \(word) \(money.currency)"
    }
    return "\(DecimalNumber(units: money.minorUnits, decimals: money.currency.minorUnitDigits)) \(money.currency)"
  }

  private static func powerOfTen(_ power: Int) -> UInt64 { (0..<power).reduce(1) { product, _ in product * 10 } }
}
