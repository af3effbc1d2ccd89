import Testing

@testable import DealFormats

@Suite struct ScalarProblemTests {
  @Test func excerptsAreShortAndOfOneLine() {
    #expect("a b".excerpt == "“a b”")
    #expect("a\nb\u{1B}[31m".excerpt == "“a␣b␣[31m”")
    #expect(String(repeating: "x", count: 40).excerpt == "“" + String(repeating: "x", count: 40) + "”")
    #expect(String(repeating: "x", count: 41).excerpt == "“" + String(repeating: "x", count: 40) + "…”")
  }

  @Test func longTextsResembleNothing() {
    let word = String(repeating: "x", count: 101)
    #expect([word].spelling(like: word) == nil)
    #expect(["amount"].spelling(like: "amuont") == "amount")
  }
}
