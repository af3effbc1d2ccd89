import Testing

@testable import DealDiagram

@Suite("Graphs as DOT text")
struct DOTWriterTests {
  @Test("the whole grammar that is used")
  func document() throws {
    let link = try #require(LinkTarget("https://example.com/?a&b"))
    var graph = DOTGraph(attributes: [.rankDirection: "LR", .label: .lines(["one", "two"], .left)])
    graph.nodeDefaults = [.shape: "box"]
    graph.edgeDefaults = [.arrowSize: 0.5]
    let first = graph.addNode([.tooltip: .lines(["x", "y"], .left), .label: .text("a \"b\" \\N")])
    let second = graph.addNode(link: link)
    graph.addEdge(from: first, to: second, [.penWidth: 2, .label: .html(.text([.text("<")]))])
    graph.subgraphs = [
      DOTSubgraph(
        .cluster, attributes: [.style: "dashed"], nodes: [first],
        subgraphs: [DOTSubgraph(.group, attributes: [.rank: "same"], nodes: [second])])
    ]
    #expect(
      DOTWriter().text(of: graph) == #"""
        digraph "deals" {
          graph [label="one\ltwo\l", rankdir="LR"];
          node [shape="box"];
          edge [arrowsize=0.5];
          n0 [label="a \"b\" \\N", tooltip="x\ny"];
          n1 [URL="https://example.com/?a&amp;b"];
          subgraph {
            subgraph cluster0 {
              graph [style="dashed"];
              n0;
              subgraph {
                graph [rank="same"];
                n1;
              }
            }
          }
          n0 -> n1 [label=<&lt;>, penwidth=2];
        }

        """#)
  }

  @Test("a graph without anything")
  func empty() {
    #expect(DOTWriter().text(of: DOTGraph()) == "digraph \"deals\" {\n}\n")
  }

  @Test("the order in which attributes were set does not show")
  func sameBytes() {
    let attributes: [(DOTAttribute, DOTValue)] = DOTAttribute.allCases.map { ($0, 1) }
    let texts = (0..<20).map { _ in
      var graph = DOTGraph()
      graph.addNode(Dictionary(uniqueKeysWithValues: attributes.shuffled()))
      return DOTWriter().text(of: graph)
    }
    #expect(Set(texts).count == 1)
  }
}
