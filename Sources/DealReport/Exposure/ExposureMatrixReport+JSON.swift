import DealAnalysis
import DealModel

/// The body of the JSON of exposures of all companies.
struct ExposureMatrixJSON: Encodable {
  typealias Sums = CoverageJSON.Amounts

  struct Cell: Encodable {
    let of: String
    let to: String
    let hasTotal: Bool
    let share: Nullable<CoverageJSON.Bounds>
    let deals: [WithAmount<DealJSON>]
  }

  struct Matrix: Encodable {
    enum CodingKeys: String, CodingKey {
      case exposureClass = "class", losing, failing, cells
    }

    let exposureClass: String
    let losing: [String]
    let failing: [String]
    let cells: [Sums<Cell>]
  }

  let base: Nullable<String>
  let bases: [Sums<ScaledExposuresJSON.Base>]
  let matrices: [Matrix]
  let excesses: [WithAmount<ScaledExposuresJSON.Excess>]
  let withoutBase: [String]
  let loops: [[String]]
}

extension ExposureMatrixReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    let currency = header.currency
    let matrices = matrices.map { matrix in
      ExposureMatrixJSON.Matrix(
        exposureClass: matrix.exposureClass.rawValue, losing: matrix.losing.map(\.id),
        failing: matrix.failing.map(\.id),
        cells: matrix.pairs.map { pair in
          ExposureMatrixJSON.Sums(
            [("direct", pair.cell.direct), ("total", pair.cell.total)], in: currency,
            ExposureMatrixJSON.Cell(
              of: matrix.losing[pair.row].id, to: matrix.failing[pair.column].id, hasTotal: pair.cell.total != nil,
              share: Nullable(pair.cell.share.map(CoverageJSON.Bounds.init)),
              deals: DealJSON.list(pair.cell.deals, in: currency)))
        })
    }
    let companies = self.matrices.flatMap { $0.losing + $0.failing } + bases.map(\.company) + loops.flatMap { $0 }
    return ReportJSON(
      header, companies: companies,
      ExposureMatrixJSON(
        base: Nullable(base?.rawValue), bases: ScaledExposuresJSON.list(bases, in: currency), matrices: matrices,
        excesses: ScaledExposuresJSON.list(excesses, in: currency), withoutBase: withoutBase.map(\.id),
        loops: loops.map { $0.map(\.id) }))
  }
}
