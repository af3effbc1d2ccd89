import DealModel
import DealTestSupport
import Testing

@testable import DealFormats

/// The regular expressions of the schema and the readers of texts agree, on texts made by chance.
@Suite struct ScalarFormTests {
  /// What texts are made of: what is right in some place, and what is nearly right.
  private static let pieces = [
    "15", "1,500", "1,50", "0", "0.0", "0.5", "007", "1.", ".5", "1.23456", "27.50000", "100", "100.0", "100.1",
    "0,100", "99.9", "1,000,000",
    "bn", "BN", "m", "k", "\u{212A}", "Thousand", "tn", "bnx", "USD", "EUR", "usd", "US", "15bn", "2GW", "USD15",
    "about", "About", "at", "most",
    "At", "up", "to", "under", "less", "than", "at least", "over", "more", "between", "and", "AND", "undisclosed",
    "UNDISCLOSED", "%", "40%", "=",
    "of", "of2", "Of", "GW", "computing", "2026", "0000", "2026-02", "2026-13", "2026-00", "2026-02-27", "2026-01-31",
    "2024-02-29", "2026-02-32",
    "2026-2-7", "not", "Not",
    "before", "after", "unknown", "UnKnown", "un\u{212A}nown", "year", "years", "Months", "day", "days", "8", "1.0",
    "yes", "No", "true", "-", "−", "١",
    "é", "\u{301}", "①", "½", ",", ".", "#",
  ]
  private static let gaps = [
    " ", " ", " ", "", "", "  ", "\t", "\u{A0}", "\u{2009}", "\n", "\u{85}", "\u{3000}", "\u{200B}", " \u{301}",
  ]

  /// A text of a form that is changed a little, or one put together from pieces.
  private func text(_ form: ScalarForm, _ random: inout SeededGenerator) -> String {
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    guard Int.random(in: 0..<4, using: &random) > 0 else {
      return (0..<Int.random(in: 1...6, using: &random)).map { _ in pick(Self.pieces) + pick(Self.gaps) }.joined()
    }
    var scalars = Array(pick(form.examples).unicodeScalars)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let start = Int.random(in: 0...scalars.count, using: &random)
      let end = Int.random(in: start...min(start + 3, scalars.count), using: &random)
      let new = Bool.random(using: &random) ? pick(Self.pieces) : pick(Self.gaps)
      scalars.replaceSubrange(start..<(Bool.random(using: &random) ? start : end), with: Array(new.unicodeScalars))
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The code with which a text is refused, or `nil`.
  private func refusal(_ text: String, _ form: ScalarForm) -> String? {
    do throws(ScalarProblem) {
      switch form {
      case .date: _ = try DateText.date(text)
      case .period: _ = try DateText.period(text)
      case .duration: _ = try DateText.duration(text)
      case .amount: _ = try AmountText.amount(text)
      case .rate: _ = try RateText.sides(text)
      case .share: if try RatioText.share(text).millionths == 0 { return "share-out-of-range" }
      case .ratio: _ = try RatioText.ratio(text)
      case .quantity: _ = try QuantityText.quantity(text)
      case .factValue: _ = try FactValueText.value(text)
      }
      return nil
    } catch {
      return error.code
    }
  }

  /// The patterns of a form, of which a text must match one.
  private func matchers(of form: ScalarForm) throws -> [Matcher] {
    guard let pattern = form.pattern else {
      let flag = "^\(TextPattern.words(FlagText.words.keys.sorted()))$"
      return try form.alternatives.flatMap(matchers) + [Matcher(flag)]
    }
    return [try Matcher(pattern)]
  }

  /// What the reader refuses although the form is right, and the schema's description says so.
  private func isBeyondForm(_ code: String, _ text: String) -> Bool {
    switch code {
    case "amount-too-large", "amount-too-fine", "unknown-currency": true
    case "bad-date": text.contains(/-(29|30|31)/)
    case "bad-duration": text.contains(/[0-9],?[0-9]{3}/)
    default: false
    }
  }

  @Test(arguments: ScalarForm.allCases) func patternAndReaderAgree(form: ScalarForm) throws {
    let matchers = try matchers(of: form)
    var (accepted, refused) = (0, 0)
    for seed in 0..<3000 {
      var random = SeededGenerator(seed: UInt64(seed) &+ UInt64(form.rawValue.utf8.count) << 32)
      let text = text(form, &random)
      let code = refusal(text, form)
      if let code, isBeyondForm(code, text) { continue }
      #expect(matchers.contains { $0.matches(text) } == (code == nil), "\(text.debugDescription) \(code ?? "is read")")
      if code == nil { accepted += 1 } else { refused += 1 }
    }
    #expect(accepted > 300 && refused > 300, "\(accepted) accepted, \(refused) refused")
  }

  @Test(arguments: ScalarForm.allCases) func examplesAreOfTheForm(form: ScalarForm) throws {
    let matchers = try matchers(of: form)
    for example in form.examples {
      #expect(refusal(example, form) == nil)
      #expect(matchers.contains { $0.matches(example) })
    }
  }
}

/// A pattern of the schema, ready to be used.
struct Matcher {
  private let regex: Regex<AnyRegexOutput>

  init(_ pattern: String) throws {
    // ECMA-262 means the very end by the last sign, where others also mean the place before a line feed there.
    let whole = pattern.hasSuffix("$") ? String(pattern.dropLast()) + #"\z"# : pattern
    regex = try Regex(whole).matchingSemantics(.unicodeScalar)
  }

  func matches(_ text: String) -> Bool { text.firstMatch(of: regex) != nil }
}
