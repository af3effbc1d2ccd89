import DealAnalysis
import DealModel

extension ExposureMatrixReport {
  /// The matrices as one table: a column for each company that fails and a row for each that loses, three times for each
  /// class and measure.
  ///
  /// The column `bound` says which of the three a row holds: the amount where it is exactly known, the least, or the
  /// greatest. A cell is 0 where nothing is lost, and empty where it is not known, or nothing bounds it.
  public var csvTable: CSVTable {
    let failing = Set(matrices.flatMap { $0.failing.map(\.id) }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var table = CSVTable(titles: ["class", "measure", "bound", "of", "ofName", "currency"] + failing)
    for matrix in matrices {
      let columns = Dictionary(
        zip(matrix.failing.map(\.id), matrix.failing.indices), uniquingKeysWith: { first, _ in first })
      for (bound, name) in ["exact", "atLeast", "atMost"].enumerated() {
        for (row, loser) in matrix.losing.enumerated() {
          func add(_ measure: String, _ currency: String, _ cell: (Int) -> String) {
            table.append(
              [matrix.exposureClass.rawValue, measure, name, loser.id, loser.name, currency]
                + failing.map { columns[$0].map(cell) ?? "0" })
          }
          add("amount", header.currency?.code ?? "") { column in
            matrix.amount(row, column).map { CSVTable.amountCells($0, in: header.currency)[bound] } ?? ""
          }
          guard matrix.base != nil else { continue }
          add("share", "") { column in
            guard let cell = matrix[row, column] else { return "0" }
            let (least, most) = (cell.share?.atLeast, cell.share?.atMost)
            return CSVTable.numberCell([least == most ? least : nil, least, most][bound])
          }
        }
      }
    }
    return table
  }
}
