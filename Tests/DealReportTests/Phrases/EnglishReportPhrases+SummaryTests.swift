import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("Summaries in English")
struct EnglishSummaryPhrasesTests {
  private let phrases = EnglishReportPhrases()

  @Test("sentences, word by word")
  func sentences() {
    #expect(
      phrases.circularFlows("2", isOne: false).words == "Money can come back to where it began by 2 circular flows.")
    #expect(phrases.leg("A", "B", nil).words == "A → B an undisclosed sum")
    #expect(
      phrases.circulation("1", of: "2", share: nil).words
        == "Of all money, 2, 1 can circulate; what share that is cannot be told.")
    #expect(
      phrases.loss("1", of: "A", ifFails: "B", .atRisk).words
        == "If B failed, A would have capital of 1 at risk: the largest known amount of its class.")
    #expect(phrases.contested(["A", "B"], more: 3).words == "Sources disagree about A, B and 3 more.")
    #expect(phrases.singleParties("1", isOne: true).words == "1 side of a company rests on a single party.")
    #expect(
      phrases.comesBack("2", to: "A", over: "8", isWholeTerm: true).words
        == "For each unit that it puts in, A gets back 2, over 8 years.")
  }
}
