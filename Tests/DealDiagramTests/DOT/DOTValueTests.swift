import Testing

@testable import DealDiagram

@Suite("Keywords")
struct DOTValueTests {
  @Test("accepted", arguments: ["box", "rounded,filled", "#1f77b4cc", "LR", "same", "8.5,11!", "red:blue;0.5", ""])
  func accepted(text: String) {
    #expect(DOTKeyword(text)?.text == text)
  }

  @Test("refused", arguments: ["a\"b", "a\\", "a\nb", "a\u{0}", "é", "<b>", "a]", "record", "Mrecord", "a/b", "a&b"])
  func refused(text: String) {
    #expect(DOTKeyword(text) == nil)
  }

  @Test("literals stand for keywords and numbers")
  func literals() {
    let attributes: DOTAttributes = [.shape: "box", .penWidth: 1.5, .weight: 2]
    #expect(attributes[.shape] == .keyword("box"))
    #expect(attributes[.penWidth] == .number(1.5))
    #expect(attributes[.weight] == .number(2))
    let html: HTMLAttributes = [.align: "LEFT", .border: 0, .fontSize: 9.5]
    #expect(html[.fontSize] == .number(9.5))
  }
}
