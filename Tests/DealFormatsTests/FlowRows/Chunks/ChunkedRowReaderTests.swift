import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealFormats

/// Everything that reading a file tells.
private struct Outcome: Equatable {
  var columns: [[Int64]] = []
  var names: [[[UInt8]]] = []
  var currency: Currency?
  var unit: FlowTable.TimeUnit?
  var byteCount = 0
  var counts: RowCounts?
  var diagnostics: [Diagnostic] = []
  var missingKinds: [String] = []

  init(_ read: () throws -> FlowInput) {
    do {
      let input = try read()
      let table = input.table
      columns = [
        table.sources.map(Int64.init), table.targets.map(Int64.init), table.kinds.map(Int64.init),
        Array(table.timesFirst), Array(table.timesLast), table.deals.map(Int64.init), Array(table.amountsLower),
        Array(table.amountsUpper),
      ]
      names = [table.names.list, table.kindNames.list, table.rowNames ?? NameList()].map { list in
        (0..<UInt32(list.count)).map { Array(list.utf8(at: $0)) }
      }
      currency = table.currency
      unit = table.timeUnit
      byteCount = table.byteCount
      counts = input.rows
      diagnostics = input.warnings
      missingKinds = input.missingKinds
      let found = (0..<UInt32(table.names.count)).allSatisfy { table.names.index(of: table.names[$0]) == $0 }
      if !found || !input.isConsistent { Issue.record("the table is inconsistent") }
    } catch let error as InvalidInput {
      diagnostics = error.diagnostics
    } catch {
      Issue.record(error)
    }
  }
}

struct ChunkedRowReaderTests {
  /// Small dirty files in chunks of any size, with any number of threads, give all that reading row after row gives:
  /// the table, the order of names, and every message with its place.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func agreesWithReadingRowAfterRow(block: UInt64) {
    for seed in block * 40..<(block + 1) * 40 {
      let rows = DirtyRows(seed: seed)
      var generator = SeededGenerator(seed: seed)
      var limits = FlowRowBuilder.Limits()
      if Int.random(in: 0..<8, using: &generator) == 0 {
        limits = .init(rows: Int.random(in: 1...30, using: &generator), companies: 6, kinds: 2)
      }
      let expected = Self.read(rows, limits, nil)
      let sizes = rows.text.utf8.count < 400 ? [1, 2, 7, 16, 61, 200] : [40, 61, 200, 800, 5_000]
      for chunkSize in sizes.shuffled(using: &generator).prefix(3) {
        var plan = ChunkPlan(
          threads: [1, 2, 3, 8].randomElement(using: &generator), chunkSize: chunkSize, leastSize: 0)
        plan.chunkCount = Int.random(in: 1...5, using: &generator)
        if Bool.random(using: &generator) { plan.size = rows.text.utf8.count }
        if Self.read(rows, limits, plan) != expected {
          Issue.record("seed \(seed), chunks of \(chunkSize): \(rows.text.debugDescription)")
        }
      }
    }
  }

  /// Records longer than many chunks, and one longer than any may be.
  @Test func readsRecordsOfManyChunks() {
    let long = String(repeating: "x\n", count: 5_000)
    let text = "source,target\n\"\(long)\",b\nc,d\n\"\(long)"
    let plan = ChunkPlan(threads: 2, chunkSize: 100, chunkCount: 3, leastSize: 0)
    #expect(Outcome { try Self.csv(text, plan) } == Outcome { try Self.csv(text, nil) })
    let endless = "source,target\n\"" + String(repeating: "x", count: ByteWindow.recordLimit)
    let wide = ChunkPlan(threads: 2, chunkSize: 1 << 18, leastSize: 0)
    let outcome = Outcome { try Self.csv(endless, wide) }
    #expect(outcome.diagnostics.map(\.code) == ["record-too-long"])
    #expect(outcome == Outcome { try Self.csv(endless, nil) })
  }

  /// Sums beyond what can be counted are told at the row with which they are.
  @Test func tellsWhereAmountsOverflow() {
    let text = "source,target,amount\n" + String(repeating: "a,b,20000000000000000\n", count: 12)
    for chunkSize in [30, 64, 300] {
      let outcome = Outcome { try Self.csv(text, ChunkPlan(threads: 2, chunkSize: chunkSize, leastSize: 0)) }
      #expect(outcome.diagnostics.map(\.code) == ["amounts-overflow"])
      #expect(outcome.diagnostics.map(\.place?.line) == [6])
    }
  }

  /// What a source gave before it failed is not taken for the whole.
  @Test(arguments: [0, 5, 20, 400])
  func theFailureOfTheSourceComesFirst(given: Int) {
    struct Broken: Error, Equatable {}
    let source = Pieces(text: String(repeating: "a b\n", count: 100), limit: given)
    #expect(throws: Broken()) {
      _ = try EdgeListReader.read(file: "f", threads: 2) { buffer in
        let count = source.next(buffer)
        if count == 0 { throw Broken() }
        return count
      }
    }
  }

  /// Public reading of more than a few blocks, from memory and from a source.
  @Test func readsLargerFiles() throws {
    let text = (0..<120_000).map { "n\($0 * 7 % 5_003) n\($0 * 11 % 7_001)\n" }.joined()
    let bytes = Array(text.utf8)
    let serial = Outcome { try bytes.withUnsafeBufferPointer { try EdgeListReader.read(ByteWindow($0), file: "f") } }
    #expect(serial.counts?.read == 120_000)
    #expect(serial == Outcome { try EdgeListReader.read(bytes, file: "f", threads: 2) })
    let source = Pieces(text: text, limit: .max)
    #expect(serial == Outcome { try EdgeListReader.read(file: "f", threads: 3, size: bytes.count, from: source.next) })
  }

  private static func read(_ rows: DirtyRows, _ limits: FlowRowBuilder.Limits, _ plan: ChunkPlan?) -> Outcome {
    let bytes = Array(rows.text.utf8)
    return Outcome {
      try bytes.withUnsafeBufferPointer { bytes in
        rows.format == .flowCSV
          ? try FlowCSVReader.read(
            ByteWindow(bytes), file: "f", options: rows.options, limits: limits, plan: plan)
          : try EdgeListReader.read(
            ByteWindow(bytes), file: "f", options: rows.options, limits: limits, plan: plan)
      }
    }
  }

  private static func csv(_ text: String, _ plan: ChunkPlan?) throws -> FlowInput {
    try Array(text.utf8).withUnsafeBufferPointer { try FlowCSVReader.read(ByteWindow($0), file: "f", plan: plan) }
  }
}

/// A source that gives a text in pieces of odd sizes, and then nothing.
private final class Pieces: @unchecked Sendable {
  // One thread at a time calls a source.
  private var rest: ArraySlice<UInt8>

  init(text: String, limit: Int) { rest = Array(text.utf8).prefix(limit) }

  func next(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = rest.prefix(min(buffer.count, 77_777))
    buffer.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}
