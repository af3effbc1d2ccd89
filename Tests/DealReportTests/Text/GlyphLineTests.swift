import DealDiagram
import Testing

@testable import DealReport

struct GlyphLineTests {
  private func lines(_ text: String, _ columns: Int, hanging: Int = 0) -> [String] {
    GlyphLine(StyledText(text)).wrapped(to: columns, hanging: hanging).map { $0.rendered(color: false) }
  }

  @Test func linesBreakBetweenWords() {
    #expect(lines("one two three", 7) == ["one two", "three"])
    #expect(lines("one two three", 13) == ["one two three"])
    #expect(lines("one two three", 8, hanging: 2) == ["one two", "  three"])
  }

  @Test func longWordsBreakAnywhere() {
    #expect(lines("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(lines("日本語", 4) == ["日本", "語"])
    #expect(lines("日本", 1) == ["日", "本"])
    #expect(lines("", 5) == [""])
    #expect(lines("       ", 5) == [""])
  }

  @Test func noWordIsLostAtAnyWidth() {
    let text = "What can go round is the smallest leg; 日本語の会社 and a-very-long-hyphenated-word"
    for columns in 1...90 {
      for hanging in [0, 2] {
        let wrapped = lines(text, columns, hanging: hanging)
        #expect(wrapped.joined().filter { $0 != " " } == text.filter { $0 != " " })
        #expect(wrapped.allSatisfy { $0.reduce(0) { $0 + $1.displayWidth } <= max(columns, hanging + 2) })
      }
    }
  }

  @Test func colorIsSetAndTakenBack() {
    let line = GlyphLine(StyledText("ab", .strong) + "c" + StyledText(marks: [1, 12]))
    #expect(line.rendered(color: true) == "\u{1B}[1mab\u{1B}[0mc\u{1B}[2m[1][12]\u{1B}[0m")
    #expect(line.rendered(color: false) == "abc[1][12]")
    #expect(line.width == 10)
  }
}
