import DealFormats
import DealModel
import DealTestSupport
import Testing

@Suite struct DealBookFuzzTests {
  private static let book = Array(
    """
    dealgraph: 1
    currency: USD
    sources:
      s: {publisher: Example Daily, title: "T: 1", date: 2026-02-27}
    companies:
      a: &a {name: A}
      b: {name: B, parent: a}
      c: {name: 'C'}
    scopes: {x: {name: X}, y: {name: Y, within: x}}
    rates: [{rate: 1 EUR = 1.1 USD, date: 2026, source: s}]
    facts:
      f: {company: a, kind: ratio, label: L, date: 2025, nature: actual, claims: [{source: s, value: about 40 %}]}
    deals:
      d:
        kind: investment
        investor: a
        investee: c
        tranches: {p: P, q: Q}
        term: {start: 2026, duration: 8 years}
        claims:
          - &k {source: s, status: paid, amount: 15 bn EUR}
          - source: s
            amount: between 1 bn USD and 20 bn USD
            quantity: 2 GW of capacity
            tranches: {p: {status: paid, amount: at most 5 m USD}, q: {status: conditional}}
      e: {kind: license, licensor: c, licensee: b, exclusive: yes, scope: y, claims: [*k]}

    """.utf8)

  /// Signs of YAML and of the format, which random bytes would seldom hit.
  private static let pieces = [
    ":", ": ", "\n", "\n  ", "- ", "? ", "{", "}", "[", "]", "*a", "&a ", "*k", "'", "\"", "#", "|\n", ">", "%", "!",
    "a", "b", "~", "0", "9", "-", ",", "USD", "paid", "\t", "\r", "\u{85}", "\u{0}", "\u{FEFF}", "é", "---\n", "...\n",
  ].map { Array($0.utf8) }

  @Test(arguments: 0..<10)
  func changedBytesNeverTrap(block: Int) throws {
    for index in 0..<500 {
      var random = SeededGenerator(seed: UInt64(block * 500 + index))
      var bytes = Self.book
      for _ in 0...Int(random.next() % 4) {
        let place = Int(random.next() % UInt64(bytes.count))
        let end = min(bytes.count, place + Int(random.next() % 12))
        switch random.next() % 5 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: Self.pieces[Int(random.next() % UInt64(Self.pieces.count))], at: place)
        case 3: bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int(random.next() % UInt64(bytes.count)))
        default: bytes.replaceSubrange(place..<end, with: Self.pieces[Int(random.next() % UInt64(Self.pieces.count))])
        }
        if bytes.isEmpty { bytes = Self.book }
      }
      let reading = DealBookReader.read(bytes, file: "book")
      let hasErrors = reading.diagnostics.contains { $0.severity == .error }
      #expect((reading.book == nil) == hasErrors, "seed \(block * 500 + index)")
      let lines = bytes.count { [10, 13].contains($0) } + bytes.count + 1
      for diagnostic in reading.diagnostics {
        let place = try #require(diagnostic.place)
        #expect(place.line >= 1 && place.column >= 1 && place.line <= lines)
      }
    }
  }

  /// The same book as JSON, changed byte by byte: no trap, and each pointer begins at the top.
  @Test(arguments: 0..<4)
  func changedJSONNeverTraps(block: Int) throws {
    let book = try #require(DealBookReader.read(Self.book, file: "book").book)
    let original = Array(try DealBookWriter.write(book, as: .json).utf8)
    let pieces = Self.pieces + ["\\u0000", "\\ud83d", "null", "true", "1e9", "\\"].map { Array($0.utf8) }
    for seed in 0..<400 {
      var random = SeededGenerator(seed: UInt64(block * 400 + seed))
      var bytes = original
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count - 1, place + Int.random(in: 0...8, using: &random))
        let piece = pieces.randomElement(using: &random) ?? []
        bytes.replaceSubrange(place..<max(place, end), with: Bool.random(using: &random) ? piece : [])
      }
      let reading = DealBookReader.read(bytes, file: "book.json")
      #expect((reading.book == nil) == reading.diagnostics.contains { $0.severity == .error }, "seed \(seed)")
      for diagnostic in reading.diagnostics {
        let pointer = try #require(diagnostic.place?.pointer)
        #expect(pointer.isEmpty || pointer.hasPrefix("/"))
      }
    }
  }

  /// The book from which the changes begin has nothing wrong with it, so that they reach all of the reader.
  @Test func theUnchangedBookIsRead() {
    let reading = DealBookReader.read(Self.book, file: "book")
    #expect(reading.diagnostics.allSatisfy { $0.severity == .warning }, "\(reading.diagnostics)")
  }
}
