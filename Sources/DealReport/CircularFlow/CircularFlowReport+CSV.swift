import DealAnalysis
import DealModel

extension CircularFlowReport {
  /// The report as one table: a row for each deal of each leg of each circular flow.
  public var csvTable: CSVTable {
    var table = CSVTable(
      titles: ["cycle", "length", "anchor"] + CSVTable.amountTitles("cycleAmount")
        + [
          "returnRatio", "returnTermYears", "lagDays", "weakestStatus", "leg", "source", "sourceName", "target",
          "targetName",
        ]
        + CSVTable.amountTitles("legAmount") + CSVTable.dealTitles)
    for (number, cycle) in cycles.enumerated() {
      let about =
        ["\(number + 1)", "\(cycle.legs.count)", cycle.anchor.id]
        + CSVTable.amountCells(cycle.amount, in: header.currency)
        + [
          CSVTable.numberCell(cycle.returnRatio), CSVTable.numberCell(cycle.returnTermYears),
          cycle.lagDays.map { "\($0)" } ?? "", cycle.weakestStatus?.rawValue ?? "",
        ]
      for (position, leg) in cycle.legs.enumerated() {
        let way =
          ["\(position + 1)", leg.source.id, leg.source.name, leg.target.id, leg.target.name]
          + CSVTable.amountCells(leg.amount, in: header.currency)
        if leg.isSupposed { table.append(about + way + CSVTable.dealTitles.map { _ in "" }) }
        for deal in leg.deals { table.append(about + way + CSVTable.dealCells(deal, in: header.currency)) }
      }
    }
    return table
  }
}
