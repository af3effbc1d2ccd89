import DealModel
import Testing

@testable import DealFormats

@Suite struct EntryCollectorTests {
  private func entry(_ key: String, line: Int) -> DocumentEntry {
    let position = TextPosition(line: line, column: 1)
    return DocumentEntry(key: key, position: position, value: DocumentNode(content: .list([]), position: position))
  }

  /// Among few entries and among many, the second of one key is refused, and the first is kept.
  @Test(arguments: [1, 15, 16, 17, 18, 1000]) func repeatedKeysAreTold(count: Int) {
    var collector = EntryCollector()
    for index in 0..<count { #expect(collector.add(entry("k\(index)", line: index + 1), under: ["deals"]) == nil) }
    for index in 0..<count {
      let problem = collector.add(entry("k\(index)", line: 5000), under: ["deals"])
      #expect(problem?.code == "duplicate-id")
      #expect(problem?.message == "“k\(index)” is given twice, first on line \(index + 1)")
      #expect(problem?.path == BookPath("deals", "k\(index)"))
    }
    #expect(collector.entries.map(\.position.line) == Array(1...count))
  }

  @Test func keysAreComparedByTheirBytes() {
    var collector = EntryCollector()
    #expect(collector.add(entry("\u{E9}", line: 1), under: []) == nil)
    #expect(collector.add(entry("e\u{301}", line: 2), under: []) == nil)
    #expect(collector.add(entry("\u{E9}", line: 3), under: [])?.code == "duplicate-key")
  }
}
