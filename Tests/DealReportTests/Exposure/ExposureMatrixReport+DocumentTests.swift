import DealAnalysis
import Testing

@testable import DealReport

struct ExposureMatrixReportDocumentTests {
  private func report(_ base: ExposureBase?) throws -> ExposureMatrixReport {
    try ExampleBook.lending.source(.exposure).exposureMatrix(base: base)
  }

  @Test func peopleGetThePairsThatLoseMost() throws {
    let text = try report(.equity).text(width: 160)
    #expect(text.hasPrefix("Who loses what if whom fails: committed"))
    #expect(text.contains("At risk   4 pairs"))
    #expect(text.contains("The book equity of each"))
    let first = try ExampleBook.lending.source(.exposure).exposureMatrix(base: .equity, limit: 1).text()
    #expect(first.contains("4 pairs, the first 1 listed"))
    #expect(first.contains("East       West") && !first.contains("South      East"))
    let direct = try report(nil).text()
    #expect(direct.contains("3 pairs") && !direct.contains("Along all chains"))
    #expect(try report(.cash).text().contains("No fact of the kind “cash”"))
  }

  @Test func loopsAreNamed() throws {
    var book = ExampleBook.lending
    book.loan("more", "east", "west", 70)
    book.loan("most", "west", "east", 105)
    let report = try book.source(.exposure).exposureMatrix(base: .equity)
    #expect(report.text(width: 400).contains("Losses go round among East and West without getting less"))
    #expect(report.text().contains("no sum"))
    let records = try #require(CSVRecords(report.csv()))
    // The direct amounts are known; their sum along chains is not.
    #expect(records.rows.filter { $0[3] == "east" }.allSatisfy { $0[7] == "" })
  }
}
