import DealModel

/// A percentage as a book writes it, such as `40 %` or `about 40 %`.
enum RatioText {
  /// A ratio of any size.
  static func ratio(_ text: String) throws(ScalarProblem) -> Ratio {
    let (bound, rest) = BoundText.bound(of: text.words)
    let parts = rest.flatMap(\.numbersAndWords)
    guard parts.count == 2, parts[1] == "%", let number = DecimalText(parts[0]) else {
      throw ScalarProblem(
        "bad-ratio", "\(text.excerpt) is not a percentage", remedy: "write it like “40 %”, “about 40 %” or “27.5 %”")
    }
    switch number.scaled(byPowerOfTen: 4) {
    case .exact(let millionths): return Ratio(millionths: millionths, bound: bound)
    case .tooLarge: throw ScalarProblem("bad-ratio", "\(text.excerpt) is larger than can be counted")
    case .tooFine:
      throw ScalarProblem("bad-ratio", "\(text.excerpt) has too many decimals", remedy: "round it to four decimals")
    }
  }

  /// A part of a whole: at most 100 %.
  static func share(_ text: String) throws(ScalarProblem) -> Ratio {
    let share = try ratio(text)
    guard share.millionths <= 1_000_000 else {
      throw ScalarProblem("bad-ratio", "\(text.excerpt) is more than the whole", remedy: "a share is at most 100 %")
    }
    return share
  }
}

/// The reserve before a number: `about`, `at most` or `at least`.
enum BoundText {
  /// The bound, and the words after it.
  static func bound<Words: Collection>(
    of words: Words
  ) -> (bound: Ratio.Bound, rest: Words.SubSequence) where Words.Element == Substring {
    for (phrase, bound) in phrases where words.count > phrase.count {
      if zip(words, phrase).allSatisfy({ $0.lowercased() == $1 }) { return (bound, words.dropFirst(phrase.count)) }
    }
    return (.exact, words.dropFirst(0))
  }

  /// The words that are read.
  static var words: [String] { phrases.map { $0.0.joined(separator: " ") } }

  private static let phrases: [([String], Ratio.Bound)] = [
    (["about"], .about), (["at", "most"], .atMost), (["up", "to"], .atMost), (["at", "least"], .atLeast),
  ]
}
