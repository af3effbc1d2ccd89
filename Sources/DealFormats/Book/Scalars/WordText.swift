import DealModel

/// Words from a fixed list, such as kinds and statuses, in the spellings that a book may use.
enum WordText {
  /// The case that a word names: any case of letters, with or without hyphens and spaces, American or British.
  static func value<Word>(_ text: String, of type: Word.Type = Word.self) -> Word?
  where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
    if let exact = Word(rawValue: text) { return exact }
    let word = canonical(text)
    return type.allCases.first { canonical($0.rawValue) == word }
  }

  private static func canonical(_ text: String) -> String {
    let letters = text.lowercased().filter { $0 != "-" && $0 != " " }
    return british[letters] ?? letters
  }

  /// British spellings, and what they are read as.
  static let british = ["licence": "license", "rumoured": "rumored"]
}
