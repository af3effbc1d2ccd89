import DealAnalysis
import DealModel

extension OverlapReport {
  /// The report as one table: a row for each tie of each finding.
  public var csvTable: CSVTable {
    var table = CSVTable(
      titles: [
        "finding", "overlap", "company", "companyName", "rivals", "relation", "counterparty", "counterpartyName",
      ]
        + CSVTable.dealTitles)
    var number = 0
    func add(_ ties: [Tie], overlap: String, of company: CompanyReference, to other: CompanyReference, rivals: String) {
      for tie in ties {
        table.append(
          ["\(number)", overlap, company.id, company.name, rivals, tie.relation.rawValue, other.id, other.name]
            + CSVTable.dealCells(tie.deal, in: header.currency))
      }
    }
    for entry in rivalTies {
      number += 1
      let rivals = entry.rivals.map(\.id).joined(separator: "; ")
      for (rival, ties) in zip(entry.rivals, entry.ties) {
        add(ties, overlap: "rivalTie", of: entry.company, to: rival, rivals: rivals)
      }
    }
    for entry in doubleRoles {
      number += 1
      add(entry.capital + entry.trade, overlap: "doubleRole", of: entry.company, to: entry.counterparty, rivals: "")
    }
    return table
  }
}
