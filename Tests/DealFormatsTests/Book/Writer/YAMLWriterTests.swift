import Testing

@testable import DealFormats

@Suite struct YAMLWriterTests {
  private func text(_ entries: WrittenEntry...) -> String { YAMLWriter.text(of: entries) }

  @Test func listsAndMappingsStandOnOneLineWhereTheyFit() {
    let long = String(repeating: "x", count: 60)
    #expect(text(WrittenEntry("a", .texts(["b", "c, d"]))) == "a: [b, 'c, d']\n")
    #expect(
      text(WrittenEntry("a", .mapping([WrittenEntry("b", .bare("2026-02-27")), WrittenEntry("c", .flag(true))])))
        == "a: {b: 2026-02-27, c: true}\n")
    #expect(text(WrittenEntry("a", .texts([long, long]))) == "a:\n  - \(long)\n  - \(long)\n")
    #expect(
      text(WrittenEntry("a", .mapping([WrittenEntry("b", .text(long)), WrittenEntry("c", .texts([long]))])))
        == "a:\n  b: \(long)\n  c: [\(long)]\n")
  }

  /// A line of 120 characters fits, however many bytes they have, and one of 121 does not.
  @Test func linesHave120Characters() {
    for letter in ["x", "é"] {
      let word = String(repeating: letter, count: 115)
      #expect(text(WrittenEntry("a", .texts([word]))) == "a: [\(word)]\n")
      #expect(text(WrittenEntry("ab", .texts([word]))) == "ab:\n  - \(word)\n")
    }
  }

  @Test func openOnesStandOnLinesOfTheirOwn() {
    let claims = WrittenValue.list([.mapping([WrittenEntry("a", .text("b"))]), .mapping([]), .list([])], .open)
    #expect(
      text(WrittenEntry("k", .literal("1")), WrittenEntry("m", .mapping([WrittenEntry("c", claims)], .open)))
        == "k: 1\n\nm:\n  c:\n    - {a: b}\n    - {}\n    - []\n")
    #expect(text(WrittenEntry("a", .list([], .open)), WrittenEntry("b", .mapping([], .open))) == "a: []\nb: {}\n")
  }

  @Test func itemsThatDoNotFitBeginBehindTheirSign() {
    let note = String(repeating: "word ", count: 30) + "end"
    let item = WrittenValue.mapping([
      WrittenEntry("source", .text("s")), WrittenEntry("term", .mapping([WrittenEntry("end", .bare("2026"))])),
      WrittenEntry("note", .text(note)),
    ])
    // Behind the indentation of six, 114 characters fit: 23 words of four, and the spaces between them.
    let (first, second) = (String(repeating: "word ", count: 22) + "word", String(repeating: "word ", count: 7) + "end")
    #expect(
      text(WrittenEntry("a", .list([item], .open)))
        == "a:\n  - source: s\n    term: {end: 2026}\n    note: >-\n      \(first)\n      \(second)\n")
  }

  @Test func longTextsWithoutSpacesStayOnTheirLine() {
    let long = String(repeating: "x", count: 200)
    #expect(text(WrittenEntry("a", .text(long))) == "a: \(long)\n")
    #expect(text(WrittenEntry("a", .texts([long + ": "]))) == "a:\n  - '\(long): '\n")
  }
}
