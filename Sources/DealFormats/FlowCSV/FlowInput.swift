import DealModel
import FlowModel

/// What a file of flows was read as.
public struct FlowInput: Sendable {
  /// The flows, one per row of the file, in its order.
  public let table: FlowTable
  /// What a person should look at, such as columns that are not read.
  public let warnings: [Diagnostic]
}
