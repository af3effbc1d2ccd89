import Testing

@testable import DealReport

struct CitationsTests {
  @Test func sourcesAreNumberedAsTheyAreFirstCited() throws {
    let report = try ExampleBook().cycles()
    let deals = report.cycles[0].legs[1].deals
    var citations = Citations()
    #expect(citations.marks(for: deals[1]) == StyledText(marks: [1]))
    #expect(citations.marks(for: deals[0]) == StyledText(marks: [2]))
    #expect(citations.marks(for: deals[1]) == StyledText(marks: [1]))
    var both = deals[0]
    both.sources += deals[1].sources
    #expect(citations.marks(for: both) == StyledText(marks: [1, 2]))
    #expect(
      citations.footnotes.map(\.text) == [
        "Example Wire, “More deals”, 2026-03-02", "Example Paper, “Deals”, 2026-02-27",
      ])
  }
}
