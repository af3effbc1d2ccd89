import Testing

@testable import DealReport

struct CircularFlowReportCSVTests {
  /// One leg has two tranches, the other two deals: four rows.
  @Test func oneRowForEachDealOfEachLeg() throws {
    let records = try #require(CSVRecords(ExampleBook().cycles(.conditional).csv()))
    #expect(records["deal"] == ["stake", "stake", "cloud-old", "cloud-new"])
    #expect(records["tranche"] == ["First part", "Further part", "", ""])
    #expect(records["leg"] == ["1", "1", "2", "2"])
    #expect(records["amount"] == ["15000000000", "35000000000", "38000000000", "100000000000"])
    #expect(records["legAmount"] == ["50000000000", "50000000000", "138000000000", "138000000000"])
    #expect(Set(records["cycleAmount"]) == ["50000000000"])
    #expect(Set(records["returnRatio"]) == ["2.76"])
    #expect(records["currency"] == ["USD", "USD", "USD", "USD"])
    #expect(records.rows.allSatisfy { $0.count == records.titles.count })
  }

  @Test func unknownAmountsAreEmpty() throws {
    let records = try #require(CSVRecords(bulkSource([("a", "b", 3), ("b", "a", nil)]).circularFlows().csv()))
    #expect(records["amount"] == ["3", ""])
    #expect(records["amountAtLeast"] == ["3", "0"])
    #expect(records["amountAtMost"] == ["3", ""])
    #expect(records["status"] == ["", ""])
  }
}
