import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("Who is in the middle, in a report")
struct CentralitySectionTests {
  @Test("degrees count deals, strengths add up amounts")
  func table() throws {
    let table = try ExampleReport().tables(.centrality)[0]
    #expect(
      table.columns.map(\.title) == [
        "Company", "Deals in", "Deals out", "Money in", "Money out", "PageRank", "Betweenness", "Closeness",
      ])
    // Two contracts pay North, one investment pays South.
    #expect(table.words(0).prefix(5) == ["North", "2", "1", "$138.0bn", "$15.0bn"])
    #expect(table.words(1).prefix(5) == ["South", "1", "2", "$15.0bn", "$138.0bn"])
    // Two companies that pay each other are one step apart.
    #expect(table.words(0).last == "1.0000")
    let french = try ExampleReport(language: .french).tables(.centrality)[0]
    #expect(french.words(0).last == "1,0000" && french.entries[0].cells.last?.order == 1)
  }
}
