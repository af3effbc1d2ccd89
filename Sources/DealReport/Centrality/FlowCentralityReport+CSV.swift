import DealAnalysis
import DealModel

extension FlowCentralityReport {
  /// The report as one table: a row for each deal of each pair of companies.
  public var csvTable: CSVTable {
    var table = CSVTable(
      titles: ["rank", "source", "sourceName", "target", "targetName", "betweenness", "flowCount"]
        + CSVTable.amountTitles("legAmount") + CSVTable.dealTitles)
    for (index, row) in rows.enumerated() {
      let leg = row.leg
      let about =
        [
          "\(index + 1)", leg.source.id, leg.source.name, leg.target.id, leg.target.name,
          CSVTable.numberCell(row.betweenness), "\(row.flowCount)",
        ] + CSVTable.amountCells(leg.amount, in: header.currency)
      for deal in leg.deals { table.append(about + CSVTable.dealCells(deal, in: header.currency)) }
    }
    return table
  }
}
