import Testing

@testable import DealFormats

@Suite struct EntryShapeTests {
  @Test func needsAreKeptApart() {
    let shape = EntryShape(
      "Entry", "An entry.",
      [.required("a", .text, "A."), FieldShape("b", .text, "B."), .neededByModel("c", .text, "C.")])
    #expect(shape.keys == ["a", "b", "c"])
    #expect(shape.keysOfReader == ["a"])
    #expect(shape.requiredKeys == ["a", "c"])
  }

  @Test func wordsAreTheCasesOfAType() {
    enum Color: String, CaseIterable { case red, green }
    guard case .word(let words) = FieldContent.word(of: Color.self) else {
      Issue.record("no words")
      return
    }
    #expect(words == ["red", "green"])
  }
}
