import DealModel
import FlowGraphs
import Testing

@testable import DealAnalysis

@Suite struct CommunityFlowsTests {
  /// Companies a and b with c, a pair x and y: by hand.
  @Test func flowsAreCountedWhereTheyAre() throws {
    let rows: [(String, String, Int64?)] = [
      ("a", "b", 1), ("b", "a", 2), ("a", "a", 4), ("b", "c", nil), ("x", "y", 8), ("c", "x", 16), ("y", "a", 32),
    ]
    let graph = try FlowGraph(bulkRows(rows))
    let groups = NumberedGroups([0, 0, 0, 1, 1], count: 2, of: [0, 1, 2, 3, 4])
    let flows = CommunityFlows(of: graph, groups: groups, listed: 1)
    #expect(flows.inside.flowCount == 5 && flows.between.flowCount == 2)
    #expect(flows.inside.amount == AmountInterval(lower: 1_500, upper: nil) && flows.inside.knownCount == 4)
    #expect(flows.between.amount == AmountInterval(4_800))
    // Of a and b, three flows each inside, one of them from a to itself.
    #expect(flows.flowsInside == [3, 3, 1, 1, 1] && flows.flowsOutside == [1, 0, 1, 1, 1])
    #expect(flows.listed.count == 1)
    #expect(flows.listed[0].inside.amount == AmountInterval(lower: 700, upper: nil))
    #expect(flows.listed[0].outgoing.amount == AmountInterval(1_600) && flows.listed[0].outgoing.flowCount == 1)
    #expect(flows.listed[0].incoming.amount == AmountInterval(3_200) && flows.listed[0].incoming.flowCount == 1)
  }
}
