import DealModel
import Testing

@testable import DealFormats

@Suite struct JSONDocumentTests {
  private func problem(_ bytes: [UInt8], _ change: (inout BookLimits) -> Void = { _ in }) -> DocumentProblem? {
    var limits = BookLimits()
    change(&limits)
    do {
      _ = try JSONDocument(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private func problem(_ text: String, _ change: (inout BookLimits) -> Void = { _ in }) -> DocumentProblem? {
    problem(Array(text.utf8), change)
  }

  @Test(arguments: ["", " \n\t\r ", "\u{FEFF}", "null"])
  func emptyFilesAreNamed(text: String) { #expect(problem(text)?.code == "empty-input") }

  @Test func otherEncodingsAreNamed() {
    #expect(problem(Array("{\"a\": \"é\"}\n{\"b\": \"".utf8) + [0xFF])?.position == TextPosition(line: 2, column: 8))
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x7B, 0x00], [0x7B, 0x00], [0x00, 0x7B], [0xFE, 0xFF, 0x00, 0x7B]] {
      #expect(problem(bytes)?.message == "the file is UTF-16")
    }
    for bytes: [UInt8] in [[0xED, 0xA0, 0x80], [0xC0, 0x80], [0xE2, 0x82]] {
      #expect(problem(Array("\"".utf8) + bytes + Array("\"".utf8))?.code == "not-utf8")
    }
  }

  @Test func aByteOrderMarkIsNotPartOfTheText() throws {
    let root = try JSONDocument(Array("\u{FEFF}{\"a\": 1}".utf8)).root
    #expect(root.position == .start)
  }

  /// A limit is reached by as much as it says, and not before.
  @Test func limitsHold() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(problem(nested(64)) == nil)
    #expect(problem(nested(65))?.code == "too-deep")
    #expect(problem(nested(100_000))?.code == "too-deep")
    #expect(problem(String(repeating: "{\"a\":", count: 100_000))?.code == "too-deep")
    #expect(problem(nested(500)) { $0.depth = .max } == nil)
    #expect(problem(nested(501)) { $0.depth = .max }?.code == "too-deep")
    #expect(problem("[1, 2, 3]") { $0.entries = 4 } == nil)
    #expect(problem("[1, 2, 3]") { $0.entries = 3 }?.code == "too-large")
    #expect(problem("[1, 2, 3]") { $0.bytes = 9 } == nil)
    #expect(problem("[1, 2, 3]") { $0.bytes = 8 }?.code == "too-large")
  }

  /// One long line costs no more than many short ones: places are not counted from its beginning each time.
  @Test(.timeLimit(.minutes(1))) func oneLongLineIsReadInLinearTime() throws {
    let items = [String](repeating: #"{"é": 1}"#, count: 300_000)
    let root = try JSONDocument(Array(("[" + items.joined(separator: ",") + "]").utf8)).root
    guard case .list(let read) = root.content else {
      Issue.record("no list")
      return
    }
    #expect(read.last?.position == TextPosition(line: 1, column: 299_999 * 9 + 2))
  }
}
