import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("Summaries in French")
struct FrenchSummaryPhrasesTests {
  private let phrases = FrenchReportPhrases()

  @Test("sentences, word by word")
  func sentences() {
    #expect(phrases.leg("A", "B", nil).words == "A → B montant non divulgué")
    #expect(
      phrases.circulation("1", of: "2", share: nil).words
        == "Sur tout l’argent, 2, 1 peuvent circuler en boucle\u{A0}; quelle part cela représente, on ne peut le dire.")
    #expect(phrases.dependence("A", on: "B", grounds: ["x", "y"]).words == "A repose sur B\u{A0}: x et y.")
    #expect(
      phrases.loss("1", of: "A", ifFails: "B", .atRisk).words
        == "Si B faisait défaut, A aurait un capital exposé de 1\u{A0}: le plus grand montant connu de sa classe.")
    #expect(phrases.contested(["A", "B"], more: 3).words == "Les sources divergent\u{A0}: A, B et 3 autres.")
    #expect(phrases.singleParties("1", isOne: true).words == "1 côté d’entreprise repose sur une seule partie.")
  }
}
