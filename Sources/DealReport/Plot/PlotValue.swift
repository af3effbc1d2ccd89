import DealAnalysis
import DealModel

/// A number of a plot with all that is known of it: exactly, between bounds, or not at all.
///
/// **Definition**: the set of all numbers from ``lower`` to ``upper``. Money is in minor units, a share is 1 for the whole.
public struct PlotValue: Hashable, Sendable {
  /// The least that it can be; `nil` when nothing bounds it.
  public var lower: Double?
  /// The most that it can be; `nil` when nothing bounds it.
  public var upper: Double?

  /// Creates a value from its bounds.
  public init(lower: Double?, upper: Double?) {
    self.lower = lower
    self.upper = upper
  }

  /// Creates a value that is exactly known.
  public init(_ value: Double) { self.init(lower: value, upper: value) }

  /// Creates a value between two bounds.
  public init(_ range: ClosedRange<Double>) { self.init(lower: range.lowerBound, upper: range.upperBound) }

  /// Creates a sum of money; from nothing to no bound is unknown.
  public init(_ amount: AmountInterval) {
    self.init(
      lower: amount == .unknown ? nil : Double(amount.lower), upper: amount.upper.map { Double($0) })
  }

  /// Creates a difference of sums of money.
  public init(_ difference: AmountDifference) {
    self.init(lower: difference.lower.map { Double($0) }, upper: difference.upper.map { Double($0) })
  }

  /// Nothing is known; that is not zero.
  public static let unknown = PlotValue(lower: nil, upper: nil)

  /// Whether nothing is known.
  public var isUnknown: Bool { lower == nil && upper == nil }

  /// The value, when both bounds agree.
  public var exactValue: Double? { lower == upper ? lower : nil }

  /// The bounds that there are.
  var bounds: [Double] { [lower, upper].compactMap { $0 } }

  /// The sum of values of which none is negative; of nothing but unknown ones, unknown.
  static func sum(_ values: some Sequence<PlotValue>) -> PlotValue {
    var sum = PlotValue(0)
    var isKnown = false
    for value in values {
      isKnown = isKnown || !value.isUnknown
      sum.lower = sum.lower.map { $0 + (value.lower ?? 0) }
      sum.upper = sum.upper.flatMap { total in value.upper.map { total + $0 } }
    }
    return isKnown || sum.upper == 0 ? sum : .unknown
  }

  /// The bound that is nearest to zero, or zero where it lies between the bounds or beyond the only one; what of a bar is
  /// certain ends there.
  var certain: Double {
    switch (lower, upper) {
    case (.some(let low), _) where low > 0: low
    case (_, .some(let high)) where high < 0: high
    default: 0
    }
  }
}

/// What the numbers of a plot are.
public enum PlotUnit: Hashable, Sendable {
  /// Minor units of a currency; `nil` for the one unnamed unit, with two decimals.
  case money(Currency?)
  /// Shares of a whole, shown in percent.
  case share
  /// Plain numbers.
  case number
}

extension PlotUnit {
  /// A number for readers, rounded as everywhere.
  func text(of value: Double, in language: Language) -> String {
    switch self {
    case .money(let currency):
      // Beyond 64 bits only the number itself can be written; checked plots do not reach it.
      guard let units = Int64(exactly: value.rounded()) else { return "\(value)" }
      return language.text(of: AmountInterval(units), in: currency)
    case .share: return sign(value) + language.decimal(ratioText((abs(value) * 1_000).rounded() / 10)) + "\u{A0}%"
    case .number:
      guard abs(value) >= 100, abs(value) < 1e15 else { return sign(value) + language.decimal(ratioText(abs(value))) }
      return sign(value) + language.grouped(UInt64(abs(value).rounded()))
    }
  }

  private func sign(_ value: Double) -> String { value < 0 ? "−" : "" }

  /// A number with its bounds for readers.
  func text(of value: PlotValue, in language: Language) -> String {
    let words = language.plotWords
    switch (value.lower, value.upper) {
    case (nil, nil): return words.unknown
    case (.some(let low), nil): return "≥ " + text(of: low, in: language)
    case (nil, .some(let high)): return "≤ " + text(of: high, in: language)
    case (.some(let low), .some(let high)):
      let (least, most) = (text(of: low, in: language), text(of: high, in: language))
      if least == most { return most }
      if low == 0, case .money = self { return "≤ " + most }
      if case .share = self, low >= 0 { return "\(least.dropLast(2))–\(most)" }
      return low < 0 ? words.range(least, most) : "\(least)–\(most)"
    }
  }

  /// A number with its bounds for readers, and all its digits where rounding hides some.
  func exactText(of value: PlotValue, in language: Language) -> String {
    let text = text(of: value, in: language)
    guard case .money(let currency) = self, value.bounds.contains(where: { !isWritten($0) }) else { return text }
    let digits = value.bounds.map { language.decimal(plainText(of: $0)) }
    let all = digits.first == digits.last ? digits.prefix(1).joined() : digits.joined(separator: " – ")
    return "\(text) (\(all)\(currency.map { " " + $0.code } ?? ""))"
  }

  /// All digits of a number, for programs.
  func plainText(of value: Double) -> String {
    guard case .money(let currency) = self, let units = Int64(exactly: value.rounded()) else { return "\(value)" }
    return DecimalNumber(units: units, decimals: currency?.minorUnitDigits ?? 2).description
  }

  /// The step in which numbers of a size are written.
  func quantum(at size: Double) -> Double {
    switch self {
    case .money(let currency):
      let unit = Double(currency?.minorUnitsPerMajor ?? 100)
      for scale in [1e12, 1e9, 1e6] where size >= scale * unit * 0.99995 { return scale / 10 * unit }
      return 1
    case .share: return 0.001
    case .number: return size >= 100 ? 1 : 0.01
    }
  }

  private func isWritten(_ value: Double) -> Bool {
    abs(value) > Self.exactIntegers || (value / quantum(at: abs(value))).rounded() * quantum(at: abs(value)) == value
  }

  /// Up to here each whole number is a number of its own.
  private static let exactIntegers = 9_007_199_254_740_992.0
}
