import Testing

@testable import DealReport

struct ReportDocumentTests {
  @Test func aTableLeavesOutWhatStaysEmpty() {
    let columns = ["a", "b", "c"].map { ReportTable.Column($0) }
    let table = ReportTable(columns: columns, rows: [["1"], ["2", "", "3", "4"]])
    #expect(table.columns.map(\.title) == ["a", "c"])
    #expect(table.rows == [["1", ""], ["2", "3"]])
  }
}
