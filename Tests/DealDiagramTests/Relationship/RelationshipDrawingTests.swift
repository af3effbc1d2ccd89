import DealModel
import Testing

@testable import DealDiagram

@Suite("Lines and companies as they are drawn")
struct RelationshipDrawingTests {
  /// The label nodes with the lines that end at them.
  private func lines(_ graph: DOTGraph) -> [(label: String, lines: [DOTEdge])] {
    graph.nodes.enumerated().compactMap { index, node in
      let lines = graph.edges.filter { $0.tail.index == index || $0.head.index == index }
      guard node.attributes[.shape] == "plain", let label = node.attributes[.label], !lines.isEmpty else { return nil }
      return (label.plainText, lines)
    }
  }

  private func edge(_ graph: DOTGraph, _ label: String) throws -> [DOTEdge] {
    try #require(lines(graph).first { $0.label.contains(label) }).lines
  }

  @Test("a line runs from company to label to company, with one mark at its end")
  func forward() throws {
    let graph = try ExampleWeb.chain().diagram().graph
    let names = graph.nodes.prefix(3).map { $0.attributes[.label]?.plainText }
    #expect(names == ["The a", "The hub", "The b"])
    let investment = try edge(graph, "investment")
    #expect(investment.map { [$0.tail.index, $0.head.index] } == [[0, 3], [3, 1]])
    #expect(investment.map { $0.attributes[.direction] } == ["none", "forward"])
    #expect(investment[1].attributes[.arrowHead] == "normal")
  }

  @Test("a line that runs to the left is written from the left, with its mark at the tail")
  func backward() throws {
    let graph = try ExampleWeb.loop().diagram().graph
    let investment = try edge(graph, "$15.0bn")
    #expect(investment.map { [$0.tail.index, $0.head.index] } == [[3, 0], [1, 3]])
    #expect(investment.map { $0.attributes[.direction] } == ["none", "back"])
    #expect(investment[1].attributes[.arrowTail] == "normal")
    let contract = try edge(graph, "$138.0bn")
    #expect(contract.first { $0.head.index == 0 }?.attributes[.direction] == "forward")
  }

  @Test("in the free arrangement every line is written in its own direction")
  func free() throws {
    var options = RelationshipDiagram.Options()
    options.arrangement = .free
    let graph = try ExampleWeb.loop().diagram(options: options).graph
    for (_, lines) in lines(graph) {
      #expect(lines.map { $0.attributes[.direction] } == ["none", "forward"])
      #expect(lines[0].head == lines[1].tail)
    }
    #expect(graph.attributes[.rankDirection] == nil)
    #expect(graph.subgraphs.isEmpty)
  }

  @Test("color and mark by kind, style by status, hollow for inferred, width by amount")
  func encodings() throws {
    var web = ExampleWeb.loop()
    web.deal("talks", .supply, [.supplier: "b", .customer: "hub"], .negotiating) {
      $0.claims[0].basis = .inferred(reason: "it follows")
    }
    web.deal("with", .partnership, [.party: "b", .party: "hub"])
    web.deal("against", .competitor, [.party: "b", .party: "hub"])
    let graph = try web.diagram().graph
    func attributes(_ label: String) throws -> [DOTAttributes] { try edge(graph, label).map(\.attributes) }
    func color(_ family: TieFamily) -> DOTValue { .keyword(Theme.light.color(.family(family))) }
    for line in try attributes("$138.0bn") {
      #expect(line[.color] == color(.trade) && line[.style] == "solid" && line[.penWidth] == .number(20))
    }
    for line in try attributes("$35.0bn") {
      #expect(line[.color] == color(.capital) && line[.style] == "dashed" && line[.penWidth] == .number(5))
    }
    let supply = try attributes("supply")
    #expect(supply.allSatisfy { $0[.style] == "dotted" && $0[.penWidth] == .number(WidthScale.thinnest) })
    #expect(supply.map { $0[.arrowHead] ?? $0[.arrowTail] }.contains("obox"))
    let marks = try attributes("partnership").map { [$0[.arrowHead], $0[.arrowTail]].compactMap { $0 } }
    #expect(marks == [["dot"], ["dot"]])
    #expect(try attributes("competitors").allSatisfy { $0[.direction] == "none" && $0[.color] == color(.relations) })
  }

  @Test("the shape of a company is its kind, and the busier company is the taller one")
  func companies() throws {
    var web = ExampleWeb.loop()
    web.company("crowd", kind: .market)
    web.company("someone", kind: .unnamed)
    web.deal("x", .loan, [.lender: "crowd", .borrower: "hub"])
    web.deal("y", .loan, [.lender: "someone", .borrower: "hub"])
    let graph = try web.diagram().graph
    let nodes = graph.nodes.prefix(5).map(\.attributes)
    #expect(nodes.map { $0[.shape] } == ["box", "box", "box", "ellipse", "box"])
    #expect(nodes[4][.color] == nodes[4][.fillColor])
    let heights = nodes.map { attributes -> Double in
      if case .number(let height)? = attributes[.height] { height } else { 0 }
    }
    #expect(heights.max() == heights[1])
  }
}
