import Testing

@testable import DealDiagram

@Suite("A graph as a value")
struct DOTGraphTests {
  @Test("nodes and edges keep their order, parallel edges and self-loops included")
  func order() {
    var graph = DOTGraph()
    let first = graph.addNode([.label: .text("a")])
    let second = graph.addNode()
    graph.addEdge(from: first, to: second)
    graph.addEdge(from: first, to: second)
    graph.addEdge(from: second, to: second)
    #expect(graph.nodes.count == 2)
    #expect(graph.edges.map(\.tail.index) == [0, 0, 1])
    #expect(graph.edges.map(\.head.index) == [1, 1, 1])
  }
}
