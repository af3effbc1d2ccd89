import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("What the parts of a report share")
struct BookReportContextTests {
  @Test("amounts stand in an order by what is certain; where much is “up to”, by what may be")
  func orders() throws {
    let firm = try ExampleReport().context
    let loose = try ExampleReport(.headline).context
    let bounded = AmountInterval(lower: 100, upper: 300)
    #expect(firm.order(of: bounded) == 100 && loose.order(of: bounded) == 300)
    #expect(loose.order(of: AmountInterval(lower: 100, upper: nil)) == 100)
    #expect(firm.order(of: .unknown) == nil && firm.text(.unknown) == "–" && firm.cell(.unknown).order == nil)
  }

  @Test("rows beyond the limit are counted, also those that were never made")
  func limits() throws {
    let context = try ExampleReport(DealBook(ExampleBook().draft), limit: 2).context
    let rows = (0..<5).map { ReportTable.Row([context.cell($0)]) }
    guard case .table(let table)? = context.table([.number], rows, more: 3).first,
      case .paragraph(let rest)? = context.table([.number], rows, more: 3).last
    else { throw PageReader.Fault(description: "no table") }
    #expect(table.entries.count == 2 && rest.words == "6 more rows are not listed; --limit lists more.")
    #expect(context.table([.number], []).isEmpty)
  }

  @Test("a cell lists no more than a table")
  func lists() throws {
    let context = try ExampleReport(DealBook(ExampleBook().draft), limit: 2).context
    #expect(context.list(["a", "b"]) == "a; b" && context.list(["a", "b", "c"]).words == "a; b; and 1 more")
    #expect(context.list([]).isEmpty)
  }

  @Test("numbers stand at the right, dates and words at the left")
  func alignments() throws {
    let context = try ExampleReport().context
    let row = ReportTable.Row([context.cell(1), context.cell(.day(ExampleBook.day("2026-01-02"))), "a"])
    guard case .table(let table)? = context.table([.number, .published, .company], [row]).first else {
      throw PageReader.Fault(description: "no table")
    }
    #expect(table.columns.map(\.alignment) == [.right, .left, .left] && table.entries[0].cells[1].order != nil)
  }

  @Test("sources by their numbers in the book, each once")
  func marks() throws {
    let context = try ExampleReport().context
    let marks = StyledText("[1]", to: .source("paper")) + " " + StyledText("[2]", to: .source("wire"))
    #expect(
      context.marks(["wire", "paper", "wire"] as [SourceID]) == marks && context.marks(["none"] as [SourceID]).isEmpty)
  }
}
