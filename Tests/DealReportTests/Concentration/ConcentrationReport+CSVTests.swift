import DealAnalysis
import Testing

@testable import DealReport

struct ConcentrationReportCSVTests {
  @Test func oneRowForEachDealOfEachParty() throws {
    let report = try ConcentrationReportDocumentTests.report(ConcentrationQuery(of: "south"))
    let records = try #require(CSVRecords(report.csv()))
    #expect(records["side"] == ["suppliers", "suppliers", "funders", "funders"])
    #expect(records["party"] == ["north", "north", "north", "third"])
    #expect(records["partyAmount"] == ["138000000000", "138000000000", "15000000000", "10000000000"])
    #expect(records["deal"] == ["cloud-old", "cloud-new", "stake", "side"])
    #expect(records["index"].first == "1" && records["isUnnamed"] == Array(repeating: "false", count: 4))
  }
}
