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

  /// Of South's 8/7 through West one is the chain by East, and 1/7 comes round.
  @Test func whatIsMeasuredFollows() throws {
    let records = try #require(CSVRecords(ExampleBook.lending.exposures(of: "south", to: "west").csv()))
    #expect(
      records["path"] == ["1", "1", "total", "carries 1", "carries 1", "rest", "revisiting", "base", "base", "base"])
    #expect(records["class"] == ["", ""] + [String](repeating: "atRisk", count: 5) + ["", "", ""])
    #expect(
      records["totalAmount"].dropFirst(2) == [
        "1142857142.86", "1000000000", "1000000000", "142857142.86", "142857142.86", "14000000000", "", "14000000000",
      ])
    #expect(records["deal"].dropFirst(3).prefix(2) == ["south-east", "east-west"])
    #expect(records["of"].suffix(3) == ["east", "south", "west"])
    #expect(records["sources"].last?.contains("Example Paper") == true)
  }
}
