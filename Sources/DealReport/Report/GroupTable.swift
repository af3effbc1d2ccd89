import DealAnalysis

extension ReportTable {
  /// Groups of companies, with the names of some or all of them.
  ///
  /// - Parameter groups: The number of each, how many companies it has, and those that are named.
  init(groups: [(number: Int, size: Int, members: [CompanyReference])]) {
    self.init(
      columns: [Column("No.", .right), Column("Companies", .right), Column("Which")],
      rows: groups.map { group in
        let rest = group.size - group.members.count
        let names = group.members.map(\.name).joined(separator: ", ")
        return [
          StyledText("\(group.number)"), StyledText(grouped(group.size)),
          StyledText(names) + StyledText(rest > 0 ? " and \(grouped(rest)) more" : "", .faint),
        ]
      })
  }
}
