import DealAnalysis
import Testing

@testable import DealReport

struct DifferenceReportCSVTests {
  @Test func oneRowForEachField() throws {
    let report = try ExampleStory.report()
    let records = try #require(CSVRecords(report.csv()))
    #expect(records.rows.count == report.changes.map(\.fields.count).reduce(0, +))
    let row = try #require(records.rows.first { $0[2] == "round" && $0[8] == "amount" && $0[9].isEmpty })
    let cells = Dictionary(zip(records.titles, row), uniquingKeysWith: { first, _ in first })
    #expect(cells["change"] == "changed" && cells["companies"] == "a; b")
    #expect(cells["before"] == "≤ $50.0bn" && cells["after"] == "$50.0bn")
    #expect(cells["amountBefore"] == "" && cells["amountBeforeAtMost"] == "50000000000")
    #expect(cells["amountAfter"] == "50000000000" && cells["currencyAfter"] == "USD")
    #expect(cells["knownOn"] == "2026-02-10")
    #expect(cells["sources"]?.hasPrefix("Example Wire, “Signed”") == true)
  }
}
