import DealModel
import Testing

@testable import DealDiagram

@Suite("Words around a picture")
struct DiagramWordsTests {
  private func words(listsSources: Bool = true) throws -> DiagramWords {
    let web = ExampleWeb.loop()
    let source = try web.source()
    var content = try web.content()
    let marks = LoopMarks(of: try source.circularFlows(), limit: 9, in: &content)
    let widths = WidthScale(of: content.ties.compactMap { $0.amount?.drawnMinorUnits })
    let notes = SourceNotes(of: content.ties, in: source.projection?.book)
    return DiagramWords(
      caption: DiagramCaption(of: source, content: content, loops: marks),
      legend: Legend(of: content, widths: widths), notes: listsSources ? notes : nil, theme: .light, widths: widths,
      currency: content.currency)
  }

  @Test("the title, then the mark of an example, what is drawn, and the loops by number")
  func title() throws {
    let rows = try words().titleRows.map { $0.flatMap(\.content.texts) }
    #expect(rows.first == ["An example web"])
    #expect(rows[1] == ["Example: the firms are invented"])
    #expect(rows.count == 5)
    #expect(rows.last?.prefix(2) == ["1 circular flow", "↻\u{A0}1"])
  }

  @Test("the sources by number, each with its link, only when wanted")
  func sources() throws {
    let rows = try words().legendRows
    #expect(
      rows.suffix(3).map { $0.flatMap(\.content.texts) } == [
        ["Sources"], ["[1] Example Early, “First”, 2026-01-10"], ["[2] Example Late, “Second”, 2026-02-10"],
      ])
    #expect(rows.suffix(2).map { $0[0].link?.address } == [nil, "https://example.com/second"])
    #expect(try words(listsSources: false).legendRows.count == rows.count - 3)
  }
}
