import DealAnalysis
import Testing

@testable import DealReport

struct ExposureReportCSVTests {
  @Test func directExposuresThenLinksOfChains() throws {
    var book = ExampleBook()
    book.company("east", "East")
    book.deal("east-buys", .cloudContract, [(.customer, "east"), (.provider, "north")], 5)
    let records = try #require(CSVRecords(book.source(.exposure).exposures(ExposureQuery(of: "east")).csv()))
    #expect(records["path"] == ["direct", "1", "1", "1"])
    #expect(records["class"].first == "unquantified")
    #expect(records["of"] == ["east", "east", "north", "north"])
    #expect(records["to"] == ["north", "north", "south", "south"])
    #expect(records["totalAmount"].dropFirst() == ["", "", ""])
  }
}
