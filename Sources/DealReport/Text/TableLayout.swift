/// A table laid out in lines of one width.
///
/// **Definition**: columns are as wide as their widest cell. Where that is more than there is room for, the widest
/// column of words is narrowed, again and again, down to ten columns of the terminal; cells are then broken into
/// several lines. Numbers are never broken.
struct TableLayout {
  /// The titles, then the rows; all of the same width.
  let lines: [GlyphLine]

  private static let gap = 2
  private static let narrowest = 10

  /// Lays out a table.
  ///
  /// - Complexity: O(characters).
  init(_ table: ReportTable, width: Int) {
    let titles = table.columns.map { GlyphLine(StyledText($0.title, .faint)) }
    let rows = [titles] + table.rows.map { $0.map(GlyphLine.init) }
    let widths = Self.widths(of: table, rows: rows, within: width)
    lines = rows.flatMap { cells -> [GlyphLine] in
      let broken = zip(cells, zip(widths, table.columns)).map { cell, column in
        column.1.alignment == .right ? [cell] : cell.wrapped(to: column.0, hanging: 2)
      }
      return (0..<(broken.map(\.count).max() ?? 0)).map { index in
        var line = GlyphLine()
        for (position, cell) in broken.enumerated() {
          if position > 0 { line.appendSpaces(Self.gap) }
          let part = index < cell.count ? cell[index] : GlyphLine()
          let padding = widths[position] - part.width
          if table.columns[position].alignment == .right { line.appendSpaces(padding) }
          line.append(part)
          if table.columns[position].alignment == .left { line.appendSpaces(padding) }
        }
        return line
      }
    }
  }

  private static func widths(of table: ReportTable, rows: [[GlyphLine]], within width: Int) -> [Int] {
    var widths = table.columns.indices.map { column in
      let natural = rows.map { $0[column].width }.max() ?? 0
      return table.columns[column].alignment == .left ? min(natural, max(width, narrowest)) : natural
    }
    func widestWords() -> Int? {
      widths.indices.filter { table.columns[$0].alignment == .left && widths[$0] > narrowest }
        .max { widths[$0] < widths[$1] }
    }
    while widths.reduce(gap * (widths.count - 1), +) > width, let column = widestWords() { widths[column] -= 1 }
    return widths
  }
}
