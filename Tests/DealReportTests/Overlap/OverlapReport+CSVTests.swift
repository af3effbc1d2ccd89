import Testing

@testable import DealReport

struct OverlapReportCSVTests {
  /// The rival tie has one tie to the rival and three to South, the double role the same three.
  @Test func oneRowForEachTie() throws {
    let records = try #require(CSVRecords(bookWithRivals().overlaps().csv()))
    #expect(records["overlap"] == Array(repeating: "rivalTie", count: 4) + Array(repeating: "doubleRole", count: 3))
    #expect(records["finding"] == ["1", "1", "1", "1", "2", "2", "2"])
    #expect(records["relation"] == ["funds", "funds", "supplies", "supplies", "funds", "supplies", "supplies"])
    #expect(records["counterparty"].first == "rival")
  }
}
