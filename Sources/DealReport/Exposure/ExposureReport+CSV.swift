import DealAnalysis
import DealModel

extension ExposureReport {
  /// The report as one table: a row for each deal of each direct exposure, then one for each deal of each link of
  /// each chain; where a base was asked for, what is lost in all and the rest of it, and the chains with what they carry.
  ///
  /// A link of a chain without a base has no total: its deals belong to different classes, which are never summed. Of one
  /// with a base, the total is what the whole chain carries.
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
    for loss in scaled?.losses ?? [] { append(loss, to: &table) }
    for (number, chain) in (scaled?.mixedChains ?? []).enumerated() { append(chain, "mixed \(number + 1)", to: &table) }
    for base in scaled?.bases ?? [] {
      table.append(
        ["base", "", "", base.company.id, base.company.name, "", ""]
          + (base.amount.map { CSVTable.amountCells($0, in: currency) } ?? ["", "", ""])
          + [String](repeating: "", count: CSVTable.dealTitles.count - 1)
          + [base.facts.flatMap(\.sources).map(\.citation).joined(separator: "; ")])
    }
    return table
  }

  private func append(_ loss: ScaledExposure, to table: inout CSVTable) {
    func add(_ path: String, _ amount: AmountInterval?) {
      table.append(
        [path, loss.exposureClass.rawValue, "", loss.of.id, loss.of.name, loss.to.id, loss.to.name]
          + (amount.map { CSVTable.amountCells($0, in: header.currency) } ?? ["", "", ""]))
    }
    add("total", loss.total)
    for (number, chain) in loss.chains.enumerated() { append(chain, "carries \(number + 1)", to: &table) }
    add("rest", loss.rest)
    add("revisiting", loss.revisiting)
  }

  /// A row for each deal of each link.
  private func append(_ chain: ScaledChain, _ path: String, to table: inout CSVTable) {
    for (position, (leg, exposureClass)) in zip(chain.legs, chain.classes).enumerated() {
      let about =
        [
          path, exposureClass.rawValue, "\(position + 1)", leg.source.id, leg.source.name, leg.target.id,
          leg.target.name,
        ]
        + CSVTable.amountCells(chain.amount, in: header.currency)
      for deal in leg.deals { table.append(about + CSVTable.dealCells(deal, in: header.currency)) }
    }
  }
}
