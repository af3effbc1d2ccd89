import Columns
import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct RelabeledGraphTests {
  /// A graph under other numbers is the graph of the edges under other numbers.
  private func check(_ relabeled: RelabeledGraph, _ list: EdgeList) throws {
    #expect(relabeled.vertices.map { Int(relabeled.positions[Int($0)]) } == Array(0..<list.vertexCount))
    let (graph, expected) = (relabeled.graph, try list.relabeled(relabeled.positions).graph())
    #expect(graph.sources == expected.sources && graph.targets == expected.targets, "\(list)")
    #expect(graph.isConsistent())
    for (one, other) in [(graph, expected), (graph.transpose, expected.transpose)] {
      let isSame =
        one.outgoing.offsets == other.outgoing.offsets && one.outgoing.neighbors == other.outgoing.neighbors
        && one.outgoing.edges == other.outgoing.edges
      #expect(isSame, "\(list)")
    }
    #expect(graph.sources.indices.allSatisfy { graph.sources[$0] == expected.sources[$0] })
  }

  @Test func thousandsOfMultigraphsAreThemselvesUnderOtherNumbers() throws {
    var generator = SeededGenerator(seed: 61)
    for round in 0..<1_000 {
      let list = EdgeList.random(
        vertexCount: .random(in: 0...9, using: &generator), edgeCount: .random(in: 0...30, using: &generator),
        using: &generator)
      let graph = try list.graph()
      let order = (0..<UInt32(list.vertexCount)).shuffled(using: &generator)
      try check(RelabeledGraph(graph, vertices: order, threads: 1 + round % 3), list)
      try check(RelabeledGraph(graph, by: .degree), list)
      try check(RelabeledGraph(graph, by: .component), list)
      try check(RelabeledGraph(CollapsedGraph(graph).arcs, by: .degree), CollapsedGraph(graph).arcs.list)
    }
  }

  @Test func largeGraphsAreTheSameOnAnyNumberOfThreads() throws {
    var generator = SeededGenerator(seed: 62)
    let list = EdgeList.random(vertexCount: 3_000, edgeCount: 20_000, using: &generator)
    let graph = try list.graph()
    for threads in [1, 2, 3, 8] { try check(RelabeledGraph(graph, by: .component, threads: threads), list) }
  }

  @Test func degreesFallAndEqualOnesKeepTheirOrder() throws {
    var generator = SeededGenerator(seed: 63)
    let list = EdgeList.random(vertexCount: 60, edgeCount: 150, using: &generator)
    let graph = try list.graph()
    func degree(_ vertex: UInt32) -> Int {
      list.edges.reduce(0) { $0 + ($1.source == vertex ? 1 : 0) + ($1.target == vertex ? 1 : 0) }
    }
    let expected = (0..<UInt32(60)).sorted { (-degree($0), $0) < (-degree($1), $1) }
    #expect(RelabeledGraph(graph, by: .degree).vertices == expected)
  }

  /// Edges between components run to larger numbers, components stand together, and degrees fall within each.
  @Test func componentsStandInTheOrderOfTheirEdges() throws {
    var generator = SeededGenerator(seed: 64)
    for _ in 0..<200 {
      let list = EdgeList.random(vertexCount: 20, edgeCount: .random(in: 10...40, using: &generator), using: &generator)
      let graph = try list.graph()
      let labels = stronglyConnectedComponents(of: graph).labels
      let relabeled = RelabeledGraph(graph, by: .component)
      for edge in list.edges where labels[Int(edge.source)] != labels[Int(edge.target)] {
        #expect(relabeled.positions[Int(edge.source)] < relabeled.positions[Int(edge.target)])
      }
      for (before, vertex) in zip(relabeled.vertices, relabeled.vertices.dropFirst()) {
        #expect(labels[Int(before)] <= labels[Int(vertex)])
        guard labels[Int(before)] == labels[Int(vertex)] else { continue }
        let degrees = [before, vertex].map { graph.outDegree(of: $0) + graph.inDegree(of: $0) }
        #expect(degrees[0] > degrees[1] || (degrees[0] == degrees[1] && before < vertex))
      }
    }
  }

  @Test func whatIsNoOrderIsRefused() throws {
    let graph = try EdgeList(vertexCount: 3, edges: [(0, 1)]).graph()
    for (order, position) in [([0, 1, 3], 2), ([0, 0, 1], 1), ([0, 1], 2), ([0, 1, 2, 2], 3), ([.max, 1, 2], 0)]
      as [([UInt32], Int)]
    {
      #expect(throws: GraphError.notAnOrder(position: position, vertexCount: 3)) {
        try RelabeledGraph(graph, vertices: order)
      }
    }
  }
}

extension DirectedGraph {
  fileprivate var list: EdgeList {
    EdgeList(vertexCount: vertexCount, edges: zip(sources, targets).map { ($0, $1) })
  }
}
