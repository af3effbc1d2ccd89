import DealTestSupport
import GraphKernel
import Testing

@Suite struct BottleneckOutputTests {
  /// Choices among parallel edges are all made, each once, and each is a walk along its arcs.
  @Test func choicesAmongManyParallelEdges() throws {
    var generator = SeededGenerator(seed: 162)
    for _ in 0..<500 {
      let list = EdgeList.random(vertexCount: 3, edgeCount: 14, using: &generator)
      let values = list.edges.map { _ in Int64.random(in: 0...3, using: &generator) }
      let graph = try list.collapsed()
      let required = UInt32.random(in: 0..<UInt32(graph.arcCount), using: &generator)
      for arcs in [[], [required]] {
        let query = SimpleCycleQuery(throughArcs: arcs, parallelEdges: .distinct)
        var found: [[UInt32]] = []
        var faults = 0
        try forEachSimpleCycleByBottleneck(in: graph, values: values, query: query) { cycle, value in
          found.append(Array(cycle.edges))
          if cycle.edges.map({ values[Int($0)] }).min() != value { faults += 1 }
          for (arc, edge) in zip(cycle.arcs, cycle.edges) where !graph.edges(of: arc).contains(edge) { faults += 1 }
          return .continue
        }
        let expected = ExpectedCycles(list).byEdges.filter { cycle in
          arcs.allSatisfy { arc in cycle.contains { graph.edges(of: arc).contains($0) } }
        }
        #expect(found.sorted { $0.lexicographicallyPrecedes($1) } == expected && faults == 0, "\(list), \(values)")
      }
    }
  }

  @Test func receiversAndBudgetsEndTheChoices() throws {
    // 2^30 choices of edges on one ring of 30 vertices.
    var list = EdgeList.ring(30)
    list.edges += list.edges
    let values = list.edges.map { _ in Int64(1) }
    let query = SimpleCycleQuery(parallelEdges: .distinct, visitBudget: 50_000)
    let cut = try forEachSimpleCycleByBottleneck(in: try list.collapsed(), values: values, query: query) { _, _ in
      .continue
    }
    #expect(cut.stopReason == .visitBudget && cut.emittedCount > 1000)
    let stopped = try forEachSimpleCycleByBottleneck(in: try list.collapsed(), values: values, query: query) { _, _ in
      .stop
    }
    #expect(stopped.emittedCount == 1 && stopped.stopReason == .stoppedByReceiver)
  }
}
