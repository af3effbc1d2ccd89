import GraphvizRendering
import Testing

@testable import DealDiagram

@Suite("Hostile names are drawn as what they are")
struct HostileNamesTests {
  /// One graph with the name at every place that takes text from outside.
  private func graph(of name: String) -> DOTGraph {
    var graph = DOTGraph(attributes: [.label: .text(name), .tooltip: .text("drawing")])
    let plain = graph.addNode([.label: .text(name), .tooltip: .text(name + ".")])
    // Graphviz shows the tooltip of a cell only where the cell has a link.
    let link = LinkTarget("https://example.com")
    let structured = graph.addNode([
      .label: .html(
        .table(
          HTMLTable(rows: [
            [HTMLCell(.text([.text(name)]), attributes: [.tooltip: .text(name + ".")], link: link)],
            [HTMLCell(.text([.font([.color: "#333333"], [.bold([.text(name)])])]))],
          ]))),
      .tooltip: .text("structured"),
    ])
    let first = graph.addNode([.label: .lines([name, "second"], .left)])
    graph.addEdge(
      from: plain, to: structured, [.label: .text(name), .tooltip: .text(name + "."), .labelTooltip: .text("label")])
    graph.addEdge(from: plain, to: structured)
    graph.addEdge(from: first, to: first)
    graph.subgraphs = [DOTSubgraph(.cluster, attributes: [.label: .text(name)], nodes: [first])]
    return graph
  }

  private func tooltip(_ name: String) -> String {
    DrawableText(name, limit: 4_000).text.replacing("\\", with: "\\\u{2060}")
  }

  /// Graphviz writes repeated spaces as no-break spaces, and leaves out a text that is empty.
  private func seen(_ texts: [String]) -> [String] {
    texts.map { $0.replacing("\u{A0}", with: " ") }
  }

  @Test("as node, edge, cluster and graph label, tooltip and cell", arguments: HostileNames.all)
  func everywhere(name: String) throws {
    let dot = DOTWriter().text(of: graph(of: name))
    let image = try GraphvizRenderer().render(dot: dot)
    #expect(image.warnings == [])
    let svg = SVGDocument(image.bytes)
    #expect(svg.isWellFormed)

    let drawn = DrawableText(name, limit: 200).text
    let label = drawn.isEmpty ? [] : [drawn]
    let nodes = svg.groups("node").sorted { $0.title < $1.title }
    #expect(nodes.map(\.title) == ["n0", "n1", "n2"])
    #expect(seen(nodes[0].texts) == label)
    #expect(seen(nodes[0].tooltips) == [tooltip(name + ".")])
    #expect(seen(nodes[1].texts).filter { $0 != " " || drawn == " " } == label + label)
    #expect(seen(nodes[1].tooltips).contains(tooltip(name + ".")))
    #expect(seen(nodes[2].texts) == label + ["second"])
    #expect(svg.groups("edge").count == 3)
    let edge = try #require(svg.groups("edge").first { !$0.texts.isEmpty || label.isEmpty })
    #expect(seen(edge.texts) == label)
    if !label.isEmpty { #expect(seen(edge.tooltips) == [tooltip(name + "."), "label"]) }
    #expect(seen(svg.groups("cluster").flatMap(\.texts)) == label)
    #expect(seen(svg.groups("graph").flatMap(\.texts)) == label)

    #expect(svg.elements.isSubset(of: ["svg", "g", "title", "polygon", "ellipse", "path", "text", "a"]))
    #expect(!svg.attributes.contains { $0.hasPrefix("on") })
    #expect(Set(svg.groups.flatMap(\.links)) == ["https://example.com"])
  }

  @Test("Graphviz reads the DOT back with the same counts", arguments: HostileNames.all)
  func readBack(name: String) throws {
    let dot = DOTWriter().text(of: graph(of: name))
    let again = try GraphvizRenderer().render(dot: dot, format: .dot)
    let twice = try GraphvizRenderer().render(dot: String(decoding: again.bytes, as: UTF8.self))
    let svg = SVGDocument(twice.bytes)
    #expect(svg.isWellFormed)
    #expect(svg.groups("node").count == 3)
    #expect(svg.groups("edge").count == 3)
    #expect(svg.groups("cluster").count == 1)
  }

  @Test("all names in one graph are as many nodes")
  func together() throws {
    var graph = DOTGraph()
    let nodes = HostileNames.all.map { graph.addNode([.label: .text($0), .tooltip: .text($0)]) }
    for (tail, head) in zip(nodes, nodes.dropFirst()) { graph.addEdge(from: tail, to: head) }
    let svg = SVGDocument(try GraphvizRenderer().render(dot: DOTWriter().text(of: graph)).bytes)
    #expect(svg.groups("node").count == HostileNames.all.count)
    #expect(svg.groups("edge").count == HostileNames.all.count - 1)
  }

  @Test("bitmaps and PDFs can be drawn of them, too")
  func otherFormats() throws {
    for name in HostileNames.all where name.count < 200 {
      let dot = DOTWriter().text(of: graph(of: name))
      #expect(try GraphvizRenderer().render(dot: dot, format: .png).bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      #expect(try GraphvizRenderer().render(dot: dot, format: .pdf).bytes.starts(with: Array("%PDF-".utf8)))
    }
  }

  @Test("links come out as they went in, with ampersands and entities")
  func links() throws {
    for address in ["https://example.com/?a=1&b=2&lt;&amp;c=%20'x'", "mailto:a@example.com?subject=x&body=y"] {
      let link = try #require(LinkTarget(address))
      var graph = DOTGraph()
      let node = graph.addNode([.label: .text("x")], link: link)
      graph.addNode([.label: .html(.table(HTMLTable(rows: [[HTMLCell(.text([.text("x")]), link: link)]])))])
      graph.addEdge(from: node, to: node, link: link)
      let svg = SVGDocument(try GraphvizRenderer().render(dot: DOTWriter().text(of: graph)).bytes)
      #expect(svg.isWellFormed)
      #expect(svg.groups.flatMap(\.links).count >= 3)
      #expect(Set(svg.groups.flatMap(\.links)) == [address.replacing("'", with: "%27")])
    }
  }
}
