import Testing

@testable import DealFormats

struct WordScannerTests {
  /// Every text of up to seven bytes over the bytes that matter, against lines and words split by the standard library.
  @Test func agreesWithSplittingOnEveryShortText() {
    let alphabet = Array("a# \n\r".utf8)
    var texts: [[UInt8]] = [[]]
    for _ in 0...7 {
      for text in texts where Self.scan(text) != Self.split(text) {
        Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription): \(Self.scan(text))")
      }
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
    }
  }

  @Test func countsWordsBeyondTheLimit() {
    Array("a b c d\n".utf8).withUnsafeBufferPointer { bytes in
      var scanner = WordScanner(bytes, from: LineStart(offset: 0, line: 1), fieldLimit: 2)
      #expect(scanner.step() == .record)
      #expect(scanner.fieldCount == 4 && scanner.fields.count == 2)
      #expect(scanner.step() == .end)
    }
  }

  private static func scan(_ text: [UInt8]) -> [[String]] {
    text.withUnsafeBufferPointer { bytes in
      var scanner = WordScanner(bytes, from: LineStart(offset: 0, line: 1), fieldLimit: 8)
      var records: [[String]] = []
      while scanner.step() == .record {
        records.append(scanner.fields.map { String(decoding: scanner.content(of: $0), as: UTF8.self) })
      }
      return records
    }
  }

  private static func split(_ text: [UInt8]) -> [[String]] {
    String(decoding: text, as: UTF8.self).unicodeScalars.split { $0 == "\n" || $0 == "\r" }.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      if words.first?.hasPrefix("#") ?? true { return nil }
      return words.prefix(2) + words.dropFirst(2).prefix { !$0.hasPrefix("#") }
    }
  }
}
