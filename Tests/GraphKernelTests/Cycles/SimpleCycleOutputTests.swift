import DealTestSupport
import GraphKernel
import Testing

@Suite struct SimpleCycleOutputTests {
  @Test func edgeCyclesAreTheProductOfMultiplicities() throws {
    var generator = SeededGenerator(seed: 15)
    for _ in 0..<200 {
      let list = EdgeList.random(vertexCount: 5, edgeCount: 16, using: &generator)
      let graph = try list.collapsed()
      var product: UInt64 = 0
      forEachSimpleCycle(in: graph) { cycle in
        product += cycle.arcs.reduce(1) { $0 * UInt64(graph.multiplicity(of: $1)) }
        return .continue
      }
      let query = SimpleCycleQuery(parallelEdges: .distinct)
      #expect(forEachSimpleCycle(in: graph, query: query) { _ in .continue }.emittedCount == product)
    }
  }

  @Test func cyclesStartAtTheSmallestVertexWhateverTheRoot() throws {
    // Vertex 3 is the hub, and so the root of both cycles.
    let list = EdgeList(vertexCount: 4, edges: [(3, 1), (1, 2), (2, 3), (3, 0), (0, 3)])
    #expect(try list.cycles() == [[0, 3], [1, 2, 3]])
  }

  @Test func collapsedCyclesNameNoEdges() throws {
    forEachSimpleCycle(in: try EdgeList.ring(3).collapsed()) { cycle in
      #expect(cycle.edges.isEmpty && Array(cycle.arcs) == [0, 1, 2] && cycle.length == 3)
      return .continue
    }
  }
}
