import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealReport

struct ReportHeaderWordsTests {
  private func header(knownOn: CalendarDate? = nil, asOf: CalendarDate = ExampleBook.day("2026-03-02")) throws
    -> ReportHeader
  {
    let book = try DealBook(ExampleBook().draft)
    let query = FlowQuery(clock: Clock(asOf: asOf, knownOn: knownOn))
    return try FlowSource(book: book, query: query).circularFlows().header
  }

  /// Every report prints both clocks.
  @Test func bothClocksAreNamed() throws {
    #expect(try header().scope() == " on cash, committed, as of 2026-03-02, all claims")
    #expect(
      try header(knownOn: ExampleBook.day("2026-02-27")).scope(namesLayer: false)
        == ": committed, as of 2026-03-02, as known on 2026-02-27")
    #expect(try header(asOf: .distantFuture).scope() == " on cash, committed, as of any day, all claims")
  }

  @Test func bulkRowsNameTheirFile() throws {
    let header = try bulkSource([("a", "b", 1)]).circularFlows().header
    #expect(header.scope() == " in rows.csv")
    #expect(header.lines == ["Amounts in the unit of the table"])
    #expect(header.notes(Citations()).first == "The amount is exactly known for 1 of 1 row.")
  }

  @Test func rowsThatDoNotCountAreCounted() throws {
    var header = try bulkSource([("a", "b", 1)]).circularFlows().header
    #expect(header.rows == RowCounts(read: 1, skipped: 0, filtered: 0))
    #expect(!header.notes(Citations()).contains { $0.runs.description.contains("Of 1") })
    header.rows = RowCounts(read: 1_234, skipped: 2, filtered: 1_000)
    #expect(
      header.notes(Citations())[1].runs
        == StyledText("Of 1,234 rows, 1,000 left out by the filters and 2 bad and skipped.").runs)
    header.rows = RowCounts(read: 1, skipped: 1, filtered: 0)
    #expect(header.notes(Citations())[1].runs == StyledText("Of 1 row, 1 bad and skipped.").runs)
    #expect(try self.header().rows == nil)
  }

  @Test func whyATableHasNoAnswer() throws {
    var header = try bulkSource([("a", "b", 1)]).circularFlows().header
    #expect(header.hint == "A longer path or a smaller least amount may find more.")
    header.rows = RowCounts(read: 3, skipped: 1, filtered: 2)
    #expect(header.hint.contains("leave none"))
    header.rows = RowCounts(read: 0, skipped: 0, filtered: 0)
    #expect(header.hint == "The table has no rows.")
    header.rows = RowCounts(read: 3, skipped: 0, filtered: 0)
    header.report = "centrality"
    #expect(!header.hint.contains("path"))
  }

  @Test func theLoosestBasisHasNoLooserOne() throws {
    var header = try header()
    header.basis = .rumored
    #expect(!header.hint.contains("looser basis counts"))
    header.knownOn = ExampleBook.day("2026-02-27")
    #expect(header.hint.contains("2026-02-27"))
  }

  @Test func whatIsLeftOutIsSaid() throws {
    var header = try header()
    header.flowsInsideGroups = 2
    header.amountsKnown = (1, 2)
    let notes = header.notes(Citations())
    #expect(notes.contains("2 flows inside one group left out."))
    #expect(
      notes[0].runs
        == StyledText(
          "The amount is exactly known for 1 of 2 deals; undisclosed is not zero, so the others count with their bounds, or as unknown."
        ).runs)
  }
}
