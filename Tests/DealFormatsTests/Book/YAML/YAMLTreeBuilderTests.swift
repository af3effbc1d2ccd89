import DealModel
import Testing

@testable import DealFormats

@Suite struct YAMLTreeBuilderTests {
  @Test func nodesKnowWhereTheyStand() throws {
    let root = try YAMLDocument(Array("é: [x, {y: 'z'}]\n".utf8)).root
    guard case .mapping(let entries) = root.content, case .list(let items) = entries[0].value.content,
      case .mapping(let inner) = items[1].content
    else {
      Issue.record("another shape")
      return
    }
    #expect(entries[0].position == TextPosition(line: 1, column: 1))
    #expect(items.map(\.position) == [TextPosition(line: 1, column: 5), TextPosition(line: 1, column: 8)])
    #expect(inner[0].position == TextPosition(line: 1, column: 9))
    #expect(inner[0].value.position == TextPosition(line: 1, column: 12))
  }

  @Test func problemsKnowTheirPath() throws {
    let problems = try YAMLDocument(Array("deals: {d: {claims: [{a: 1, a: 2}]}, d: 3}\n".utf8)).problems
    #expect(problems.map(\.path) == [BookPath("deals", "d", "claims", "0", "a"), BookPath("deals", "d")])
    #expect(problems.map(\.code) == ["duplicate-key", "duplicate-id"])
  }

  /// Two spellings that look the same are two keys, since identifiers are compared by their bytes.
  @Test func keysAreComparedByTheirBytes() throws {
    let document = try YAMLDocument(Array("\u{E9}: 1\ne\u{301}: 2\n".utf8))
    #expect(document.problems.isEmpty)
    guard case .mapping(let entries) = document.root.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.count == 2)
  }

  @Test(arguments: ["a: \"x\\0y\"\n", "\"x\\0y\": a\n", "[\"\\0\"]\n"])
  func theCharacterNULIsAProblem(text: String) throws {
    #expect(try YAMLDocument(Array(text.utf8)).problems.map(\.code) == ["control-character"])
  }

  @Test(arguments: [
    ("# one\na: 1\n", true), ("a: 1 # one\n", true), ("a: 'x # y'\n", false), ("a: x#y\n", false),
    ("a: |\n  # y\nb: x #\n", true), ("a: |\n  # y\n", false), ("\"#\": '#'\n", false), ("'#': '#' #\n", true),
    ("a: &b [c#d, {e#f: g}]\nh: *b\n", false), ("a: &b [c#d, {e#f: g}]\nh: *b #\n", true),
    ("a: \"\\x23 b\"\n# c\n", true), ("a: \"\\u0023\" # c\n", true),
  ])
  func commentsAreTold(text: String, hasComments: Bool) throws {
    #expect(try YAMLDocument(Array(text.utf8)).hasComments == hasComments)
  }

  @Test(arguments: [("~", true), ("null", true), ("", true), ("\"\"", true), ("'null'", false), ("0", false)])
  func nullsAreEmpty(text: String, isEmpty: Bool) throws {
    let root = try YAMLDocument(Array("a: \(text)\n".utf8)).root
    guard case .mapping(let entries) = root.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries[0].value.isEmpty == isEmpty)
  }
}
