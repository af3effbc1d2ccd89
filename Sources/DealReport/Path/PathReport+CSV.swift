import DealAnalysis
import DealModel

extension PathReport {
  /// The report as one table: a row for each deal of each leg of each chain, then of each cut.
  public var csvTable: CSVTable {
    var table = CSVTable(
      titles: ["part", "number", "length"] + CSVTable.amountTitles("partAmount")
        + ["leg", "source", "sourceName", "target", "targetName"] + CSVTable.amountTitles("legAmount")
        + CSVTable.dealTitles)
    for (number, path) in paths.enumerated() {
      append(path.legs, of: ["chain", "\(number + 1)", "\(path.legs.count)"], path.amount, to: &table)
    }
    if let fewestFlows { append(fewestFlows.legs, of: ["fewestFlows", "", ""], fewestFlows.amount, to: &table) }
    if let leastAmountCut {
      append(leastAmountCut.legs, of: ["leastAmount", "", ""], leastAmountCut.amount, to: &table)
    }
    return table
  }

  private func append(_ legs: [FlowLeg], of part: [String], _ amount: AmountInterval, to table: inout CSVTable) {
    let about = part + CSVTable.amountCells(amount, in: header.currency)
    for (position, leg) in legs.enumerated() {
      let way =
        ["\(position + 1)", leg.source.id, leg.source.name, leg.target.id, leg.target.name]
        + CSVTable.amountCells(leg.amount, in: header.currency)
      for deal in leg.deals { table.append(about + way + CSVTable.dealCells(deal, in: header.currency)) }
    }
  }
}
