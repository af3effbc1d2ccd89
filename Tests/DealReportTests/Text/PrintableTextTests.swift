import Testing

@testable import DealReport

struct PrintableTextTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("a\tb\nc", "a b c"), ("\u{1B}[2J", "\u{FFFD}[2J"), ("\u{9B}2J", "\u{FFFD}2J"),
    ("\u{202E}x", "[U+202E]x"), ("\u{61C}x", "[U+061C]x"), ("\u{FFFE}", "\u{FFFD}"), ("a\u{2028}b", "a b"), ("日本", "日本"),
    ("👩‍👧", "👩‍👧"), ("", ""),
  ])
  func printable(_ text: String, _ printable: String) { #expect(text.printable == printable) }

  @Test func everyScalarOfTheFirstPlaneIsSafe() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for result in String(scalar).printable.unicodeScalars {
        #expect(result.properties.generalCategory != .control && !result.properties.isBidiControl)
      }
    }
  }

  @Test func printableTextStaysAsItIs() {
    for name in HostileText.names { #expect(name.printable.printable == name.printable) }
  }
}
