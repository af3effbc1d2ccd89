import DealModel
import FlowModel

/// What a file of flows was read as.
public struct FlowInput: Sendable {
  /// The flows that count, in the order of the file.
  public let table: FlowTable
  /// How many rows the file has, and how many of them do not count.
  public let rows: RowCounts
  /// What a person should look at, such as columns that are not read, or rows that were left out.
  public let warnings: [Diagnostic]
  /// The kinds of the filter that no row has.
  public let missingKinds: [String]
}

/// How far the reading of a file has come.
public struct FlowReadingProgress: Hashable, Sendable {
  /// The bytes that were read.
  public let bytes: Int
  /// The rows that were read.
  public let rows: Int
}
