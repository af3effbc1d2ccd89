import Testing

@testable import DealDiagram

@Suite("Wrapping of labels")
struct TextWrappingTests {
  @Test(
    "words, then characters",
    arguments: [
      ("one two three", 7, ["one two", "three"]),
      ("one  two\nthree", 80, ["one two three"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("a bcdefgh i", 3, ["a", "bcd", "efg", "h i"]),
      ("東京都", 4, ["東京", "都"]),
      ("東", 1, ["東"]),
      ("", 5, [""]),
      ("   ", 5, [""]),
      ("one 2\u{A0}ans", 6, ["one", "2\u{A0}ans"]),
      ("a\u{202F}b\u{2007}c d", 5, ["a\u{202F}b\u{2007}c", "d"]),
      ("ab cd", 0, ["a", "b", "c", "d"]),
    ])
  func lines(text: String, columns: Int, expected: [String]) {
    #expect(text.wrapped(to: columns) == expected)
  }

  @Test("what does not fit in the lines ends with an ellipsis inside the width")
  func maximumLines() {
    #expect("one two three four".wrapped(to: 7, maximumLines: 1) == ["one tw…"])
    #expect("one two three four".wrapped(to: 8, maximumLines: 2) == ["one two", "three f…"].prefix(1) + ["three…"])
    #expect("one two".wrapped(to: 7, maximumLines: 1) == ["one two"])
    #expect("one two".wrapped(to: 3, maximumLines: 0) == ["on…"])
  }

  @Test("no line is wider than asked, and no character is lost")
  func invariants() {
    let text = "Example 東京 Holdings 👩‍👩‍👧 e\u{301}e\u{301} مثال averyveryverylongword"
    for columns in 2...40 {
      let lines = text.wrapped(to: columns)
      #expect(lines.allSatisfy { $0.displayWidth <= columns })
      #expect(lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }
  }

  @Test(
    "widths by East Asian width",
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("東", 2), ("ア", 2), ("ｱ", 1), ("한", 2), ("Ａ", 2), ("😀", 2), ("❤️", 2),
      ("\u{200B}", 0),
    ])
  func width(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }
}
