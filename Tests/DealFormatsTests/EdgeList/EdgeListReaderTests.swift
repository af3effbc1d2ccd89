import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealFormats

struct EdgeListReaderTests {
  @Test(arguments: [
    ("a b", [["a", "b"]]), ("a b\nb a\n", [["a", "b"], ["b", "a"]]), ("a\tb\r\nb\ta\r\n", [["a", "b"], ["b", "a"]]),
    ("a b\rb a", [["a", "b"], ["b", "a"]]), ("  a \t b  \n\n \t\n", [["a", "b"]]), ("\u{FEFF}a b", [["a", "b"]]),
    ("# c d\n%c d\n  # c d\na b # c d\na b % c\n", [["a", "b"], ["a", "b"]]), ("a a\na a", [["a", "a"], ["a", "a"]]),
    ("a#b %b", [["a#b", "%b"]]), ("\"a b\"", [["\"a", "b\""]]), ("é 日本", [["é", "日本"]]), ("", []), ("# only", []),
    ("Source Target\na b", [["a", "b"]]), ("a b\nsource target", [["a", "b"], ["source", "target"]]),
  ])
  func readsLinesOfTwoWords(text: String, ends: [[String]]) throws {
    let input = try Self.read(text)
    #expect(input.ends == ends)
    #expect(input.isConsistent)
    #expect(input.readRows.allSatisfy { $0.kind == "flow" && $0.lower == 0 && $0.upper == nil && $0.first == nil })
  }

  @Test func readsAmountsAndNothingBeyond() throws {
    let input = try Self.read("a b 1.5 2026 x\nb a 3\na a\n")
    #expect(input.readRows.map(\.lower) == [150, 300, 0])
    #expect(input.readRows.map(\.upper) == [150, 300, nil])
    #expect(input.table.currency == nil)
  }

  @Test(arguments: [
    ("a\n", ["1:1 missing-target"]), ("a b\n\n  c\n", ["3:3 missing-target"]),
    (
      "a b x\na b -1\na b 1.234\né b 1e3\n",
      ["1:5 invalid-amount", "2:5 invalid-amount", "3:5 invalid-amount", "4:5 invalid-amount"]
    ),
    ("a b\0\n", ["1:3 nul-byte"]),
  ])
  func reportsLinesThatCannotBeRead(text: String, problems: [String]) {
    #expect(Self.problems(text) == problems)
  }

  @Test func warnsOfAHeader() throws {
    #expect(try Self.read("# x\nsource target\na b").warnings.map(\.code) == ["skipped-header"])
    #expect(try Self.read("a b\n").warnings.isEmpty)
    #expect(Self.problems("src dst time\n") == ["1:9 invalid-amount"])
  }

  @Test func stopsAtTheLimitsOfATable() {
    #expect(Self.problems("a b\nb a\n", limits: .init(rows: 2, companies: 2)) == [])
    #expect(Self.problems("a b\nb a\na c\nx\n", limits: .init(companies: 2)) == ["3:3 too-many-names"])
    #expect(Self.problems("a b\n# x\nb a\nx\n", limits: .init(rows: 1)) == ["3:1 too-many-rows"])
  }

  /// Random edges written with random blanks, comments and line ends.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func readsWhatWasWritten(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    func blanks(atLeast least: Int) -> String {
      (0..<Int.random(in: least...least + 2, using: &generator)).map { _ in
        Bool.random(using: &generator) ? " " : "\t"
      }.joined()
    }
    var rows: [ReadRow] = []
    var lines: [String] = []
    for _ in 0..<Int.random(in: 0...30, using: &generator) {
      if Int.random(in: 0..<4, using: &generator) == 0 { lines.append(blanks(atLeast: 0) + "# a b 5") }
      var row = ReadRow(
        source: "v\(Int.random(in: 0..<9, using: &generator))", target: "v\(Int.random(in: 0..<9, using: &generator))")
      var line = blanks(atLeast: 0) + row.source + blanks(atLeast: 1) + row.target
      if Bool.random(using: &generator) {
        let units = Int64.random(in: 0..<1 << 40, using: &generator)
        line += blanks(atLeast: 1) + String(units)
        row.lower = units * 100
        row.upper = row.lower
        if Bool.random(using: &generator) { line += blanks(atLeast: 1) + "beyond" }
      }
      rows.append(row)
      lines.append(line + blanks(atLeast: 0))
    }
    #expect(try Self.read(lines.joined(separator: lineEnd)).readRows == rows)
  }

  private static func read(_ text: String) throws(InvalidInput) -> FlowInput {
    try EdgeListReader.read(Array(text.utf8), file: "a.txt")
  }

  private static func problems(_ text: String, limits: FlowRowBuilder.Limits = .init()) -> [String] {
    do throws(InvalidInput) {
      _ = try Array(text.utf8).withUnsafeBufferPointer { bytes throws(InvalidInput) in
        try EdgeListReader.read(ByteWindow(bytes), file: "a.txt", limits: limits)
      }
      return []
    } catch {
      return error.places
    }
  }
}
