import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("Circular flows in a report")
struct LoopSectionTests {
  // On the basis “conditional” 50 go out and 138 come back: 2.76-fold. Both are known from the same day on.
  @Test("flows and legs with their deals")
  func tables() throws {
    let report = try ExampleReport(.conditional)
    let tables = report.tables(.loops)
    #expect(tables.count == 2 && tables[0].entries.count == 1 && tables[1].entries.count == 2)
    #expect(
      tables[0].columns.map(\.title) == ["No.", "Way", "Goes round", "Comes back", "Over", "After", "Least firm"])
    #expect(
      tables[0].words(0) == [
        "1", "North → South → North", "$50.0bn", "2.76×", "8 years, in part", "0 days", "conditional",
      ])
    #expect(tables[1].words(1) == ["1", "2", "South", "North", "$138.0bn", "cloud-old; cloud-new"])
    let deals = tables[1].entries[1].cells[5].text.runs
    #expect(deals.contains(.link("cloud-new", .place(.deal("cloud-new")))))
  }

  @Test("beyond the limit, how many there are")
  func limit() throws {
    var book = ExampleBook()
    book.company("c", "C")
    book.deal("out", .investment, [(.investor, "north"), (.investee, "c")], 1)
    book.deal("back", .supply, [(.customer, "c"), (.supplier, "north")], 2)
    let report = try ExampleReport(DealBook(book.draft), limit: 1)
    #expect(report.tables(.loops).map(\.entries.count) == [1, 1])
    #expect(
      report.paragraphs(.loops) == [
        "1 more row is not listed; --limit lists more.", "1 more row is not listed; --limit lists more.",
      ])
  }

  @Test("none")
  func absence() throws {
    let report = try ExampleReport(DealBook(ExampleBook(empty: "Nothing").draft), language: .french)
    #expect(report.tables(.loops).isEmpty && report.paragraphs(.loops) == ["Aucun flux circulaire sur cette base."])
  }
}
