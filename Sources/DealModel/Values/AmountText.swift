// How amounts are shown to people: `$15.0bn`, `about $10.0bn`, `≤ $50.0bn`. The sign of a bound says whether it is
// included.

extension Money: CustomStringConvertible {
  /// The sum rounded to one decimal of the largest unit that it reaches: `$15.0bn`, `EUR 950.0m`, `CHF 12,000`.
  public var description: String {
    let prefix = currency.symbol ?? currency.code + " "
    return (minorUnits < 0 ? "−" : "") + prefix + Self.shortened(minorUnits, per: currency.minorUnitsPerMajor)
  }

  /// A number of minor units, in billions, millions or whole units, rounded half away from zero.
  static func shortened(_ minorUnits: Int64, per unit: Int64) -> String {
    let magnitude = minorUnits.magnitude
    for (name, scale) in [("tn", UInt64(1_000_000_000_000)), ("bn", 1_000_000_000), ("m", 1_000_000)] {
      let tenth = scale / 10 * UInt64(unit)
      // A value that rounds up to the next unit belongs to it: 999,960,000 reads 1.0bn, not 1000.0m. Below a million
      // nothing is rounded.
      let margin = scale > 1_000_000 ? tenth / 2000 : 0
      guard magnitude >= scale * UInt64(unit) - margin else { continue }
      let (tenths, rest) = magnitude.quotientAndRemainder(dividingBy: tenth)
      let rounded = tenths + (rest >= tenth - rest ? 1 : 0)
      return grouped(rounded / 10) + "." + String(rounded % 10) + name
    }
    let (major, rest) = magnitude.quotientAndRemainder(dividingBy: UInt64(unit))
    if rest == 0 { return grouped(major) }
    let digits = String(rest)
    return grouped(major) + "." + String(repeating: "0", count: String(unit).count - 1 - digits.count) + digits
  }

  private static func grouped(_ number: UInt64) -> String {
    let digits = Array(String(number))
    return String(
      digits.enumerated().flatMap { index, digit in
        index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
      })
  }
}

extension Amount: CustomStringConvertible {
  /// The amount for readers, such as `$15.0bn`, `about $10.0bn`, `≤ $50.0bn` or `undisclosed`.
  public var description: String {
    switch self {
    case .exact(let money): money.description
    case .about(let money): "about \(money)"
    case .atMost(let money): "≤ \(money)"
    case .under(let money): "< \(money)"
    case .atLeast(let money): "≥ \(money)"
    case .over(let money): "> \(money)"
    case .between(let low, let high): "\(low)–\(high)"
    case .undisclosed: "undisclosed"
    }
  }
}

extension AmountInterval {
  /// The bounds for readers, in a currency or, where there is none, in the one unnamed unit with two decimals.
  public func description(in currency: Currency?) -> String {
    func text(_ value: Int64) -> String {
      if let currency { return Money(minorUnits: value, currency: currency).description }
      return (value < 0 ? "−" : "") + Money.shortened(value, per: 100)
    }
    return switch (lower, upper) {
    case (let low, .some(let high)) where low == high: text(low)
    case (0, .some(let high)): "≤ " + text(high)
    case (0, .none): "unknown"
    case (let low, .none): "≥ " + text(low)
    case (let low, .some(let high)): text(low) + "–" + text(high)
    }
  }
}
