// How amounts are shown to people: `$15.0bn`, `about $10.0bn`, `≤ $50.0bn`; in French `15,0 Md$`, `environ 10,0 Md$`. The
// sign of a bound says whether it is included.

extension Language {
  /// A sum rounded to one decimal of the largest unit that it reaches: `$15.0bn`, `EUR 950.0m`, `CHF 12,000`.
  ///
  /// French has no short word for a thousand billions that all its countries share, so thousands of `Md` are written:
  /// `1 400,0 Md$`.
  public func text(of money: Money) -> String { text(money.minorUnits, in: money.currency) }

  /// A sum in a currency or, where there is none, in the one unnamed unit with two decimals.
  private func text(_ minorUnits: Int64, in currency: Currency?) -> String {
    let number = shortened(minorUnits.magnitude, per: UInt64(currency?.minorUnitsPerMajor ?? 100))
    let sign = minorUnits < 0 ? "−" : ""
    guard let currency else { return sign + number.digits + (number.scale.isEmpty ? "" : scaleGap + number.scale) }
    switch self {
    case .english: return sign + (currency.symbol ?? currency.code + " ") + number.digits + number.scale
    case .french:
      let unit =
        currency.symbol.map { number.scale + $0 } ?? (number.scale.isEmpty ? "" : number.scale + "\u{A0}")
        + currency.code
      return sign + number.digits + "\u{A0}" + unit
    }
  }

  /// A number of minor units, in billions, millions or whole units, rounded half away from zero.
  private func shortened(_ magnitude: UInt64, per unit: UInt64) -> (digits: String, scale: String) {
    for (name, scale) in scales {
      let tenth = scale / 10 * unit
      // A value that rounds up to the next unit belongs to it: 999,960,000 reads 1.0bn, not 1000.0m. Below a million
      // nothing is rounded.
      let margin = scale > 1_000_000 ? tenth / 2000 : 0
      guard magnitude >= scale * unit - margin else { continue }
      let (tenths, rest) = magnitude.quotientAndRemainder(dividingBy: tenth)
      let rounded = tenths + (rest >= tenth - rest ? 1 : 0)
      return (grouped(rounded / 10) + decimalMark + String(rounded % 10), name)
    }
    let (major, rest) = magnitude.quotientAndRemainder(dividingBy: unit)
    if rest == 0 { return (grouped(major), "") }
    let digits = String(rest)
    return (
      grouped(major) + decimalMark + String(repeating: "0", count: String(unit).count - 1 - digits.count) + digits, ""
    )
  }

  /// The larger units, the largest first.
  private var scales: [(name: String, scale: UInt64)] {
    switch self {
    case .english: [("tn", 1_000_000_000_000), ("bn", 1_000_000_000), ("m", 1_000_000)]
    case .french: [("Md", 1_000_000_000), ("M", 1_000_000)]
    }
  }

  private var scaleGap: String {
    switch self {
    case .english: ""
    case .french: "\u{A0}"
    }
  }

  /// The amount for readers, such as `$15.0bn`, `about $10.0bn`, `≤ $50.0bn` or `undisclosed`.
  public func text(of amount: Amount) -> String {
    switch amount {
    case .exact(let money): text(of: money)
    case .about(let money): about(text(of: money))
    case .atMost(let money): "≤ \(text(of: money))"
    case .under(let money): "< \(text(of: money))"
    case .atLeast(let money): "≥ \(text(of: money))"
    case .over(let money): "> \(text(of: money))"
    case .between(let low, let high): "\(text(of: low))–\(text(of: high))"
    case .undisclosed: undisclosed
    }
  }

  /// The bounds for readers, in a currency or, where there is none, in the one unnamed unit with two decimals.
  public func text(of interval: AmountInterval, in currency: Currency?) -> String {
    func text(_ value: Int64) -> String { self.text(value, in: currency) }
    return switch (interval.lower, interval.upper) {
    case (let low, .some(let high)) where low == high: text(low)
    case (0, .some(let high)): "≤ " + text(high)
    case (0, .none): unknown
    case (let low, .none): "≥ " + text(low)
    case (let low, .some(let high)): text(low) + "–" + text(high)
    }
  }

  /// A number that a source gives as approximate.
  public func about(_ number: String) -> String {
    switch self {
    case .english: "about \(number)"
    case .french: "environ \(number)"
    }
  }

  /// What stands in place of an amount that sources do not tell.
  public var undisclosed: String {
    switch self {
    case .english: "undisclosed"
    case .french: "montant non divulgué"
    }
  }

  /// What stands in place of a number that has no bound.
  private var unknown: String {
    switch self {
    case .english: "unknown"
    case .french: "montant inconnu"
    }
  }
}

extension Money: CustomStringConvertible {
  /// The sum for readers of English.
  public var description: String { Language.english.text(of: self) }
}

extension Amount: CustomStringConvertible {
  /// The amount for readers of English.
  public var description: String { Language.english.text(of: self) }
}

extension AmountInterval {
  /// The bounds for readers of English, in a currency or, where there is none, in the one unnamed unit with two decimals.
  public func description(in currency: Currency?) -> String { Language.english.text(of: self, in: currency) }
}
