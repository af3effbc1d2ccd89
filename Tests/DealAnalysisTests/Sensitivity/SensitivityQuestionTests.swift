import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct SensitivityQuestionTests {
  @Test func trialsListMoreThanTheAnswer() throws {
    var web = DealWeb()
    for index in 0..<5 { web.invest("a\(index)", "b", Int64(index + 1)) }
    let book = try DealBook(web.draft)
    let flows = FlowQuery(layer: .cash, basis: .committed, clock: Clock(of: book))
    var concentration = ConcentrationQuery()
    concentration.limit = 1
    let question = SensitivityQuestion.concentration(concentration)
    let listed = try question.answer(on: book, flows).findings
    let more = try question.listingMore.answer(on: book, flows).findings
    #expect(Set(listed.map(\.subject)).isSubset(of: more.map(\.subject)))
    // Each of the five investors pays.
    #expect(Set(more.map(\.subject)).count > Set(listed.map(\.subject)).count || listed.count == more.count)
  }

  @Test func namesAreThoseOfTheCommands() {
    #expect(SensitivityQuestion.overlaps.name == "overlaps" && SensitivityQuestion.overlaps.ownLayer == .cash)
    #expect(SensitivityQuestion.exposure(ExposureQuery(of: "a")).ownLayer == .exposure)
    #expect(SensitivityQuestion.cycles(CircularFlowQuery()).ownLayer == nil)
  }
}
