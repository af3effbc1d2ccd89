import DealModel

/// The value of a fact as a book writes it: money, a percentage, a date, or yes or no.
enum FactValueText {
  /// The value, of whichever sort it looks like.
  static func value(_ text: String) throws(ScalarProblem) -> FactValue {
    if let flag = FlagText.words[text.lowercased()] { return .flag(flag) }
    if text.contains("%") { return .ratio(try RatioText.ratio(text)) }
    if let date = PartialDate(text) { return .date(date) }
    let words = text.words
    if words.first?.lowercased() == "not" || text.split(separator: "-").count == 3 {
      return .date(try DateText.date(text))
    }
    let isUndisclosed = words.count == 1 && words[0].lowercased() == "undisclosed"
    guard isUndisclosed || text.contains(where: \.isNumber) else {
      throw ScalarProblem(
        "bad-value", "\(text.excerpt) is not a value",
        remedy: "write an amount (“about 13 bn USD”), a percentage (“40 %”), a date (“2030”), or yes or no")
    }
    return .money(try AmountText.amount(text))
  }
}

/// Yes and no as a book writes them.
enum FlagText {
  /// The words, in lower case.
  static let words = ["yes": true, "true": true, "no": false, "false": false]

  /// A truth value.
  static func flag(_ text: String) throws(ScalarProblem) -> Bool {
    guard let flag = words[text.lowercased()] else {
      throw ScalarProblem("bad-flag", "\(text.excerpt) is neither true nor false", remedy: "write true or false")
    }
    return flag
  }
}
