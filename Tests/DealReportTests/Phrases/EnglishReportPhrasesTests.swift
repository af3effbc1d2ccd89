import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("Reports in English")
struct EnglishReportPhrasesTests {
  private let phrases = EnglishReportPhrases()

  @Test("one is singular, none and several are plural")
  func numbers() {
    #expect(phrases.size(companies: 1, deals: 1, facts: 0, sources: 2) == "1 company · 1 deal · 0 facts · 2 sources")
    #expect(
      phrases.notListed(1).hasPrefix("1 more row is ") && phrases.notListed(1_000).hasPrefix("1,000 more rows are "))
    #expect(
      phrases.days(1) == "1 day" && phrases.days(-2) == "-2 days" && phrases.years("1", isPart: false) == "1 year")
    #expect(phrases.apart(1).hasSuffix("1 deal or total.") && phrases.apart(2).hasSuffix("2 deals or totals."))
    #expect(phrases.restricted(to: [], withoutInferred: false) == nil)
  }

  @Test("curly apostrophes, American spelling, no double spaces")
  func typography() {
    for (key, text) in ReportPhrasesTests.all(phrases) {
      #expect(
        !text.contains("'") && !text.contains("\"") && !text.contains("  ") && !text.contains(" ,"), "\(key): \(text)")
      for word in ["licence", "rumoured", "labelled", "colour", "favour"] {
        #expect(!text.contains(word), "\(key): \(text)")
      }
    }
  }
}
