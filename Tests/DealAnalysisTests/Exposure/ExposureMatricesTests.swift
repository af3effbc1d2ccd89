import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct ExposureMatricesTests {
  /// Each cell is the answer to the question about its two companies.
  @Test func cellsAreTheAnswersOfPairs() throws {
    var generator = SeededGenerator(seed: 13)
    for round in 0..<40 {
      let network = LoanNetwork.random(
        companies: 5, loans: 4 + round % 9, knowsAmounts: round % 2 == 0, missing: round % 3, using: &generator)
      guard !network.list.edges.isEmpty else { continue }
      let source = try network.web().source(.exposure)
      let matrix = try #require(try source.exposureMatrix(base: .equity).matrices.first)
      #expect(matrix.exposureClass == .atRisk)
      for (row, loser) in matrix.losing.enumerated() {
        for (column, failing) in matrix.failing.enumerated() where loser != failing {
          let query = ExposureQuery(of: loser.id, to: failing.id, base: .equity)
          let loss = try source.exposures(query).scaled?.losses.first
          #expect(matrix[row, column]?.total == loss?.total && matrix[row, column]?.share == loss?.share, "\(network)")
          #expect(matrix[row, column]?.direct == loss?.direct, "\(network)")
          if loss == nil { #expect(matrix.amount(row, column) == .zero) }
        }
      }
      #expect(matrix.largestCertain == matrix.pairs.compactMap { $0.cell.total?.lower }.max())
    }
  }

  @Test func withoutABaseOnlyDirectLossesStandThere() throws {
    var web = DealWeb()
    web.lend("a", "b", .dollars(6))
    web.lend("b", "c", .dollars(3))
    web.buy("c", "a", 9)
    let report = try web.source(.exposure).exposureMatrix()
    #expect(report.matrices.map(\.exposureClass) == [.atRisk, .backlog])
    #expect(report.matrices[0].losing.map(\.id) == ["a", "b"] && report.matrices[0].failing.map(\.id) == ["b", "c"])
    #expect(report.matrices[0].amount(0, 0) == .dollars(6) && report.matrices[0].amount(0, 1) == .zero)
    #expect(report.matrices[0][0, 0]?.deals.count == 1 && report.bases.isEmpty)
  }

  @Test func rowsOfATableHaveNone() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 1)]))
    #expect(throws: AnalysisError.self) { try source.exposureMatrix() }
  }
}
