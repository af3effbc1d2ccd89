import FlowGraphs
import FlowModel
import GraphKernel

extension FlowGraph {
  /// The time of an edge; `nil` unless all its flows have the same one, exactly.
  func exactTime(of edge: EdgeIndex) -> Int64? {
    let rows = rows(of: edge)
    let time = table.timesFirst[rows.lowerBound]
    guard time != FlowTable.unknownTime else { return nil }
    return rows.allSatisfy { table.timesFirst[$0] == time && table.timesLast[$0] == time } ? time : nil
  }
}
