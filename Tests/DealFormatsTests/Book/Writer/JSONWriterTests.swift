import Testing

@testable import DealFormats

@Suite struct JSONWriterTests {
  private func text(_ entries: WrittenEntry...) -> String { JSONWriter.text(of: entries) }

  @Test func listsAndMappingsStandOnOneLineWhereTheyFit() {
    let long = String(repeating: "x", count: 60)
    #expect(text(WrittenEntry("a", .texts(["b", "c\""]))) == "{\n  \"a\": [\"b\", \"c\\\"\"]\n}\n")
    #expect(
      text(WrittenEntry("a", .mapping([WrittenEntry("b", .bare("2026")), WrittenEntry("c", .literal("1"))])))
        == "{\n  \"a\": {\"b\": \"2026\", \"c\": 1}\n}\n")
    #expect(
      text(WrittenEntry("a", .texts([long, long])), WrittenEntry("b", .text(long + long + long)))
        == "{\n  \"a\": [\n    \"\(long)\",\n    \"\(long)\"\n  ],\n  \"b\": \"\(long)\(long)\(long)\"\n}\n")
  }

  /// A line of 120 characters fits with its comma, and one of 121 does not.
  @Test func linesHave120Characters() {
    let word = String(repeating: "é", count: 108)
    #expect(
      text(WrittenEntry("a", .texts([word])), WrittenEntry("b", .flag(false)))
        == "{\n  \"a\": [\"\(word)\"],\n  \"b\": false\n}\n")
    #expect(
      text(WrittenEntry("ab", .texts([word])), WrittenEntry("b", .flag(false)))
        == "{\n  \"ab\": [\n    \"\(word)\"\n  ],\n  \"b\": false\n}\n")
  }

  @Test func openOnesStandOnLinesOfTheirOwn() {
    let claims = WrittenValue.list([.mapping([WrittenEntry("a", .text("b"))]), .mapping([]), .list([])], .open)
    #expect(
      text(WrittenEntry("m", .mapping([WrittenEntry("c", claims)], .open)))
        == "{\n  \"m\": {\n    \"c\": [\n      {\"a\": \"b\"},\n      {},\n      []\n    ]\n  }\n}\n")
  }
}
