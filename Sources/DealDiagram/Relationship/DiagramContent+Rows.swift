import DealModel
import FlowModel

extension DiagramContent {
  /// The companies and ties of the rows of a file: one line per kind and pair of companies.
  init(rows table: FlowTable, _ phrases: any DiagramPhrases) {
    self.init(currency: table.currency)
    let styles = TieStyle.styles(ofKindNames: (0..<UInt32(table.kindNames.count)).map { table.kindNames[$0] }, phrases)
    var companies: [UInt32: Int] = [:]
    var lines: [[UInt32]: Int] = [:]
    for row in 0..<table.count {
      let ends = [table.sources[row], table.targets[row]].map { vertex in
        companies[vertex]
          ?? {
            let name = table.names[vertex]
            companies[vertex] = self.companies.count
            self.companies.append(DiagramCompany(id: name, name: name, kind: .firm))
            return self.companies.count - 1
          }()
      }
      let kind = UInt32(table.kinds[row])
      let part = TiePart(row, of: table, phrases)
      let line = [table.sources[row], table.targets[row], kind]
      if let known = lines[line] {
        ties[known].parts.append(part)
      } else {
        lines[line] = ties.count
        ties.append(DiagramTie(parties: ends, style: styles[Int(kind)], parts: [part]))
      }
    }
  }
}

extension TiePart {
  /// A row of a file.
  fileprivate init(_ row: Int, of table: FlowTable, _ phrases: any DiagramPhrases) {
    let number = table.deals[row]
    let name = table.rowNames.map { $0[number] }
    let first = table.day(table.timesFirst[row])
    let last = table.day(table.timesLast[row])
    self.init(
      reference: TieReference(deal: name ?? "row \(number + 1)"), title: name ?? phrases.row(Int(number) + 1),
      amount: table.amount(at: row),
      date: first.map { $0 == last ? .day($0) : .unknown(notBefore: $0, notAfter: last) })
  }
}
