import DealModel

/// A physical quantity as a book writes it, such as `about 2 GW of computing capacity`.
enum QuantityText {
  /// A number with its unit, and what is measured.
  static func quantity(_ text: String) throws(ScalarProblem) -> Quantity {
    let (bound, rest) = BoundText.bound(of: text.words)
    guard let head = rest.first?.numbersAndWords, let figure = head.first, let number = DecimalText(figure) else {
      throw ScalarProblem(
        "bad-quantity", "\(text.excerpt) does not begin with a number",
        remedy: "write it like “about 2 GW of computing capacity”")
    }
    let words = head.dropFirst() + rest.dropFirst()
    let unit = words.prefix { $0 != "of" }.joined(separator: " ")
    guard !unit.isEmpty else {
      throw ScalarProblem(
        "bad-quantity", "\(text.excerpt) has no unit", remedy: "add it after the number, as in “2 GW”")
    }
    guard number.decimals <= 18, case .exact(let units) = number.scaled(byPowerOfTen: number.decimals) else {
      throw ScalarProblem("bad-quantity", "\(text.excerpt) has more digits than can be counted")
    }
    let subject = words.drop { $0 != "of" }.dropFirst().joined(separator: " ")
    return Quantity(
      bound: bound, value: DecimalNumber(units: units, decimals: number.decimals), unit: unit,
      subject: subject.isEmpty ? nil : subject)
  }
}
