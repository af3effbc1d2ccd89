import DealAnalysis

extension CommunityReport {
  /// The report as one table: a row for each company.
  public var csvTable: CSVTable {
    var table = CSVTable(titles: ["company", "name", "community", "flowsInside", "flowsOutside"])
    for row in companies {
      table.append([
        row.company.id, row.company.name, "\(row.community)", "\(row.flowsInside)", "\(row.flowsOutside)",
      ])
    }
    return table
  }
}
