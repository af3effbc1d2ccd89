import DealModel
import Testing

@testable import DealDiagram

@Suite("How much is said about sources")
struct SourceListingTests {
  private func dot(_ sources: SourceListing) throws -> String {
    var options = RelationshipDiagram.Options()
    options.sources = sources
    return try ExampleWeb.loop().diagram(options: options).dot()
  }

  /// The document without what only shows beside the pointer.
  private func shown(_ dot: String) -> String {
    dot.replacing(#/tooltip="[^"]*"/#, with: "")
  }

  @Test("full: numbers and whole citations; short: publisher and date; none: neither, but still beside the pointer")
  func listings() throws {
    let (full, short, none) = (try dot(.full), try dot(.short), try dot(.none))
    #expect(shown(full).contains("[1] Example Early, “First”, 2026-01-10"))
    #expect(shown(short).contains("[1] Example Early, 2026-01-10") && !shown(short).contains("“First”"))
    for dot in [full, short] { #expect(shown(dot).contains("Sources") && shown(dot).contains("[1][2]")) }
    #expect(!shown(none).contains("Sources") && !shown(none).contains("[1]"))
    for dot in [full, short, none] { #expect(dot.contains("[1] Example Early, “First”, 2026-01-10")) }
  }

  @Test("a source without a publisher is told by its authors, else by its title")
  func shortCitations() {
    let day = PartialDate.day(ExampleWeb.day("2026-01-10"))
    var source = Source(id: "x", publisher: "Daily", title: "T", date: day)
    source.authors = ["A", "B"]
    #expect(source.shortCitation == "Daily, 2026-01-10")
    source.publisher = nil
    #expect(source.shortCitation == "A, B, 2026-01-10")
    source.authors = []
    #expect(source.shortCitation == "“T”, 2026-01-10")
  }
}
