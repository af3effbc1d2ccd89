import FlowGraphs
import GraphKernel

/// The flows inside communities and between them.
struct CommunityFlows {
  /// The flows of one community.
  struct Part {
    var inside = FlowTally()
    var outgoing = FlowTally()
    var incoming = FlowTally()
  }

  private(set) var inside = FlowTally()
  private(set) var between = FlowTally()
  /// Those of the first communities, by number.
  private(set) var listed: [Part]
  /// How many flows each vertex has with its community, one to itself counted once.
  private(set) var flowsInside: [UInt32]
  /// How many flows each vertex has with other communities.
  private(set) var flowsOutside: [UInt32]

  /// Counts the flows.
  ///
  /// - Parameters:
  ///   - graph: The flows.
  ///   - groups: The communities.
  ///   - count: Of how many communities the flows are counted apart.
  /// - Complexity: O(companies + flows).
  init(of graph: FlowGraph, groups: NumberedGroups, listed count: Int) {
    listed = [Part](repeating: Part(), count: count)
    flowsInside = [UInt32](repeating: 0, count: graph.graph.vertexCount)
    flowsOutside = flowsInside
    for edge in 0..<EdgeIndex(graph.graph.edgeCount) {
      let row = graph.rows(of: edge).lowerBound
      let (source, target) = (Int(graph.table.sources[row]), Int(graph.table.targets[row]))
      let (first, second) = (groups.number(of: VertexIndex(source)), groups.number(of: VertexIndex(target)))
      let amount = try? graph.amount(of: edge)
      let exposureClass = graph.exposureClass(of: edge)
      if first == second {
        flowsInside[source] += 1
        if source != target { flowsInside[target] += 1 }
        inside.add(amount, exposureClass)
        if first <= count { listed[first - 1].inside.add(amount, exposureClass) }
      } else {
        flowsOutside[source] += 1
        flowsOutside[target] += 1
        between.add(amount, exposureClass)
        if first <= count { listed[first - 1].outgoing.add(amount, exposureClass) }
        if second <= count { listed[second - 1].incoming.add(amount, exposureClass) }
      }
    }
  }
}
