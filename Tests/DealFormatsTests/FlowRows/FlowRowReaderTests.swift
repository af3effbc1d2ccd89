import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealFormats

/// Tables written by a writer that shares nothing with the reader, and damaged files.
struct FlowRowReaderTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func readsWhatWasWritten(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let written = RandomTable(using: &generator)
    let input = try FlowCSVReader.read(Array(written.text.utf8), file: "a.csv")
    #expect(input.readRows == written.rows)
    #expect(input.isConsistent)
    let expected = (written.hasUnreadColumn ? ["unread-columns"] : []) + (written.rows.isEmpty ? ["no-rows"] : [])
    #expect(input.warnings.map(\.code) == expected)
  }

  @Test func survivesDamagedFiles() {
    var accepted = 0
    for seed in 0..<5_000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var bytes = Array(RandomTable(using: &generator).text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) { Self.damage(&bytes, using: &generator) }
      let lineLimit = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      do throws(InvalidInput) {
        let input = try FlowCSVReader.read(bytes, file: "a.csv")
        accepted += 1
        if !input.isConsistent { Issue.record("seed \(seed): the table is inconsistent") }
      } catch {
        let isSound =
          error.diagnostics.contains { $0.severity == .error } && error.diagnostics.count <= 22
          && error.diagnostics.allSatisfy { diagnostic in
            diagnostic.place.map { (1...lineLimit).contains($0.line) && (1...bytes.count + 1).contains($0.column) }
              ?? false
          }
        if !isSound { Issue.record("seed \(seed): \(error.places)") }
      }
      _ = InputFormat.detect(bytes, fileName: "-")
      _ = try? EdgeListReader.read(bytes, file: "a.txt")
    }
    // Both ways must have been walked.
    #expect((100...4_900).contains(accepted))
  }

  private static func damage(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    guard let position = bytes.indices.randomElement(using: &generator) else { return }
    let telling: [UInt8] = [0, 0x0A, 0x0D, 0x22, 0x2C, 0x2D, 0x2E, 0x39, 0x80, 0xC3, 0xFF]
    let byte = (telling + [.random(in: 0...255, using: &generator)]).randomElement(using: &generator) ?? 0
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes[position] = byte
    case 1: bytes.insert(byte, at: position)
    case 2: bytes.remove(at: position)
    case 3: bytes.removeSubrange(position..<min(bytes.count, position + Int.random(in: 1...40, using: &generator)))
    default: bytes.insert(contentsOf: bytes[position...].prefix(30), at: position)
    }
  }
}

/// A random table and one of the texts that mean it.
private struct RandomTable {
  var text = ""
  var rows: [ReadRow] = []
  var hasUnreadColumn = false

  private static let names = [
    "a", "b", "north", " padded ", "with,comma", "with;semicolon", "with\ttab", "with\"quote", "\"", "two\nlines",
    "two\r\nlines", "é", "日本", "👩‍🚀", "a longer name than sixteen bytes", "",
  ]

  init(using generator: inout SeededGenerator) {
    let delimiter = [",", ";", "\t"].randomElement(using: &generator) ?? ","
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    let columns = ["source", "target", "kind", "amount", "date", "unread"].shuffled(using: &generator)
      .filter { ["source", "target"].contains($0) || Bool.random(using: &generator) }
    hasUnreadColumn = columns.contains("unread")
    var lines = [columns.map { Bool.random(using: &generator) ? $0 : $0.uppercased() }]
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      var row = ReadRow(source: "", target: "")
      lines.append(columns.map { Self.fill(&row, column: $0, using: &generator) })
      rows.append(row)
    }
    let hasQuotesEverywhere = Bool.random(using: &generator)
    text = Bool.random(using: &generator) ? "\u{FEFF}" : ""
    text += lines.map { line in
      line.map { Self.quoted($0, always: hasQuotesEverywhere) }.joined(separator: delimiter)
    }.joined(separator: lineEnd)
    if Bool.random(using: &generator) { text += lineEnd }
  }

  private static func fill(_ row: inout ReadRow, column: String, using generator: inout SeededGenerator) -> String {
    let name = names.randomElement(using: &generator) ?? ""
    switch column {
    case "source":
      row.source = name.isEmpty ? "c\(UInt8.random(in: 0...255, using: &generator))" : name
      return row.source
    case "target":
      row.target = name.isEmpty ? "c\(UInt8.random(in: 0...255, using: &generator))" : name
      return row.target
    case "kind":
      if !name.isEmpty { row.kind = name }
      return name
    case "amount":
      guard Bool.random(using: &generator) else { return "" }
      let units = Int64.random(in: 0...9_000_000_000_000_000, using: &generator)
      let cents = Int64.random(in: 0...99, using: &generator)
      row.lower = units * 100 + cents
      row.upper = row.lower
      return "\(units).\(cents < 10 ? "0" : "")\(cents)"
    case "date":
      guard Bool.random(using: &generator) else { return "" }
      // 400 years have 146,097 days, so this day of the year 2000 + 400 k is as far from 2000-03-01 as k such spans.
      let era = Int64.random(in: -4...19, using: &generator)
      row.first = 11_017 + era * 146_097
      row.last = row.first
      let year = String(2000 + era * 400)
      return String(repeating: "0", count: 4 - year.count) + year + "-03-01"
    default: return name
    }
  }

  private static func quoted(_ field: String, always: Bool) -> String {
    let needsQuotes =
      field.first?.isWhitespace == true || field.last?.isWhitespace == true
      || field.unicodeScalars.contains { ",;\t\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes || always else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
