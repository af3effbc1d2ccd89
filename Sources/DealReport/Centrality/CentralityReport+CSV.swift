import DealAnalysis
import DealModel

extension CentralityReport {
  /// The report as one table: a row for each company.
  public var csvTable: CSVTable {
    var table = CSVTable(
      titles: ["rank", "company", "name"]
        + measures.flatMap { $0.isAmount ? CSVTable.amountTitles($0.rawValue) : [$0.rawValue] } + ["currency"])
    for (index, row) in rows.enumerated() {
      let values = measures.flatMap { measure -> [String] in
        let value = row.values[measure] ?? .unknown
        return measure.isAmount
          ? CSVTable.amountCells(value, in: header.currency) : [value.exactValue.map { "\($0)" } ?? ""]
      }
      table.append(["\(index + 1)", row.company.id, row.company.name] + values + [header.currency?.code ?? ""])
    }
    return table
  }
}
