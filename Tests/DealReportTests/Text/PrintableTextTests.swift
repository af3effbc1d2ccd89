import Testing

@testable import DealReport

struct PrintableTextTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("a\tb\nc", "a b c"), ("\u{1B}[2J", "\u{FFFD}[2J"), ("\u{9B}2J", "\u{FFFD}2J"),
    ("\u{202E}x", "[U+202E]x"), ("\u{61C}x", "[U+061C]x"), ("a\u{2028}b", "a b"), ("日本", "日本"),
    ("👩‍👧", "👩‍👧"), ("", ""),
  ])
  func printable(_ text: String, _ printable: String) { #expect(text.printable == printable) }

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
    for name in HostileText.names { #expect(name.printable.printable == name.printable) }
  }
}
