import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("Firms on two sides, in a report")
struct OverlapSectionTests {
  @Test("two roles, and two rivals")
  func tables() throws {
    let report = try ExampleReport(.committed) { book in
      book.company("rival", "Rival")
      book.deal("rivalry", .competitor, [(.party, "south"), (.party, "rival")], nil)
      book.deal("other", .investment, [(.investor, "north"), (.investee, "rival")], 1)
    }
    let tables = report.tables(.overlaps)
    #expect(tables[0].words(0).prefix(3) == ["North", "funds, supplies", "South"])
    #expect(tables[1].words(0).prefix(2) == ["North", "Rival and South"] && tables[1].words(0).last == "rivalry")
    #expect(report.summary.map(\.words).contains("Tied to two rivals: North (Rival and South)."))
  }
}
