import Testing

@testable import GraphvizRendering

@Suite("Places of a layout")
struct GraphvizLayoutTests {
  private func layout(_ dot: String, engine: LayoutEngine = .dot) throws -> GraphvizLayout {
    try GraphvizRenderer().renderWithLayout(dot: dot, engine: engine).layout
  }

  @Test("nodes are where and as large as the document pins them")
  func pinned() throws {
    let layout = try layout(
      """
      digraph { node [fixedsize=true, shape=box]; a [pos="0,0!", width=1, height=0.5]; b [pos="144,72!", width=2, height=1] }
      """, engine: .neato)
    let nodes = layout.nodes.sorted { $0.name < $1.name }
    #expect(nodes.map(\.name) == ["a", "b"])
    #expect(nodes.map(\.width) == [72, 144])
    #expect(nodes.map(\.height) == [36, 72])
    // neato reads `pos` in inches, so the distance is 144 and 72 inches, at 72 points each.
    let (a, b) = (nodes[0].center, nodes[1].center)
    #expect(abs(b.x - a.x - 144 * 72) < 1)
    #expect(abs(b.y - a.y - 72 * 72) < 1)
  }

  @Test("an edge runs from its tail to its head, and its tip is at the edge of the node")
  func edge() throws {
    let layout = try layout("digraph { rankdir=LR; node [shape=box]; a -> b; a -> b }")
    #expect(layout.edges.count == 2)
    let (a, b) = (layout.nodes[0], layout.nodes[1])
    for edge in layout.edges {
      #expect(edge.tail == "a" && edge.head == "b")
      let curve = try #require(edge.curves.first)
      #expect(curve.count % 3 == 1)
      #expect(abs(curve[0].x - (a.center.x + a.width / 2)) < 0.5)
      #expect(edge.tips.count == 1)
      #expect(abs(edge.tips[0].x - (b.center.x - b.width / 2)) < 0.5)
    }
  }

  @Test("texts are those of the labels, with what they take up")
  func texts() throws {
    let layout = try layout(
      """
      digraph { label="the whole"; a [label=<<B>wide wide</B><BR/>i>]; a -> b [label="lé 2"]; b [label="-1 T 2"]
      subgraph cluster_c { label="part"; b; subgraph cluster_d { label="inner"; c } } }
      """)
    #expect(layout.texts.map(\.text) == ["the whole"])
    #expect(layout.nodes.map { $0.texts.map(\.text) } == [["wide wide", "i"], ["-1 T 2"], ["c"]])
    #expect(layout.edges.map { $0.texts.map(\.text) } == [["lé 2"]])
    #expect(layout.clusters.map(\.name) == ["cluster_c", "cluster_d"])
    #expect(layout.clusters.map { $0.texts.map(\.text) } == [["part"], ["inner"]])
    let widths = layout.nodes[0].texts.map(\.width)
    #expect(widths[0] > 5 * widths[1] && widths[1] > 0)
    #expect(widths[0] < layout.nodes[0].width)
  }

  @Test("the picture is the one that is drawn without asking for the places")
  func samePicture() throws {
    let dot = "digraph named { a -> b [label=x]; b -> a }"
    let renderer = GraphvizRenderer()
    #expect(try renderer.renderWithLayout(dot: dot).image == renderer.render(dot: dot))
  }

  @Test("operations are read by their grammar, and what is none ends the list")
  func operations() {
    func texts(_ operations: String) -> [String] { GraphvizLayout.texts(in: operations).map(\.text) }
    #expect(texts("F 14 11 -Times-Roman c 7 -#000000 T 27 14.3 0 12.5 3 -a b T 1 2 -1 3 0 - ") == ["a b", ""])
    #expect(
      texts("P 3 0 0 1 1 2 2 e 1 2 3 4 B 4 1 1 2 2 3 3 4 4 S 5 -solid t 0 I 1 2 3 4 1 -i T 1 2 0 3 1 -T") == ["T"])
    #expect(texts("T 1 2 0 3 4 -é \u{4E00}") == [])
    #expect(texts("T 1 2 0 3 6 -é \u{4E00}") == ["é \u{4E00}"])
    for broken in [
      "T 1 2 0", "T 1 2 0 3 -4 -abcd", "T a b c d 1 -x", "Z 1 T 1 2 0 3 1 -x", "P 1e300 T", "C 99999999999999999999 -",
      "C 5 abc",
    ] {
      #expect(texts(broken) == [], "\(broken)")
    }
  }

  @Test("positions of edges have curves, and tips that lie apart")
  func routes() {
    let (curves, tips) = GraphvizLayout.route("e,9,0 s,1,2 0,0 1,0 2,0 3,0;5,5 6,6 7,7 8,8")
    #expect(curves.map { $0.map(\.x) } == [[0, 1, 2, 3], [5, 6, 7, 8]])
    #expect(tips == [GraphvizLayout.Point(x: 9, y: 0), GraphvizLayout.Point(x: 1, y: 2)])
    #expect(GraphvizLayout.route("").curves.isEmpty)
    #expect(GraphvizLayout.point("1") == nil)
    #expect(GraphvizLayout.point("1,2,3!") == GraphvizLayout.Point(x: 1, y: 2))
  }

  @Test("numbers are read as the standard library reads them, bit for bit")
  func decimals() {
    var texts = [
      "", "-", "--1", "1", "-0", "0", "007", ".5", "5.", "-.5", "1.5", "1..5", "1.5.5", "1e3", "1.2346e+05", "-1e-07",
      "nan",
      "inf", "+1", "1 ", " 1", "1,5", "e", "s", "0x10", "é", "999999999999999", "9999999999999999", "0.100000000000001",
      "123456789.123456789", "18446744073709551616", "1-", "1-2",
    ]
    // The generator of Knuth's MMIX: the same texts in every run.
    var state: UInt64 = 1
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<2_000 {
      let count = 1 + random(below: 18)
      var digits = (0..<count).map { _ in String(random(below: 10)) }
      if random(below: 2) == 0 { digits.insert(".", at: random(below: count + 1)) }
      texts.append((random(below: 2) == 0 ? "-" : "") + digits.joined())
    }
    for text in texts {
      let found = Double(decimal: Array(text.utf8)[...])
      #expect(
        found?.bitPattern == Double(text)?.bitPattern || found?.isNaN == true && Double(text)?.isNaN == true, "\(text)")
    }
  }
}
