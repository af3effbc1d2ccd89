import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("The words above a picture of changes")
struct DiagramCaptionDifferenceTests {
  @Test("what is drawn, on which basis, from which day to which")
  func lines() throws {
    let (report, _) = try ChangedWeb().report()
    let caption = DiagramCaption(of: report, drawing: try ChangedWeb().content().content, undrawn: 2)
    #expect(caption.title == "An example web: what changed")
    #expect(caption.isExample)
    #expect(
      caption.lines == [
        "All deals, rumored or firmer: 1 new, 1 changed, 2 gone, 1 as before",
        "From what was known on 2026-01-10, in force on 2026-01-10",
        "to all that is known, in force on 2026-02-10",
        "Not drawn: 2 that came and went without a day in play",
      ])
  }

  @Test("two books are named by their files, a basis by its name")
  func twoBooks() throws {
    let inputs = ["a.yaml", "b.yaml"].map { InputReference(name: $0, digest: "") }
    let book = try DealBook(ChangedWeb().draft)
    let report = try DifferenceReport(
      from: BookEdition(book, input: inputs[0]), to: BookEdition(book, input: inputs[1]), basis: .committed)
    let caption = DiagramCaption(of: report, drawing: DiagramContent(), undrawn: 0)
    #expect(caption.title == "An example web: two books")
    #expect(
      caption.lines == [
        "Deals that count on committed: none", "From a.yaml: all that is known, in force on 2026-02-10",
        "to b.yaml: all that is known, in force on 2026-02-10",
      ])
  }
}
