import DealModel
import FlowModel

@testable import DealFormats

/// A row of a flow table with its names spelled out, for comparing.
struct ReadRow: Equatable, CustomStringConvertible {
  var source: String
  var target: String
  var kind = "flow"
  var lower: Int64 = 0
  var upper: Int64?
  var first: Int64?
  var last: Int64?

  var description: String {
    "\(source)→\(target) \(kind) \(lower)...\(upper.map(String.init) ?? "") "
      + "\(first.map(String.init) ?? "")...\(last.map(String.init) ?? "")"
  }
}

extension FlowInput {
  /// The rows of the table in order.
  var readRows: [ReadRow] {
    (0..<table.count).map { row in
      let amount = table.amount(at: row)
      return ReadRow(
        source: table.names[table.sources[row]], target: table.names[table.targets[row]],
        kind: table.kindName(at: row), lower: amount.lower, upper: amount.upper,
        first: table.timesFirst[row] == FlowTable.unknownTime ? nil : table.timesFirst[row],
        last: table.timesLast[row] == FlowTable.unknownTime ? nil : table.timesLast[row])
    }
  }

  /// Source and target of each row.
  var ends: [[String]] { readRows.map { [$0.source, $0.target] } }

  /// Whether the columns of the table have one length and no index points outside.
  var isConsistent: Bool {
    let count = table.count
    let lengths = [
      table.targets.count, table.kinds.count, table.timesFirst.count, table.timesLast.count, table.deals.count,
      rows.counting,
    ]
    let deals = Array(table.deals)
    return lengths.allSatisfy { $0 == count } && zip(deals, deals.dropFirst()).allSatisfy(<)
      && deals.allSatisfy { $0 < rows.read }
      && (table.sources + table.targets).allSatisfy { $0 < table.names.count }
      && table.kinds.allSatisfy { $0 < table.kindNames.count }
      && (0..<count).allSatisfy { 0 <= table.amountsLower[$0] && table.amountsLower[$0] <= table.amountsUpper[$0] }
      && (0..<count).allSatisfy { table.timesFirst[$0] <= table.timesLast[$0] }
      && (table.rowNames.map { names in deals.allSatisfy { $0 < names.count && !names[$0].isEmpty } } ?? true)
  }
}

extension InvalidInput {
  /// Each diagnostic as `line:column code`.
  var places: [String] { diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code)" } }
}

/// The problems of a comma-separated text as `line:column code`; empty when it can be read.
func csvProblems(
  _ text: String, options: FlowReadingOptions = .init(), limits: FlowRowBuilder.Limits = .init()
) -> [String] {
  csvProblems(Array(text.utf8), options: options, limits: limits)
}

/// The problems of comma-separated bytes as `line:column code`; empty when they can be read.
func csvProblems(
  _ bytes: [UInt8], options: FlowReadingOptions = .init(), limits: FlowRowBuilder.Limits = .init()
) -> [String] {
  do throws(InvalidInput) {
    _ = try bytes.withUnsafeBufferPointer { bytes throws(InvalidInput) in
      try FlowCSVReader.read(ByteWindow(bytes), file: "a.csv", options: options, limits: limits)
    }
    return []
  } catch {
    return error.places
  }
}

/// A comma-separated text, read.
func readCSV(_ text: String, options: FlowReadingOptions = .init()) throws(InvalidInput) -> FlowInput {
  try FlowCSVReader.read(Array(text.utf8), file: "a.csv", options: options)
}
