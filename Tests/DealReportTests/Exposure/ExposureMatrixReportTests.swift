import DealAnalysis
import Testing

@testable import DealReport

struct ExposureMatrixReportTests {
  private func report(_ base: ExposureBase?) throws -> ExposureMatrixReport {
    try ExampleBook.lending.source(.exposure).exposureMatrix(base: base)
  }

  /// (I − S)⁻¹ − I, times 14 for East and West.
  @Test func spreadsheetsGetOneMatrixForEachBound() throws {
    let records = try #require(CSVRecords(report(.equity).csv()))
    #expect(records.titles == ["class", "measure", "bound", "of", "ofName", "currency", "east", "west"])
    let least = records.rows.filter { $0[1] == "amount" && $0[2] == "atLeast" }
    #expect(least.map { $0[3] } == ["east", "south", "west"])
    #expect(least.map { $0[7] } == ["8000000000", "1142857142.86", "0"])
    #expect(least.map { $0[6] } == ["0", "2285714285.71", "4000000000"])
    let shares = records.rows.filter { $0[1] == "share" && $0[2] == "exact" }
    #expect(Double(shares[0][7]).map { abs($0 - 4.0 / 7) < 1e-12 } == true)
    // South's equity is not known.
    #expect(shares[1][7] == "")
    let direct = try #require(CSVRecords(report(nil).csv()))
    #expect(direct["west"] == ["7000000000", "0", "0"] + ["7000000000", "0", "0"] + ["7000000000", "0", "0"])
  }

  @Test func programsGetThePairsWithTheirDeals() throws {
    let json = try JSONObject(report(.equity))
    #expect(json.string("report") == "exposureMatrix" && json.string("base") == "equity")
    #expect(json.strings("matrices/0/losing") == ["east", "south", "west"])
    #expect(json.strings("matrices/0/failing") == ["east", "west"])
    #expect(json.number("matrices/0/cells/0/total/minorUnits") == 8e11)
    #expect(json.string("matrices/0/cells/0/deals/0/id") == "east-west")
    #expect(json.string("matrices/0/cells/2/of") == "south" && json.string("matrices/0/cells/2/to") == "west")
    #expect(json.count("matrices/0/cells/2/deals") == 0)
  }

  @Test func peopleGetThePairsThatLoseMost() throws {
    let text = try report(.equity).text(width: 160)
    #expect(text.hasPrefix("Who loses what if whom fails: committed"))
    #expect(text.contains("At risk   4 pairs"))
    #expect(text.contains("The book equity of each"))
    let first = try ExampleBook.lending.source(.exposure).exposureMatrix(base: .equity, limit: 1).text()
    #expect(first.contains("4 pairs, the first 1 listed") && !first.contains("South"))
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
