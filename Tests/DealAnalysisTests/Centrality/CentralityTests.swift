import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct CentralityTests {
  @Test func degreesCountDealsAndStrengthsSumAmounts() throws {
    var web = DealWeb()
    web.invest("a", "b", 10)
    web.invest("a", "b", 5)
    web.buy("b", "c")
    let report = try web.source().centrality(CentralityMeasure.allCases)
    let rows = Dictionary(uniqueKeysWithValues: report.rows.map { ($0.company.id, $0.values) })
    #expect(
      rows["a"] == [
        .inDegree: .zero, .outDegree: AmountInterval(2), .inStrength: .zero, .outStrength: AmountInterval(1500),
      ])
    #expect(
      rows["b"] == [
        .inDegree: AmountInterval(2), .outDegree: AmountInterval(1), .inStrength: AmountInterval(1500),
        .outStrength: .unknown,
      ])
    #expect(rows["c"] == [.inDegree: AmountInterval(1), .outDegree: .zero, .inStrength: .unknown, .outStrength: .zero])
    #expect(report.header.amountsKnown == (2, 3))
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func bothDirectionsSumToTheWhole(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<30).map { _ in
      (
        String(Int.random(in: 0..<8, using: &random)), String(Int.random(in: 0..<8, using: &random)),
        Int64.random(in: 1...99, using: &random)
      )
    }
    let report = try FlowSource(rows: bulkRows(rows.map { ($0.0, $0.1, $0.2) })).centrality(CentralityMeasure.allCases)
    func sum(_ measure: CentralityMeasure) -> Int64 { report.rows.reduce(0) { $0 + ($1.values[measure]?.lower ?? 0) } }
    #expect(sum(.inDegree) == 30)
    #expect(sum(.outDegree) == 30)
    #expect(sum(.inStrength) == rows.reduce(0) { $0 + $1.2 * 100 })
    #expect(sum(.outStrength) == sum(.inStrength))
  }

  @Test func rowsAreRankedByTheFirstMeasure() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 1), ("c", "b", 1), ("b", "d", 9)]))
    #expect(try source.centrality([.inDegree]).rows.map(\.company.id) == ["b", "d", "a", "c"])
    let top = try source.centrality([.outStrength, .inDegree], top: 1)
    #expect(top.rows.map(\.company.id) == ["b"])
    #expect(top.count == 4)
  }
}
