import Testing

@testable import DealReport

@Suite("Tables of documents")
struct ReportTableTests {
  private let columns = ["A", "B", "C"].map { ReportTable.Column($0) }

  @Test("columns without content go, short rows are filled, long ones cut; places and orders stay")
  func shape() {
    let table = ReportTable(
      caption: "T", columns: columns,
      entries: [
        ReportTable.Row(["1", "", ReportTable.Cell("3", order: 3), "4"], anchor: ReportAnchor("a")),
        ReportTable.Row(["5"]),
      ])
    #expect(table.columns.map(\.title) == ["A", "C"] && table.isSortable && table.caption == "T")
    #expect(table.rows == [["1", "3"], ["5", ""]])
    #expect(table.entries.map { $0.cells.map(\.order) } == [[nil, 3], [nil, nil]])
    #expect(table.entries.map(\.anchor) == [ReportAnchor("a"), nil])
  }

  @Test("rows of words alone are in the order that they have")
  func plain() {
    let table = ReportTable(columns: columns, rows: [["1", "2", "3", "4"], []])
    #expect(!table.isSortable && table.caption.isEmpty && table.rows == [["1", "2", "3"], ["", "", ""]])
  }
}
