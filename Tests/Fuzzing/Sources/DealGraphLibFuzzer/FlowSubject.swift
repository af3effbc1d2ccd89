import DealGraph

/// The readers of tables of flows.
enum FlowSubject {
  /// Reads bytes as rows under a header.
  static func checkRows(_ bytes: UnsafeBufferPointer<UInt8>) {
    check { () throws(InvalidInput) in try FlowCSVReader.read(bytes, file: "input.csv") }
  }

  /// Reads bytes as an edge list.
  static func checkEdgeList(_ bytes: UnsafeBufferPointer<UInt8>) {
    check { () throws(InvalidInput) in try EdgeListReader.read(bytes, file: "input.edges") }
  }

  private static func check(_ read: () throws(InvalidInput) -> FlowInput) {
    do throws(InvalidInput) {
      let input = try read()
      promise(input.warnings.allSatisfy { $0.severity == .warning }, "what is read has warnings only")
      check(input.table)
    } catch {
      promise(error.diagnostics.contains { $0.severity == .error }, "a table is refused with errors")
    }
  }

  private static func check(_ table: FlowTable) {
    for row in 0..<table.count {
      let amount = table.amount(at: row)
      promise(amount.lower >= 0 && amount.lower <= amount.upper ?? .max, "bounds are in order")
      promise(table.timesFirst[row] <= table.timesLast[row], "times are in order")
      promise(Int(table.sources[row]) < table.names.count && Int(table.targets[row]) < table.names.count, "ends exist")
      _ = table.kindName(at: row)
      _ = table.day(table.timesFirst[row])
    }
  }
}
