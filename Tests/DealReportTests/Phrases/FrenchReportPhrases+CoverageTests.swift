import DealAnalysis
import DealModel
import Testing

@testable import DealReport

@Suite("Whether money lasts, in French")
struct FrenchCoveragePhrasesTests {
  private let phrases = FrenchReportPhrases()

  @Test("sentences, word by word")
  func sentences() {
    #expect(
      phrases.mayRunOut(in: "2027", .noRevenue(2028), horizon: 2030)
        == "l’argent peut s’épuiser dès 2027. On ne peut dire au plus tard quand\u{A0}: aucun chiffre d’affaires n’est connu pour 2028."
    )
    #expect(
      phrases.assumption(.termStart("d", year: 2026, month: 3, .dateOfDeal), name: "X")
        == "La durée de l’accord «\u{A0}X\u{A0}» commence en mars\u{A0}2026, le mois de sa date.")
    #expect(phrases.brief(least: "1", greatest: "1") == "1 par an" && phrases.apart(1).hasSuffix("1 accord ou total."))
  }
}
