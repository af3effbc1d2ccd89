/// Regular expressions of the texts in a book, for its JSON Schema.
///
/// They are written in what ECMA-262, which JSON Schema refers to, and the expressions of other languages have in common: no
/// flags, no classes of Unicode. What they cannot tell (how large a number is, which days a month has, which letters
/// stand for a currency) is left to the reader.
enum TextPattern {
  /// The white space between words, by the Unicode property that the reader uses.
  static let blank =
    #"[\u0009-\u000d \u0085\u00a0\u1680\u2000\u2001\u2002-\u200a\u2028\u2029\u202f\u205f\u3000]"#

  /// A word in any case of letters.
  static func word(_ word: String) -> String { word.map(letter).joined() }

  /// One of some words or phrases, in any case of letters.
  static func words(_ words: [String]) -> String {
    let patterns = words.map { phrase in
      phrase.split(separator: " ").map { Self.word(String($0)) }.joined(separator: blank + "+")
    }
    return "(?:" + patterns.joined(separator: "|") + ")"
  }

  /// A word of a list, with hyphens and spaces anywhere, as the reader of words passes over them.
  static func spelling(of word: String) -> String {
    let letters = word.filter { $0 != "-" && $0 != " " }
    return "[- ]*" + letters.map { letter($0) + "[- ]*" }.joined()
  }

  private static func letter(_ letter: Character) -> String {
    let (lower, upper) = (letter.lowercased(), letter.uppercased())
    if lower == upper { return lower }
    // The sign of kelvin is a capital K too.
    return lower == "k" ? #"[kK\u212a]"# : "[\(lower)\(upper)]"
  }

  /// The whole of a text, with white space around it.
  static func whole(_ pattern: String) -> String { "^\(blank)*\(pattern)\(blank)*$" }

  /// A whole number, with commas between groups of three digits or without.
  static let integer = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)"

  /// A number with decimals.
  static let number = integer + #"(?:\.[0-9]+)?"#

  /// What stands before a number that is greater than zero.
  static let positive = "(?=[0,.]*[1-9])"

  /// The key of an entry.
  ///
  /// Which characters beyond ASCII are letters is left to the reader, but for signs that none is.
  static let identifier: String = {
    let signs = #"\u0000-,/:-@\[-^`{-\u00a9\u2000\u2001\u2002-\u206f\u3000-\u3003\ufeff\ufff0-\uffff"#
    return #"^[^\-._\#(signs)][^\#(signs)]*$"#
  }()
}
