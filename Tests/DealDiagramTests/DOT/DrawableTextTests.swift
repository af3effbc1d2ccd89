import Testing

@testable import DealDiagram

@Suite("Text from outside becomes drawable")
struct DrawableTextTests {
  @Test(
    "each replacement of the table",
    arguments: [
      ("plain, é, 東京, 👩‍👩‍👧", "plain, é, 東京, 👩‍👩‍👧"),
      ("a\tb\nc\rd\r\ne\u{85}f\u{2028}g\u{2029}h", "a b c d e f g h"),
      ("a\0b\u{1B}[31mc\u{7F}\u{9B}d", "a\u{FFFD}b\u{FFFD}[31mc\u{FFFD}\u{FFFD}d"),
      ("abc\u{202E}def\u{2066}\u{61C}", "abc[U+202E]def[U+2066][U+061C]"),
      ("&amp; &#60; &#x3c; AT&T; R&D", "&\u{2060}amp; &\u{2060}#60; &\u{2060}#x3c; AT&\u{2060}T; R&D"),
      ("& ; &; &é; &", "& ; &\u{2060}; &é; &"),
      ("", ""),
    ])
  func replacement(source: String, drawn: String) {
    #expect(DrawableText(source, limit: 200).text.unicodeScalars.elementsEqual(drawn.unicodeScalars))
  }

  @Test("every control character of XML 1.0 is replaced, and every other scalar of the first plane's start is kept")
  func controls() {
    for value in UInt32(0)..<0x250 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let drawn = DrawableText(String(scalar), limit: 10).text
      switch value {
      case 0x9, 0xA, 0xD, 0x85: #expect(drawn == " ")
      case 0..<0x20, 0x7F...0x9F: #expect(drawn == "\u{FFFD}")
      default: #expect(drawn == String(scalar))
      }
    }
  }

  @Test("noncharacters are replaced")
  func noncharacters() throws {
    for value: UInt32 in [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] {
      let scalar = try #require(Unicode.Scalar(value))
      #expect(DrawableText(String(scalar), limit: 10).text == "\u{FFFD}")
    }
  }

  @Test("a long name keeps the limit's characters and an ellipsis")
  func limit() {
    let emoji = DrawableText(String(repeating: "🦊", count: 10_000), limit: 200).text
    #expect(emoji == String(repeating: "🦊", count: 200) + "…")
    #expect(DrawableText(String(repeating: "x", count: 200), limit: 200).text == String(repeating: "x", count: 200))
    let marks = DrawableText("e" + String(repeating: "\u{301}", count: 10_000), limit: 200).text
    #expect(marks.unicodeScalars.count == 801)
  }
}
