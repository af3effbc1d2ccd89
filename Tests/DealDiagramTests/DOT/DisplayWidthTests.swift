import Testing

@testable import DealDiagram

struct DisplayWidthTests {
  /// The widths of Unicode Standard Annex 11 and of emoji presentation.
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("→", 1), ("≤", 1), ("…", 1), ("日", 2), ("한", 2), ("Ａ", 2), ("ｱ", 1),
      ("👍", 2),
      ("👩‍👩‍👧", 2), ("🇫🇷", 2), ("❤️", 2), ("❤", 1), ("\u{200B}", 0), ("\u{301}", 0), ("\u{20000}", 2), ("\u{FFFD}", 1),
    ] as [(Character, Int)])
  func width(of character: Character, is width: Int) { #expect(character.displayWidth == width) }
}
