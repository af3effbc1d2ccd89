/// A table of numbers, the largest first, whose end is summed where it would be too long.
struct CutTable {
  /// How many rows there are at most.
  private static let mostRows = 12

  let table: ReportTable

  init(_ rows: [(key: Int, values: [Int])], titles: [String]) {
    var lines = rows.map { [grouped($0.key)] + $0.values.map { grouped($0) } }
    if rows.count > Self.mostRows {
      let tail = rows[(Self.mostRows - 1)...]
      let sums = (titles.dropFirst().indices).map { column in tail.reduce(0) { $0 + $1.values[column - 1] } }
      lines.removeSubrange((Self.mostRows - 1)...)
      lines.append(["at most \(grouped(tail.first?.key ?? 0))"] + sums.map { grouped($0) })
    }
    table = ReportTable(
      columns: titles.map { ReportTable.Column($0, .right) }, rows: lines.map { $0.map { StyledText($0) } })
  }
}
