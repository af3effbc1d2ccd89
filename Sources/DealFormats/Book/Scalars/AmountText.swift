import DealModel

/// An amount of money as a book writes it, such as `15 bn USD`, `at most 50 bn USD` or `undisclosed`.
///
/// The arithmetic is that of whole minor units: what is written comes out exactly, or not at all.
enum AmountText {
  /// An amount with its bounds.
  static func amount(_ text: String) throws(ScalarProblem) -> Amount {
    let words = text.words
    if words.count == 1, words[0].lowercased() == "undisclosed" { return .undisclosed }
    if words.first?.lowercased() == "between" { return try range(words.dropFirst(), in: text) }
    for bound in bounds where words.count > bound.words.count {
      if zip(words, bound.words).allSatisfy({ $0.lowercased() == $1 }) {
        return bound.amount(try money(words.dropFirst(bound.words.count), in: text))
      }
    }
    return .exact(try money(words[...], in: text))
  }

  /// A sum without bounds.
  static func money(_ text: String, allowsZero: Bool = false) throws(ScalarProblem) -> Money {
    try money(text.words[...], in: text, allowsZero: allowsZero)
  }

  private static let bounds: [(words: [String], amount: @Sendable (Money) -> Amount)] = [
    (["about"], { .about($0) }), (["at", "most"], { .atMost($0) }), (["up", "to"], { .atMost($0) }),
    (["under"], { .under($0) }), (["less", "than"], { .under($0) }), (["at", "least"], { .atLeast($0) }),
    (["over"], { .over($0) }), (["more", "than"], { .over($0) }),
  ]

  /// The words that may stand before an amount.
  static var boundWords: [String] { bounds.map { $0.words.joined(separator: " ") } }

  private static func range(_ words: ArraySlice<Substring>, in text: String) throws(ScalarProblem) -> Amount {
    guard let and = words.firstIndex(where: { $0.lowercased() == "and" }) else {
      throw ScalarProblem(
        "bad-amount", "\(text.excerpt) has only one bound", remedy: "write it like “between 10 bn USD and 20 bn USD”")
    }
    return .between(try money(words[..<and], in: text), try money(words[(and + 1)...], in: text))
  }

  private static func money(
    _ words: ArraySlice<Substring>, in text: String, allowsZero: Bool = false
  ) throws(ScalarProblem) -> Money {
    let parts = words.flatMap(\.numbersAndWords)
    let positions = parts.indices.filter { parts[$0].isNumeric }
    guard let position = positions.first else {
      throw ScalarProblem(
        "bad-amount", "\(text.excerpt) is not an amount", remedy: "write it like “15 bn USD”, or “undisclosed”")
    }
    guard positions.count == 1 else {
      throw ScalarProblem(
        "bad-amount", "\(text.excerpt) has more than one number",
        remedy: "group digits with commas, as in 15,000,000 USD")
    }
    if let sign = parts[..<position].last?.last, "-−".contains(sign) { throw notPositive }
    guard let number = DecimalText(parts[position]) else {
      throw ScalarProblem(
        "bad-amount", "\(parts[position].excerpt) is not a number",
        remedy: "commas stand between groups of three digits, and a point before decimals: 15,000,000 or 1.5")
    }
    let (scale, currency) = try unit(before: parts[..<position], after: parts[(position + 1)...], in: text)
    if number.isZero, !allowsZero { throw notPositive }
    switch number.scaled(byPowerOfTen: scale + currency.minorUnitDigits) {
    case .exact(let minorUnits): return Money(minorUnits: minorUnits, currency: currency)
    case .tooLarge:
      throw ScalarProblem(
        "amount-too-large", "\(text.excerpt) is larger than can be counted",
        remedy: "amounts go up to 2^63 − 1 minor units; check the number")
    case .tooFine:
      throw ScalarProblem(
        "amount-too-fine", "\(text.excerpt) is not a whole number of minor units of \(currency)",
        remedy: "round it to \(currency.minorUnitDigits) decimals")
    }
  }

  private static let notPositive = ScalarProblem(
    "amount-not-positive", "an amount must be greater than zero",
    remedy: "write “undisclosed” for what is not known; a payment the other way is a deal of its own")

  /// The power of ten and the currency that stand around a number.
  private static func unit(
    before: ArraySlice<Substring>, after: ArraySlice<Substring>, in text: String
  ) throws(ScalarProblem) -> (scale: Int, currency: Currency) {
    var rest = after
    var scale = 0
    if let word = rest.first, let power = powersOfTen[word.lowercased()] {
      scale = power
      rest = rest.dropFirst()
    }
    let currencies = before + rest
    guard let code = currencies.last else {
      throw ScalarProblem(
        "missing-currency", "\(text.excerpt) has no currency", remedy: "add its code, as in “15 bn USD”")
    }
    guard currencies.count == 1 else {
      let stray = currencies.first { Currency(code: String($0)) == nil } ?? code
      throw ScalarProblem(
        "bad-amount", "\(stray.excerpt) is not expected in an amount",
        remedy: "write a number, then thousand, m, bn or tn if needed, then the currency: “15 bn USD”")
    }
    return (scale, try CurrencyText.currency(code))
  }

  static let powersOfTen = [
    "thousand": 3, "k": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9, "tn": 12, "trillion": 12,
  ]
}

extension Substring {
  /// Whether the text begins like a number.
  var isNumeric: Bool { unicodeScalars.first?.isPartOfNumber ?? false }

  /// The numbers in a word and what stands around them: `15bn` is `15` and `bn`.
  var numbersAndWords: [Substring] {
    var parts: [Substring] = []
    let scalars = unicodeScalars
    var start = startIndex
    while start < endIndex {
      let isNumber = scalars[start].isPartOfNumber
      let end = scalars[start...].firstIndex { $0.isPartOfNumber != isNumber } ?? endIndex
      parts.append(self[start..<end])
      start = end
    }
    return parts
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfNumber: Bool { ("0"..."9").contains(self) || self == "." || self == "," }
}
