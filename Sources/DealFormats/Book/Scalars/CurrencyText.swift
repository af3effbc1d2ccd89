import DealModel

/// A currency as a book writes it: three capital letters of ISO 4217.
enum CurrencyText {
  /// The currency of a code.
  static func currency(_ word: some StringProtocol) throws(ScalarProblem) -> Currency {
    if let currency = Currency(code: String(word)) { return currency }
    throw ScalarProblem(
      "unknown-currency", "\(word.excerpt) is not a currency code of ISO 4217",
      remedy: nearestCode(to: String(word)).map { "did you mean “\($0)”?" }
        ?? "write the three letters of its code, such as USD")
  }

  /// The code that somebody may have meant: another case, a sign or a name, two letters exchanged, or one letter wrong.
  private static func nearestCode(to word: String) -> String? {
    if let code = codes[word.lowercased()] { return code }
    let letters = Array(word.uppercased())
    guard letters.count == 3 else { return nil }
    var candidates = [letters, [letters[1], letters[0], letters[2]], [letters[0], letters[2], letters[1]]]
    for position in letters.indices {
      for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
        var changed = letters
        changed[position] = letter
        candidates.append(changed)
      }
    }
    let valid = candidates.map { String($0) }.filter { Currency(code: $0) != nil }
    return valid.first(where: common.contains) ?? valid.first
  }

  /// Much traded currencies, which are meant before others that are as near.
  private static let common: Set<String> = ["USD", "EUR", "JPY", "GBP", "CNY", "CHF", "AUD", "CAD", "HKD", "INR"]

  private static let codes = [
    "$": "USD", "us$": "USD", "dollar": "USD", "dollars": "USD", "€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP",
    "pound": "GBP", "pounds": "GBP", "¥": "JPY", "yen": "JPY", "yuan": "CNY",
  ]
}
