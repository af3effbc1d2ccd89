import DealAnalysis
import DealModel
import Testing

@testable import DealReport

@Suite("Whether money lasts, in English")
struct EnglishCoveragePhrasesTests {
  private let phrases = EnglishReportPhrases()

  @Test("sentences, word by word")
  func sentences() {
    #expect(
      phrases.mayRunOut(in: "2027", .noRevenue(2028), horizon: 2030)
        == "the money can run out as early as 2027. No latest year can be told: no revenue is known of 2028.")
    #expect(
      phrases.mayRunOut(in: "2027", nil, horizon: 2030).hasSuffix(
        "With everything at its best it lasts until the end of 2030."))
    #expect(
      phrases.assumption(.termStart("d", year: 2026, month: 3, .dateOfDeal), name: "X")
        == "The term of “X” begins in 2026-03, the month of its date.")
    #expect(phrases.brief(least: "1", greatest: "1") == "1 a year")
  }
}
