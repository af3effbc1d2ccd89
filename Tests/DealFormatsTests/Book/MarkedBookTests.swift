import Testing

@Suite struct MarkedBookTests {
  @Test func placesCountFromOneWithoutTheMarks() {
    let book = MarkedBook("ab⟦error x⟧c\n⟦warning y⟧é⟦error z⟧\n")
    #expect(book.text == "abc\né\n")
    #expect(book.expected == ["1:3 error x", "2:1 warning y", "2:2 error z"])
  }
}
