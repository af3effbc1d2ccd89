import DealModel

/// An exchange rate as a book writes it, such as `93.21 bn EUR = 110 bn USD`.
enum RateText {
  /// The two sides of an equation.
  static func sides(_ text: String) throws(ScalarProblem) -> (left: Money, right: Money) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw ScalarProblem(
        "bad-rate", "\(text.excerpt) is not an equation of two amounts",
        remedy: "write it like “93.21 bn EUR = 110 bn USD”")
    }
    return (try AmountText.money(String(parts[0])), try AmountText.money(String(parts[1])))
  }
}
