/// A language in which amounts, dates and fixed words are written for readers.
///
/// What a book says is never translated: names, titles, conditions and scopes stand as they are written in it.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// English, with dates of ISO 8601, which readers of all its countries take in the same way.
  case english = "en"
  /// French.
  case french = "fr"
}

extension Language {
  /// Between the integer digits of a number and the others.
  var decimalMark: String {
    switch self {
    case .english: "."
    case .french: ","
    }
  }

  /// Between groups of three integer digits.
  var groupMark: String {
    switch self {
    case .english: ","
    case .french: "\u{A0}"
    }
  }

  /// A whole number with its digits in groups of three.
  package func grouped(_ number: UInt64) -> String {
    let digits = Array(String(number))
    return digits.enumerated().map { index, digit in
      (index > 0 && (digits.count - index) % 3 == 0 ? groupMark : "") + String(digit)
    }.joined()
  }

  /// A number that is written with digits and a point, as the language writes it: `2,5` for `2.5`.
  public func decimal(_ plain: String) -> String {
    decimalMark == "." ? plain : plain.map { $0 == "." ? decimalMark : String($0) }.joined()
  }
}
