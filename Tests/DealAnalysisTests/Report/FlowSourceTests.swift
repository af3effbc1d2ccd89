import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct FlowSourceTests {
  @Test func headersSayWhatWasAsked() throws {
    var web = DealWeb()
    web.company("group")
    web.company("arm", parent: "group")
    web.invest("group", "firm", 10)
    web.buy("firm", "arm")
    web.buy("group", "arm", 3)
    web.draft.title = "A web"
    let header = try web.source().header(report: "test", layer: .cash)
    #expect(header.title == "A web")
    #expect(header.basis == .committed)
    #expect(header.asOf == DealWeb.day)
    #expect(header.knownOn == nil)
    #expect(header.flowsInsideGroups == 1)
    #expect(header.amountsKnown == (1, 2))
    #expect(header.currency == .usd)
  }

  @Test func bulkRowsHaveNoClockAndNoBasis() throws {
    let header = try FlowSource(rows: bulkRows([("a", "b", 1), ("a", "b", nil)])).header(report: "test", layer: nil)
    #expect(header.basis == nil)
    #expect(header.asOf == nil)
    #expect(header.amountsKnown == (1, 2))
  }

  @Test func companiesAreFoundWithoutRegardToCase() throws {
    var web = DealWeb()
    web.company("big", name: "Big Firm", aliases: ["BF"])
    web.invest("big", "small", 1)
    let book = try DealBook(web.draft)
    #expect(try book.company(named: "big firm").id == "big")
    #expect(try book.company(named: "bf").id == "big")
    #expect(throws: AnalysisError.unknownCompany("bigg", suggestion: "big")) { try book.company(named: "bigg") }
  }

  @Test func errorsReadAsSentences() {
    #expect(
      AnalysisError.unknownCompany("x", suggestion: "y").description == "there is no company “x”; did you mean “y”?")
    #expect(AnalysisError.money(.overflow).description.contains("64-bit"))
  }
}
