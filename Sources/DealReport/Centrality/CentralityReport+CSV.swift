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
        switch row.values[measure] {
        case .count(let count): ["\(count)"]
        case .amount(let amount): CSVTable.amountCells(amount, in: header.currency)
        case .number(let number): [CSVTable.numberCell(number)]
        case .undefined, nil: [""]
        }
      }
      table.append(["\(index + 1)", row.company.id, row.company.name] + values + [header.currency?.code ?? ""])
    }
    return table
  }
}
