import DealModel
import DealTestSupport
import Foundation
import Testing

@testable import DealFormats

@Suite struct JSONTreeBuilderTests {
  private func problem(_ text: String) -> DocumentProblem? {
    do {
      _ = try JSONDocument(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func nodesKnowWhereTheyStand() throws {
    let root = try JSONDocument(Array("{\"é\": [1,\n {\"y\":\"z\"}]}\n".utf8)).root
    guard case .mapping(let entries) = root.content, case .list(let items) = entries[0].value.content,
      case .mapping(let inner) = items[1].content, case .text("1", isPlain: true) = items[0].content,
      case .text("z", isPlain: false) = inner[0].value.content
    else {
      Issue.record("another shape")
      return
    }
    #expect(entries[0].position == TextPosition(line: 1, column: 2))
    #expect(items.map(\.position) == [TextPosition(line: 1, column: 8), TextPosition(line: 2, column: 2)])
    #expect(inner[0].position == TextPosition(line: 2, column: 3))
    #expect(inner[0].value.position == TextPosition(line: 2, column: 7))
  }

  @Test func repeatedKeysAreAllFound() throws {
    let text = #"{"deals": {"d": {"claims": [{"a": 1, "a": 2}]}, "d": 3, "\u0064": 4}, "deals": 5}"#
    let problems = try JSONDocument(Array(text.utf8)).problems
    #expect(
      problems.map(\.path) == [
        BookPath("deals", "d", "claims", "0", "a"), BookPath("deals", "d"), BookPath("deals", "d"), BookPath("deals"),
      ])
    #expect(problems.map(\.code) == ["duplicate-key", "duplicate-id", "duplicate-id", "duplicate-key"])
    #expect(problems.map(\.position.column) == [38, 49, 57, 71])
  }

  @Test(arguments: [
    ("{\"a\": 1,}", 1, 8, "", "nothing follows this comma"), ("[1, 2,\n]", 1, 6, "", "nothing follows this comma"),
    ("{\"a\" 1}", 1, 6, "", "a colon is expected"), ("{a: 1}", 1, 2, "", "a key in quotation marks"),
    ("{\"a\": 1 \"b\": 2}", 1, 9, "", "a comma or “}” is expected"), ("{\"a\": [1 2]}", 1, 10, "/a", "a comma or “]”"),
    ("{\"a\": {\"b/c\": [1, x]}}", 1, 19, "/a/b~1c/1", "not “x”"), ("{\"a\": 1}\n{}", 2, 1, "", "here is more"),
    ("{\"a\": [\n1", 2, 2, "/a", "the list that begins on line 1 is not closed"),
    ("{\"a\": [1,", 1, 10, "/a", "the list that begins on line 1 is not closed"),
    ("{", 1, 2, "", "the mapping that begins on line 1 is not closed"), ("{\"a\"", 1, 5, "", "is not closed"),
    ("{\"a\":", 1, 6, "/a", "not the end of the file"), ("{\"a\": \u{A0}1}", 1, 7, "/a", "not “\u{A0}1”"),
    ("{\"a\": 01}", 1, 7, "/a", "not “01”"), ("{\"a\": \"\\ud83d\"}", 1, 8, "/a", "half of a surrogate pair"),
    ("[1, /* two */ 2]", 1, 5, "/1", "not “/”"), ("{\"a\": 1, 2: 3}", 1, 10, "", "a key in quotation marks"),
  ])
  func oneProblemWithItsPlaceAndPath(text: String, line: Int, column: Int, path: String, part: String) {
    let found = problem(text)
    #expect(found?.code == "json-syntax")
    #expect(found?.position == TextPosition(line: line, column: column))
    #expect(found?.path.description == path)
    #expect(found?.message.contains(part) == true, "\(found?.message ?? "")")
    #expect(found?.remedy?.isEmpty == false)
  }

  /// Whether a text is JSON is also what Foundation says, for a text that chance has changed.
  @Test func agreesWithFoundationOnChangedTexts() {
    let original = Array(
      #"{"a": [1, -2.5e+3, "x\n\u0041", {"b": null, "c": true}, [], {}], "d": "é", "e": false}"#.utf8)
    let pieces = ["{", "}", "[", "]", ",", ":", "\"", "\\", "1", "0", "-", ".", "e", "true", " ", "\n", "\t", "x", "u"]
    var (accepted, refused) = (0, 0)
    for seed in 0..<6000 {
      var random = SeededGenerator(seed: UInt64(seed))
      var bytes = original
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = Int.random(in: start...min(start + 3, bytes.count), using: &random)
        let piece = Bool.random(using: &random) ? pieces.randomElement(using: &random) ?? "" : ""
        bytes.replaceSubrange(start..<end, with: Array(piece.utf8))
      }
      // Foundation lets a comma stand at the end of a list, which RFC 8259 does not.
      guard let text = String(validating: bytes, as: UTF8.self), !text.contains(/,\s*[\]}]/) else { continue }
      let isJSON = (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
      #expect((problem(text) == nil) == isJSON, "seed \(seed): \(text)")
      if isJSON { accepted += 1 } else { refused += 1 }
    }
    #expect(accepted > 500 && refused > 500)
  }
}
