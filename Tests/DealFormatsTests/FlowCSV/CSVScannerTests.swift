import Testing

@testable import DealFormats

struct CSVScannerTests {
  /// Every text of up to seven bytes over the bytes that matter, against a reader that follows the grammar literally.
  @Test func agreesWithTheGrammarOnEveryShortText() {
    let alphabet = Array("a,\"\n\r".utf8)
    var texts: [[UInt8]] = [[]]
    var checked = 0
    for _ in 0...7 {
      for text in texts {
        let (scanned, expected) = (Self.scan(text), Grammar.records(of: text))
        if scanned != expected {
          Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription): \(scanned), not \(expected)")
        }
        checked += 1
      }
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
    }
    #expect(checked == (5 << 0) + 25 + 125 + 625 + 3_125 + 15_625 + 78_125 + 1)
  }

  @Test func countsLinesInsideQuotes() {
    #expect(
      Self.starts("a\n\"b\nc\r\nd\re\",f\ng") == [
        LineStart(offset: 0, line: 1), LineStart(offset: 2, line: 2), LineStart(offset: 15, line: 6),
      ])
  }

  @Test func countsFieldsBeyondTheLimit() {
    Array("a,b,c,d\n".utf8).withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, from: LineStart(offset: 0, line: 1), delimiter: 0x2C, fieldLimit: 2)
      #expect(scanner.step() == .record)
      #expect(scanner.fieldCount == 4)
      #expect(scanner.fields.count == 2)
      #expect(scanner.step() == .end)
    }
  }

  private static func starts(_ text: String) -> [LineStart] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, from: LineStart(offset: 0, line: 1), delimiter: 0x2C, fieldLimit: 8)
      var starts: [LineStart] = []
      while scanner.step() != .end { starts.append(scanner.start) }
      return starts
    }
  }

  /// The records, `nil` for each that is malformed.
  private static func scan(_ text: [UInt8]) -> [[String]?] {
    text.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, from: LineStart(offset: 0, line: 1), delimiter: 0x2C, fieldLimit: 8)
      var records: [[String]?] = []
      while true {
        switch scanner.step() {
        case .record:
          records.append(scanner.fields.map { scanner.withContent(of: $0) { String(decoding: $0, as: UTF8.self) } })
        case .malformed, .incomplete: records.append(nil)
        case .end: return records
        }
      }
    }
  }
}

/// The grammar of RFC 4180 by regular expressions: slow, and written without a look at the scanner's way.
private enum Grammar {
  static func records(of bytes: [UInt8]) -> [[String]?] {
    // One scalar per byte: a Character would join CR and LF.
    var rest = bytes.map { Character(UnicodeScalar($0)) }[...]
    var records: [[String]?] = []
    while true {
      while let first = rest.first, isEnd(first) { rest.removeFirst() }
      guard !rest.isEmpty else { return records }
      var record: [String]? = []
      while true {
        guard let field = field(&rest) else {
          record = nil
          break
        }
        record?.append(field)
        guard rest.first == "," else { break }
        rest.removeFirst()
      }
      if let next = rest.first, !isEnd(next) { record = nil }
      // After a malformed record, the rest of its line is skipped; a quote that does not end takes all.
      if record == nil { rest = rest.drop { !isEnd($0) } }
      records.append(record)
    }
  }

  private static func isEnd(_ character: Character) -> Bool { character == "\n" || character == "\r" }

  /// Takes a field off the text; `nil` when a quote does not end.
  private static func field(_ rest: inout ArraySlice<Character>) -> String? {
    guard rest.first == "\"" else {
      let content = rest.prefix { !isEnd($0) && $0 != "," && $0 != "\"" }
      rest = rest.dropFirst(content.count)
      return String(content)
    }
    rest.removeFirst()
    var content: [Character] = []
    while let quote = rest.firstIndex(of: "\"") {
      content += rest[..<quote]
      rest = rest[(quote + 1)...]
      guard rest.first == "\"" else { return String(String.UnicodeScalarView(content.flatMap(\.unicodeScalars))) }
      content.append("\"")
      rest.removeFirst()
    }
    rest = []
    return nil
  }
}
