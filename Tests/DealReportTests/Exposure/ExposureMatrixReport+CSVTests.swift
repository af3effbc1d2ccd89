import DealAnalysis
import Testing

@testable import DealReport

struct ExposureMatrixReportCSVTests {
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
}
