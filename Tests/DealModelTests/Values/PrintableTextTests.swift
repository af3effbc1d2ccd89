import Testing

@testable import DealModel

struct PrintableTextTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("a\tb\nc", "a b c"), ("\u{1B}[2J", "\u{FFFD}[2J"), ("\u{9B}2J", "\u{FFFD}2J"),
    ("\u{202E}x", "[U+202E]x"), ("\u{61C}x", "[U+061C]x"), ("a\u{2028}b", "a b"), ("日本", "日本"),
    ("👩‍👧", "👩‍👧"), ("", ""),
  ])
  func printable(_ text: String, _ printable: String) { #expect(text.printable == printable) }

  @Test func whatIsPrintableStandsForItself() {
    for scalar in (UInt32(0)...0x1_0FFF).compactMap(Unicode.Scalar.init) {
      let same = String.UnicodeScalarView(scalar.printable).elementsEqual([scalar])
      // A space stands for itself, but not for a line end.
      if scalar.isPrintable != same { Issue.record("U+\(scalar.hexadecimal)") }
      var appended = "a".unicodeScalars
      appended.appendPrintable(scalar)
      if !appended.dropFirst().elementsEqual(scalar.printable) { Issue.record("U+\(scalar.hexadecimal)") }
    }
  }

  @Test func everyScalarOfTheFirstPlaneIsSafe() {
    let unsafe = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      String(scalar).printable.unicodeScalars.contains { result in
        let properties = result.properties
        return properties.generalCategory == .control || properties.isBidiControl || properties.isNoncharacterCodePoint
      }
    }
    #expect(unsafe.isEmpty)
  }

  @Test func printableTextStaysAsItIs() {
    for text in ["\u{1B}[31mred", "abc\u{202E}fed", "tab\tbed", "\u{2028}line\u{2029}", "日本語", "e\u{301}tude"] {
      #expect(text.printable.printable == text.printable)
    }
  }
}
