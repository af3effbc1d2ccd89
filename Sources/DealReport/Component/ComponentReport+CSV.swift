import DealAnalysis

extension ComponentReport {
  /// The report as one table: a row for each company.
  public var csvTable: CSVTable {
    var table = CSVTable(
      titles: ["company", "name", "weakComponent", "strongComponent", "part", "coreNumber"])
    for row in companies {
      table.append([
        row.company.id, row.company.name, "\(row.weakComponent)", "\(row.strongComponent)", row.part?.key ?? "",
        "\(row.coreNumber)",
      ])
    }
    return table
  }
}
