import DealAnalysis
import DealModel

extension ExposureReport {
  /// The report as one table: a row for each deal of each direct exposure, then one for each deal of each link of
  /// each chain.
  ///
  /// A link has no total: its deals belong to different classes, which are never summed.
  public var csvTable: CSVTable {
    var table = CSVTable(
      titles: ["path", "class", "link", "of", "ofName", "to", "toName"] + CSVTable.amountTitles("totalAmount")
        + CSVTable.dealTitles)
    let currency = header.currency
    for entry in direct {
      let about =
        ["direct", entry.exposureClass.rawValue, "1", entry.of.id, entry.of.name, entry.to.id, entry.to.name]
        + CSVTable.amountCells(entry.amount, in: currency)
      for deal in entry.deals { table.append(about + CSVTable.dealCells(deal, in: currency)) }
    }
    for (number, path) in paths.enumerated() {
      for (position, leg) in path.legs.enumerated() {
        let about =
          ["\(number + 1)", "", "\(position + 1)", leg.source.id, leg.source.name, leg.target.id, leg.target.name]
          + ["", "", ""]
        for deal in leg.deals { table.append(about + CSVTable.dealCells(deal, in: currency)) }
      }
    }
    return table
  }
}
