import Testing

@testable import DealFormats

@Suite struct YAMLDocumentTests {
  private func problem(_ bytes: [UInt8]) -> DocumentProblem? {
    do {
      _ = try YAMLDocument(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["", "\n", "# only a comment\n", "---\n", "--- ~\n", "\u{FEFF}", "   \n\n"])
  func emptyFilesAreNamed(text: String) { #expect(problem(Array(text.utf8))?.code == "empty-input") }

  @Test func aSecondDocumentIsRefusedWhereItBegins() {
    let found = problem(Array("a: 1\n---\nb: 2\n".utf8))
    #expect(found?.code == "several-documents")
    #expect(found?.position == TextPosition(line: 2, column: 1))
  }

  @Test func theEndOfADocumentMayBeMarked() { #expect(problem(Array("---\na: 1\n...\n".utf8)) == nil) }

  @Test func bytesThatAreNoTextAreFound() {
    let found = problem(Array("a: é\nb: x".utf8) + [0xFF, 0x0A])
    #expect(found?.code == "not-utf8")
    #expect(found?.position == TextPosition(line: 2, column: 5))
    // A surrogate, an overlong form and a character that is cut off are no UTF-8 either.
    for bytes: [UInt8] in [[0xED, 0xA0, 0x80], [0xC0, 0x80], [0xE2, 0x82]] {
      #expect(problem(bytes)?.code == "not-utf8")
    }
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00], [0x00, 0x61]])
  func anotherEncodingIsNamed(bytes: [UInt8]) {
    #expect(problem(bytes)?.code == "not-utf8")
    #expect(problem(bytes)?.message == "the file is UTF-16")
  }

  @Test func aByteOrderMarkIsNotPartOfTheText() throws {
    let document = try YAMLDocument(Array("\u{FEFF}a: 1\n".utf8))
    guard case .mapping(let entries) = document.root.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key) == ["a"])
    #expect(entries.map(\.position) == [.start])
  }

  @Test func filesBeyondTheLimitAreRefused() {
    var limits = BookLimits()
    limits.bytes = 4
    #expect(throws: Never.self) { try YAMLDocument(Array("a: 1".utf8), limits: limits) }
    let found = #expect(throws: DocumentProblem.self) { try YAMLDocument(Array("a: 12".utf8), limits: limits) }
    #expect(found?.message == "the file is larger than 4 bytes")
  }

  @Test func repeatedKeysAreAllFound() throws {
    let document = try YAMLDocument(
      Array("a: {x: 1, x: 2}\nb: 3\n\"a\": 4\n'b': 5\nc: {d: {y: 1, z: 2, y: 3}}\na: 6\n".utf8))
    #expect(
      document.problems.map(\.position).sorted()
        == [(1, 11), (3, 1), (4, 1), (5, 21), (6, 1)].map { TextPosition(line: $0.0, column: $0.1) })
    guard case .mapping(let entries) = document.root.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key) == ["a", "b", "c"])
  }

  /// A key that does not stand as it is read is found where it stands first.
  @Test func aRepeatedKeyWithEscapesIsAnError() {
    let found = problem(Array("\"\\u0061\": 1\na: 2\n".utf8))
    #expect(found?.code == "duplicate-key")
    #expect(found?.position == .start)
  }

  @Test func moreRepeatedKeysThanCanBeToldEndTheReading() {
    let keys = (0..<30).map { "k\($0): 1\nk\($0): 2\n" }.joined()
    #expect(problem(Array(keys.utf8))?.code == "duplicate-key")
  }
}
