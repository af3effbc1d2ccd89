import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("Reports in French")
struct FrenchReportPhrasesTests {
  private let phrases = FrenchReportPhrases()

  @Test("none and one are singular")
  func numbers() {
    #expect(
      phrases.size(companies: 0, deals: 1, facts: 2, sources: 0) == "0 entreprise · 1 accord · 2 données · 0 source")
    #expect(
      phrases.notListed(1).hasPrefix("1 ligne de plus n’est pas")
        && phrases.notListed(1_000).hasPrefix("1\u{A0}000 lignes de plus ne sont pas"))
    #expect(
      phrases.days(1) == "1\u{A0}jour" && phrases.days(-2) == "-2\u{A0}jours"
        && phrases.years("1", isPart: false) == "1\u{A0}an")
    #expect(
      phrases.quantity(Quantity(bound: .atMost, value: DecimalNumber(units: 25, decimals: 1), unit: "GW", subject: nil))
        == "au plus 2,5\u{A0}GW")
    #expect(phrases.restricted(to: [], withoutInferred: false) == nil)
  }

  @Test("signs of two parts follow a space that does not break, and apostrophes are curved")
  func typography() {
    for (key, text) in ReportPhrasesTests.all(phrases) { #expect(Self.isSetWell(text), "\(key): \(text)") }
    for language in Language.allCases where language == .french {
      let words = language.documentPhrases
      #expect(Self.isSetWell(words.pictured("X")) && Self.isSetWell(words.asSystem))
    }
    #expect(
      !Self.isSetWell("A: B") && !Self.isSetWell("A : B") && !Self.isSetWell("l'eau") && !Self.isSetWell("de Amazon"))
  }

  /// Whether a text keeps the rules of French typography, and no name that may begin with a vowel follows “de” or “que”.
  private static func isSetWell(_ text: String) -> Bool {
    let characters = Array(text)
    let isSpaced = characters.indices.allSatisfy { index in
      guard ":;?!»%".contains(characters[index]) else { return true }
      return index > 0 && characters[index - 1] == "\u{A0}"
    }
    let isElided = !text.contains(/\b(de|que|le|la) (X|[AEIOU][a-z])/)
    return isSpaced && isElided && !text.contains("'") && !text.contains("\"") && !text.contains("  ")
  }
}
