import Testing

@testable import DealReport

@Suite("Definitions in English")
struct EnglishMethodPhrasesTests {
  private let phrases = EnglishReportPhrases()

  @Test("what decides a number is said: the damping, the scale, the dual")
  func numbers() {
    #expect(phrases.definition(.centrality).contains("0.85") && phrases.definition(.concentration).contains("10,000"))
    #expect(
      phrases.definition(.circulation).contains("dual")
        && phrases.definition(.limits).contains("nothing about intention"))
  }
}
