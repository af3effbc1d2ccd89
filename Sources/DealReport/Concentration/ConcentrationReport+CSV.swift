import DealAnalysis

extension ConcentrationReport {
  /// The report as one table: a row for each deal of each party.
  public var csvTable: CSVTable {
    var table = CSVTable(
      titles: [
        "company", "companyName", "side", "index", "indexAtLeast", "indexAtMost", "riseAtLeast", "riseAtMost", "party",
        "partyName", "isUnnamed", "shareAtLeast", "shareAtMost",
      ] + CSVTable.amountTitles("partyAmount") + CSVTable.dealTitles)
    for row in rows {
      let exact = row.index.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
      let about =
        [row.company.id, row.company.name, row.side.rawValue]
        + [exact, row.index?.lowerBound, row.index?.upperBound, row.rise?.lowerBound, row.rise?.upperBound]
        .map(CSVTable.numberCell)
      for party in row.parties {
        let cells =
          about
          + [party.company.id, party.company.name, String(party.isUnnamed)]
          + [party.share.lowerBound, party.share.upperBound].map { CSVTable.numberCell($0) }
          + CSVTable.amountCells(party.amount, in: header.currency)
        for deal in party.deals { table.append(cells + CSVTable.dealCells(deal, in: header.currency)) }
      }
    }
    return table
  }
}
