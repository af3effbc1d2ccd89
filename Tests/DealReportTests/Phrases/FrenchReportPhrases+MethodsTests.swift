import Testing

@testable import DealReport

@Suite("Definitions in French")
struct FrenchMethodPhrasesTests {
  private let phrases = FrenchReportPhrases()

  @Test("what decides a number is said: the damping, the scale, the dual")
  func numbers() {
    #expect(
      phrases.definition(.centrality).contains("0,85") && phrases.definition(.concentration).contains("10\u{A0}000"))
    #expect(
      phrases.definition(.circulation).contains("dual")
        && phrases.definition(.limits).contains("ne dit rien de l’intention"))
  }
}
