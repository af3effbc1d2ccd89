import Columns
import DealTestSupport
import GraphKernel
import Testing

@Suite struct DirectedGraphTests {
  @Test func adjacencyHoldsEveryEdgeSortedByOtherEndAndIndex() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let list = EdgeList.random(
        vertexCount: .random(in: 1...8, using: &generator), edgeCount: .random(in: 0...30, using: &generator),
        using: &generator)
      let graph = try list.graph()
      for vertex in 0..<UInt32(list.vertexCount) {
        let out = list.edges.indices.filter { list.edges[$0].source == vertex }
          .sorted { (list.edges[$0].target, $0) < (list.edges[$1].target, $1) }
        let into = list.edges.indices.filter { list.edges[$0].target == vertex }
          .sorted { (list.edges[$0].source, $0) < (list.edges[$1].source, $1) }
        #expect(graph.outEdges(of: vertex).map(Int.init) == out)
        #expect(graph.inEdges(of: vertex).map(Int.init) == into)
        #expect(Array(graph.successors(of: vertex)) == out.map { list.edges[$0].target })
        #expect(Array(graph.predecessors(of: vertex)) == into.map { list.edges[$0].source })
        #expect(graph.outDegree(of: vertex) == out.count && graph.inDegree(of: vertex) == into.count)
      }
    }
  }

  @Test func transposeTurnsEveryEdgeRound() throws {
    var generator = SeededGenerator(seed: 2)
    let list = EdgeList.random(vertexCount: 9, edgeCount: 40, using: &generator)
    let transpose = try list.graph().transpose
    let reversed = try list.reversed.graph()
    #expect(transpose.sources == reversed.sources && transpose.targets == reversed.targets)
    for vertex in 0..<UInt32(9) {
      #expect(Array(transpose.outEdges(of: vertex)) == Array(reversed.outEdges(of: vertex)))
      #expect(Array(transpose.predecessors(of: vertex)) == Array(reversed.predecessors(of: vertex)))
    }
  }

  @Test func emptyGraphsAreGraphs() throws {
    let nothing = try DirectedGraph(vertexCount: 0, sources: [], targets: [])
    #expect(nothing.vertexCount == 0 && nothing.edgeCount == 0)
    let isolated = try DirectedGraph(vertexCount: 2, sources: [], targets: [])
    #expect(isolated.successors(of: 1).isEmpty && isolated.inDegree(of: 0) == 0)
  }

  /// The bound is 8 bytes an edge and 16 a vertex for both directions, 4 more per edge and direction for the numbers of
  /// edges, and a twentieth of all that.
  @Test(arguments: [DirectedGraph.EdgeNumbering.given, .sorted]) func memoryStaysWithinItsBound(
    numbering: DirectedGraph.EdgeNumbering
  ) throws {
    var generator = SeededGenerator(seed: 3)
    for (vertexCount, edgeCount) in [(1_000, 20_000), (50_000, 300_000), (300_000, 100_000)] {
      let list = EdgeList.random(vertexCount: vertexCount, edgeCount: edgeCount, using: &generator)
      let graph = try DirectedGraph(
        vertexCount: vertexCount, sources: Column(list.edges.map(\.source)), targets: Column(list.edges.map(\.target)),
        numbering: numbering)
      let (rows, numbers) = (8 * edgeCount + 8 * (vertexCount + 1), 4 * edgeCount)
      #expect(graph.memory.rows >= rows)
      #expect(Double(graph.memory.rows) <= 1.05 * Double(8 * edgeCount + 16 * vertexCount))
      // Numbered in the order of the rows out, edges need numbers in the other direction alone.
      #expect(graph.memory.edgeNumbers >= numbers)
      let directions = numbering == .given ? 2 : 1
      #expect(Double(graph.memory.edgeNumbers) <= 1.05 * Double(directions * numbers))
    }
  }
}
