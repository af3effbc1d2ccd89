import Testing

@testable import DealReport

struct StyledTextTests {
  @Test func neighborsOfOneStyleAreOnePart() {
    #expect("a" + StyledText("b") + StyledText("c", .strong) == StyledText("ab") + StyledText("c", .strong))
    #expect((StyledText(marks: [1]) + StyledText(marks: [2])).runs == [.marks([1, 2])])
    #expect((StyledText("a", .faint) + StyledText("b", .strong)).runs.count == 2)
  }

  @Test func nothingIsEmpty() {
    #expect(StyledText("").isEmpty && StyledText(marks: []).isEmpty && ("" + StyledText("", .strong)).isEmpty)
  }

  @Test func emptyTextsNeedNoSeparator() {
    #expect([StyledText("a"), "", "b"].joined(separator: ", ") == "a, b")
    #expect([StyledText]().joined(separator: ", ").isEmpty)
  }
}
