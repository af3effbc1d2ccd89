import DealModel
import Testing

@Suite struct DiagnosticTests {
  /// The keys and pointers of RFC 6901, section 5.
  @Test(arguments: [
    (["foo"], "/foo"), (["foo", "0"], "/foo/0"), ([""], "/"), (["a/b"], "/a~1b"), (["c%d"], "/c%d"), (["e^f"], "/e^f"),
    (["g|h"], "/g|h"), (["i\\j"], "/i\\j"), (["k\"l"], "/k\"l"), ([" "], "/ "), (["m~n"], "/m~0n"), ([], ""),
  ])
  func pathsAreJSONPointers(steps: [String], pointer: String) { #expect(BookPath(steps: steps).description == pointer) }

  @Test("A tilde is escaped before a slash, so that ~1 as a key does not read as one")
  func escapesDoNotMeet() {
    #expect(BookPath("~1").description == "/~01")
    #expect(BookPath("/~/~").description == "/~1~0~1~0")
    // A slash under an accent is one character, and a slash nevertheless.
    #expect(
      BookPath("a/\u{301}~\u{301}").description.unicodeScalars.elementsEqual("/a~1\u{301}~0\u{301}".unicodeScalars))
  }

  @Test func pathsGrowAndShrink() {
    let path = BookPath("deals", "d").appending("claims").appending(3)
    #expect(path.description == "/deals/d/claims/3")
    #expect(path.parent == BookPath("deals", "d", "claims"))
    #expect(BookPath.top.parent == nil)
  }
}
