import DealModel
import Testing

@testable import DealDiagram

@Suite("Numbered sources")
struct SourceNotesTests {
  @Test("only cited sources are numbered, in the order of the book")
  func numbers() throws {
    let web = ExampleWeb.loop()
    let content = try web.content()
    let notes = SourceNotes(of: content.ties, in: try DealBook(web.draft))
    #expect(notes.sources.map(\.id) == ["early", "late"])
    #expect(content.ties.map { notes.numbers(of: $0.parts) } == [[1], [1], [1, 2], [1]])
    #expect(notes.citation(2) == "[2] Example Late, “Second”, 2026-02-10")
    #expect(SourceNotes.text(of: [1, 12]) == "[1][12]")
  }

  @Test("a line leads to its first source that has an address")
  func links() throws {
    let web = ExampleWeb.loop()
    let content = try web.content()
    let notes = SourceNotes(of: content.ties, in: try DealBook(web.draft))
    #expect(content.ties.map { notes.link(of: $0.parts)?.address } == [nil, nil, "https://example.com/second", nil])
  }

  @Test("rows of a file cite nothing")
  func rows() throws {
    #expect(SourceNotes(of: try ExampleWeb.loop().content().ties, in: nil).sources.isEmpty)
  }
}
