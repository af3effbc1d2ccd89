import DealModel
import DealTestSupport
import Testing

@Suite struct NearestWordTests {
  static let words = ["openly", "amazing", "nvidium", "soft-bank"]

  @Test(
    arguments: [
      ("openyl", "openly"), ("opnly", "openly"), ("OPENLY", "openly"), ("amazingly", "amazing"),
      ("softbank", "soft-bank"), ("nothing", nil), ("", nil), ("xyz", nil),
    ] as [(String, String?)])
  func nearest(word: String, expected: String?) { #expect(Self.words.nearest(to: word) == expected) }

  @Test func theNearestOfSeveralThenTheFirstInOrder() {
    #expect(["abcdefgh", "abcdefxx"].nearest(to: "abcdefgx") == "abcdefgh")
    #expect(["zbc", "xbc"].nearest(to: "abc") == "xbc")
    #expect([String]().nearest(to: "abc") == nil)
  }

  /// All words that one change makes, by the definition of the distance.
  @Test("Every word one change away is found, and none that is further than a third of the letters")
  func oneChange() {
    let word = Array("amazon")
    var changed: Set<String> = []
    for index in 0...word.count {
      changed.insert(String(word[..<index] + ["q"] + word[index...]))
      guard index < word.count else { continue }
      changed.insert(String(word[..<index] + word[(index + 1)...]))
      changed.insert(String(word[..<index] + ["q"] + word[(index + 1)...]))
      guard index + 1 < word.count else { continue }
      var swapped = word
      swapped.swapAt(index, index + 1)
      changed.insert(String(swapped))
    }
    #expect(changed.count == 7 + 6 + 6 + 5)
    for other in changed { #expect(["amazon"].nearest(to: other) == "amazon", "\(other)") }
    #expect(["amazon"].nearest(to: "qqqzon") == nil)
  }

  @Test func hostileLengthsAreRefused() {
    let long = String(repeating: "a", count: 100_000)
    #expect([long].nearest(to: long) == nil)
    #expect(["a"].nearest(to: long) == nil)
  }
}
