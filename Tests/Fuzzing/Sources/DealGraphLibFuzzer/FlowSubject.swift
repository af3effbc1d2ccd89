import DealGraph

/// The readers of tables of flows.
///
/// The first byte of an input chooses options (a space the usual ones), the second the size of the pieces in which the
/// rest is read again: both readings must come to the same end. If the options ask for positions, the first line of the
/// rest says which: of each column of ``FlowColumn`` in turn, a digit is its position and anything else leaves it out.
enum FlowSubject {
  /// Reads bytes as rows under a header.
  static func checkRows(_ bytes: UnsafeBufferPointer<UInt8>) {
    check(
      bytes, whole: { try FlowCSVReader.read($0, file: "input.csv", options: $1) },
      inPieces: { try FlowCSVReader.read(file: "input.csv", options: $1, from: $0) })
  }

  /// Reads bytes as an edge list.
  static func checkEdgeList(_ bytes: UnsafeBufferPointer<UInt8>) {
    check(
      bytes, whole: { try EdgeListReader.read($0, file: "input.edges", options: $1) },
      inPieces: { try EdgeListReader.read(file: "input.edges", options: $1, from: $0) })
  }

  private typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

  private static func check(
    _ bytes: UnsafeBufferPointer<UInt8>, whole: ([UInt8], FlowReadingOptions) throws -> FlowInput,
    inPieces: (@escaping Source, FlowReadingOptions) throws -> FlowInput
  ) {
    guard bytes.count >= 2 else { return }
    var options = options(chosenBy: bytes[0])
    var content = Array(bytes[2...])
    if options.columns[.source] != nil {
      let choice = content.prefix { $0 != UInt8(ascii: "\n") }
      content.removeFirst(min(choice.count + 1, content.count))
      for (column, byte) in zip(FlowColumn.allCases, choice) {
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        options.columns[column] = isDigit ? String(UnicodeScalar(byte)) : nil
      }
    }
    let first = result { try whole(content, options) }
    var position = 0
    let size = Int(bytes[1]) + 1
    let second = result {
      try inPieces(
        { buffer in
          let count = min(size, buffer.count, content.count - position)
          buffer.copyBytes(from: content[position..<position + count])
          position += count
          return count
        }, options)
    }
    promise(first.diagnostics == second.diagnostics, "the same problems in pieces of \(size)")
    promise(first.rows == second.rows, "the same rows in pieces of \(size)")
  }

  private static func options(chosenBy first: UInt8) -> FlowReadingOptions {
    let byte = first ^ UInt8(ascii: " ")
    var options = FlowReadingOptions()
    options.hasHeader = byte & 1 == 0
    options.hasDecimalComma = byte & 2 != 0
    options.badRows = byte & 4 != 0 ? .skip : .stop
    if byte & 8 != 0 { options.columns = [.source: "1", .target: "2", .amount: "3"] }
    if byte & 16 != 0 { options.filter.minimumAmount = "5" }
    if byte & 32 != 0 { options.conversion = CurrencyConversion(rates: ExchangeRates([]), to: .usd) }
    if byte & 64 != 0 { options.filter.asOf = CalendarDate("2026-02-15") }
    return options
  }

  /// What came of reading: every row as a text, and every problem.
  private struct Outcome {
    var rows: [String] = []
    var diagnostics: [Diagnostic] = []
  }

  private static func result(of read: () throws -> FlowInput) -> Outcome {
    var outcome = Outcome()
    do {
      let input = try read()
      outcome.diagnostics = input.warnings
      promise(input.warnings.allSatisfy { $0.severity == .warning }, "what is read has warnings only")
      outcome.rows = (0..<input.table.count).map { row(at: $0, of: input.table) }
    } catch let error as InvalidInput {
      outcome.diagnostics = error.diagnostics
      promise(error.diagnostics.contains { $0.severity == .error }, "a table is refused with errors")
    } catch {
      fatalError("nothing else can fail: \(error)")
    }
    return outcome
  }

  private static func row(at row: Int, of table: FlowTable) -> String {
    let amount = table.amount(at: row)
    let (first, last) = (table.timesFirst[row], table.timesLast[row])
    promise(amount.lower >= 0 && amount.lower <= amount.upper ?? .max, "bounds are in order")
    promise(first <= last, "times are in order")
    promise(Int(table.sources[row]) < table.names.count && Int(table.targets[row]) < table.names.count, "ends exist")
    _ = (table.day(first), table.day(last))
    return """
      \(table.names[table.sources[row]]) \(table.names[table.targets[row]]) \(table.kindName(at: row)) \(amount) \(first) \
      \(last) \(table.rowNames.map { String(describing: $0[table.deals[row]]) } ?? "")
      """
  }
}
