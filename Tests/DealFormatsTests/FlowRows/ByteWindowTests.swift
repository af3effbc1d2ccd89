import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealFormats

struct ByteWindowTests {
  /// What was read, and everything that was found wrong with it.
  private struct Outcome: Equatable {
    var rows: [ReadRow] = []
    var counts: RowCounts?
    var diagnostics: [Diagnostic] = []
  }

  private struct Broken: Error, Equatable {}

  private static let texts = [
    "source,target\na,b\nc,d", "source,target\r\na,b\r\n\r\nc,d\r\n", "source,target\ra,b\r\rc,d\r",
    "\u{FEFF}\r\n\r\nsource;target;amount\r\n\"a\r\nb\";c;1.5\r\n\"d\"\"e\";\"\";2\r\n",
    "source,target\na\n\"b\n\",c\n\"x\"y,z\nd,e,f\n,\r\ng\",h\ni,j\n\"k,l\n",
    "source\ttarget\tdate\tamount\n\"é\n日\"\tb\t2026\t-1\nc\td\t1\t1e3\nc\td\t2026-02\t1\n",
    "id,source,target\r\n1,a,b\r\n1,\"a\"\"\",b\r\n2,a\"\"\",b\r\n", "a b\n",
    "# x\r\n\r\nsource target\r\na b 1\r\na\r\nb c x #\r\n",
    "a b 1.5 2026\r% z\r\rc d\r\n", "\u{FEFF}src dst time\n1 2 3\n", "", "\r\n", "\"",
  ]

  /// Every way to cut a small file in two, or to cut a short piece out of it, gives the table and the problems of the whole, places included.
  @Test(arguments: texts, [FlowReadingOptions.BadRows.stop, .skip])
  func cutsChangeNothing(text: String, badRows: FlowReadingOptions.BadRows) {
    let bytes = Array(text.utf8)
    for format in [InputFormat.flowCSV, .edgeList] {
      var options = FlowReadingOptions()
      options.badRows = badRows
      let whole = Self.read([bytes], format, options)
      for first in 0...bytes.count {
        for second in [first, first + 1, first + 2, first + 5] where second <= bytes.count {
          let pieces = [bytes[..<first], bytes[first..<second], bytes[second...]].map(Array.init)
          if Self.read(pieces, format, options) != whole {
            Issue.record("\(text.debugDescription) as \(format), cut at \(first) and \(second)")
          }
        }
      }
    }
  }

  /// Random files, damaged here and there, in random pieces.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func piecesChangeNothing(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "a", "bc", "\"", "\"\"", ",", ",", "\n", "\r\n", "\r", " ", "é", "1.5", "-2", "2026-01-01", "a,b\n", "\0",
    ]
    let text =
      "source,target,amount\n"
      + (0..<Int.random(in: 0...120, using: &generator)).map { _ in
        parts.randomElement(using: &generator) ?? ""
      }.joined()
    let bytes = Array(text.utf8)
    var options = FlowReadingOptions()
    if Bool.random(using: &generator) { options.badRows = .skip }
    for format in [InputFormat.flowCSV, .edgeList] {
      let whole = Self.read([bytes], format, options)
      for _ in 0..<5 {
        var pieces: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
          let piece = rest.prefix(
            Int.random(in: 1...[1, 4, 40][Int.random(in: 0..<3, using: &generator)], using: &generator))
          pieces.append(Array(piece))
          rest = rest.dropFirst(piece.count)
        }
        #expect(Self.read(pieces, format, options) == whole)
      }
    }
  }

  /// A record may have the length of the limit, and no byte more, wherever blocks end.
  @Test(arguments: [1 << 20, 777_777])
  func limitsTheLengthOfARecord(blockSize: Int) throws {
    let header = Array("source,target\na,\"".utf8)
    let middle = [UInt8](repeating: UInt8(ascii: "x"), count: ByteWindow.recordLimit - 5)
    for (extra, codes) in [("", []), ("x", ["record-too-long"])] {
      let bytes = header + middle + Array("\(extra)\"\nb,c\n".utf8)
      for pieces in [
        [bytes], stride(from: 0, to: bytes.count, by: blockSize).map { Array(bytes[$0...].prefix(blockSize)) },
      ] {
        let outcome = Self.read(pieces, .flowCSV, FlowReadingOptions())
        #expect(outcome.diagnostics.map(\.code) == codes)
        #expect(outcome.rows.count == (codes.isEmpty ? 2 : 0))
        #expect(outcome.diagnostics.allSatisfy { $0.place?.line == 2 })
      }
    }
    // An edge list of one endless line, and a first line without an end.
    let endless = [UInt8](repeating: UInt8(ascii: "x"), count: ByteWindow.recordLimit + 1)
    for format in [InputFormat.flowCSV, .edgeList] {
      let outcome = Self.read([endless], format, FlowReadingOptions())
      #expect(outcome.diagnostics.map(\.code) == ["record-too-long"])
      #expect(
        Self.read([Array(endless.prefix(5)), Array(endless.dropFirst(5))], format, FlowReadingOptions()) == outcome)
    }
  }

  /// What was read before a source broke is not taken for the whole.
  @Test func theFailureOfTheSourceComesFirst() {
    for beginning in ["source,target\na,b\n", "source,target\na,b\na\n", "", "source"] {
      var isFirst = true
      #expect(throws: Broken()) {
        try FlowCSVReader.read(file: "f") { buffer in
          defer { isFirst = false }
          guard isFirst, !beginning.isEmpty else { throw Broken() }
          buffer.copyBytes(from: beginning.utf8)
          return beginning.utf8.count
        }
      }
    }
  }

  private static func read(_ pieces: [[UInt8]], _ format: InputFormat, _ options: FlowReadingOptions) -> Outcome {
    var rest = Array(pieces.filter { !$0.isEmpty }.reversed())
    let next = { (buffer: UnsafeMutableRawBufferPointer) -> Int in
      guard let piece = rest.popLast() else { return 0 }
      let given = piece.prefix(buffer.count)
      if given.count < piece.count { rest.append(Array(piece.dropFirst(given.count))) }
      buffer.copyBytes(from: given)
      return given.count
    }
    do {
      let input =
        if pieces.count == 1 {
          format == .flowCSV
            ? try FlowCSVReader.read(pieces[0], file: "f", options: options)
            : try EdgeListReader.read(pieces[0], file: "f", options: options)
        } else {
          format == .flowCSV
            ? try FlowCSVReader.read(file: "f", options: options, from: next)
            : try EdgeListReader.read(file: "f", options: options, from: next)
        }
      if !input.isConsistent { Issue.record("the table is inconsistent") }
      return Outcome(rows: input.readRows, counts: input.rows, diagnostics: input.warnings)
    } catch let error as InvalidInput {
      return Outcome(diagnostics: error.diagnostics)
    } catch {
      Issue.record(error)
      return Outcome()
    }
  }
}
