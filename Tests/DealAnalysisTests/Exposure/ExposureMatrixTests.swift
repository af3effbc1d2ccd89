import DealModel
import Testing

@testable import DealAnalysis

@Suite struct ExposureMatrixTests {
  @Test func rowsAndColumnsAreThoseOfThePairs() {
    func company(_ id: String) -> CompanyReference { CompanyReference(id: id, name: id.uppercased()) }
    func cell(_ total: AmountInterval?) -> ExposureMatrix.Cell {
      ExposureMatrix.Cell(direct: .zero, total: total, share: nil, deals: [])
    }
    let matrix = ExposureMatrix(
      .backlog, base: .cash,
      [
        (company("z"), company("m"), cell(AmountInterval(5))), (company("a"), company("m"), cell(.unknown)),
        (company("a"), company("b"), cell(nil)),
      ])
    #expect(matrix.losing.map(\.id) == ["a", "z"] && matrix.failing.map(\.id) == ["b", "m"])
    #expect(matrix.pairs.map { [$0.row, $0.column] } == [[0, 0], [0, 1], [1, 1]])
    #expect(matrix.amount(0, 0) == nil && matrix.amount(0, 1) == .unknown)
    #expect(matrix.amount(1, 0) == .zero && matrix[1, 0] == nil)
    #expect(matrix.amount(1, 1) == AmountInterval(5) && matrix.largestCertain == 5)
    #expect(matrix.amount(7, 7) == .zero)
    #expect(ExposureMatrix(.atRisk, base: nil, []).largestCertain == 0)
  }
}
