import DealModel

/// Why a word, a number or a date of a book cannot be read, and what to write in its place.
struct ScalarProblem: Error, Hashable {
  /// A stable word for the kind of problem, such as `bad-amount`.
  var code: String
  /// What is wrong.
  var message: String
  /// What to do about it.
  var remedy: String?

  init(_ code: String, _ message: String, remedy: String? = nil) {
    self.code = code
    self.message = message
    self.remedy = remedy
  }
}

extension [String] {
  /// The word that somebody may have meant; what is longer than any word resembles none.
  func spelling(like text: String) -> String? { text.utf8.count <= 100 ? nearest(to: text) : nil }
}

extension StringProtocol {
  /// The text between quotation marks, shortened, without the characters that would break a line of a terminal.
  var excerpt: String {
    let limit = 40
    let shown = prefix(limit).map { character in
      character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } ? character : "␣"
    }
    return "“" + String(shown) + (dropFirst(limit).isEmpty ? "" : "…") + "”"
  }

}

extension String {
  /// The words between white space.
  var words: [Substring] {
    Substring(self).unicodeScalars.split { $0.properties.isWhitespace }.map { Substring($0) }
  }
}
