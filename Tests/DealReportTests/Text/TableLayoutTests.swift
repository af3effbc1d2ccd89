import Testing

@testable import DealReport

struct TableLayoutTests {
  private static let columns = [
    ReportTable.Column("Company"), ReportTable.Column("Amount", .right), ReportTable.Column("Deal"),
  ]

  @Test func columnsAreAlignedByWhatTheyHold() {
    let table = ReportTable(columns: Self.columns, rows: [["a", "1", "x"], ["bcd", "1,000", "y"], ["日本", "", "z"]])
    #expect(
      TableLayout(table, width: 80).lines.map { $0.rendered(color: false) } == [
        "Company  Amount  Deal", "a             1  x", "bcd       1,000  y", "日本             z",
      ])
  }

  /// The columns begin at the same place in every line, whatever the names are made of.
  @Test func allLinesHaveOneWidth() {
    for name in HostileText.names {
      for width in [40, 60, 100] {
        let table = ReportTable(
          columns: Self.columns,
          rows: [
            [StyledText(name), "$15.0bn", StyledText(name + " " + name)], ["b", "1", StyledText(marks: [1, 2])],
          ])
        let widths = Set(TableLayout(table, width: width).lines.map(\.width))
        #expect(widths.count == 1)
        #expect(widths.allSatisfy { $0 <= width })
      }
    }
  }

  @Test func theWidestColumnOfWordsIsBrokenFirst() {
    let table = ReportTable(
      columns: Self.columns, rows: [["a company", "$123,456.0bn", "a long text that has to be broken somewhere"]])
    let lines = TableLayout(table, width: 50).lines.map { $0.rendered(color: false) }
    #expect(lines.count > 2)
    #expect(lines[1].hasPrefix("a company  $123,456.0bn  a long text"))
  }

  @Test func emptyTables() {
    #expect(TableLayout(ReportTable(columns: [], rows: []), width: 40).lines.allSatisfy { $0.width == 0 })
    #expect(ReportTable(columns: Self.columns, rows: [["a"]]).columns.map(\.title) == ["Company"])
  }
}
