import DealTestSupport
import GraphKernel
import Testing

@Suite struct CyclePackingTests {
  @Test(arguments: CircularExample.all) func workedExamples(example: CircularExample) throws {
    let graph = try example.list.graph()
    #expect(cyclePacking(of: graph, capacities: example.amounts).reduce(0) { $0 + $1.amount } == example.packed)
    // Taking out as much suffices, which proves that no more can be packed.
    #expect(feedbackEdges(of: graph, weights: example.amounts)?.weight == example.packed)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func cyclesFitTogetherAndLeaveNone(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 8, edgeCount: .random(in: 0...30, using: &generator), using: &generator)
    let capacities = list.edges.map { _ in Int64.random(in: 0...50, using: &generator) }
    var room = capacities
    let cycles = cyclePacking(of: try list.graph(), capacities: capacities)
    for cycle in cycles {
      #expect(cycle.amount > 0)
      for (edge, next) in zip(cycle.edges, cycle.edges.dropFirst() + cycle.edges.prefix(1)) {
        #expect(list.edges[Int(edge)].target == list.edges[Int(next)].source)
        room[Int(edge)] -= cycle.amount
      }
    }
    #expect(room.allSatisfy { $0 >= 0 } && cycles.map(\.edges.count) == cycles.map(\.edges.count).sorted())
    #expect(try maximumCirculation(of: list.graph(), capacities: room).value == 0)
    let weight = try #require(feedbackEdges(of: list.graph(), weights: capacities)?.weight)
    #expect(cycles.reduce(0) { $0 + $1.amount } <= weight)
  }

  /// A long ring with chords back: short cycles first packs more than the long ring alone.
  @Test func shortCyclesComeFirst() throws {
    var list = EdgeList.ring(6)
    list.edges += [(1, 0), (3, 2), (5, 4)]
    let cycles = cyclePacking(of: try list.graph(), capacities: [Int64](repeating: 1, count: 9))
    #expect(cycles.map(\.edges.count) == [2, 2, 2])
  }

  @Test func anEmptyBudgetPacksSelfLoopsAtMost() throws {
    let graph = try EdgeList(vertexCount: 2, edges: [(0, 0), (0, 1), (1, 0)]).graph()
    #expect(cyclePacking(of: graph, capacities: [2, 3, 3], workBudget: 0).map(\.edges) == [[0]])
    #expect(cyclePacking(of: graph, capacities: [2]).isEmpty)
  }
}
