import DealAnalysis
import DealFormats
import DealModel
import FlowModel
import Foundation
import GraphvizRendering
import Testing

@testable import DealDiagram

/// The pictures of the books that come with the project, and what in them lies on what.
@Suite("Layout of the demo pictures")
struct DemoLayoutTests {
  /// A picture of the demo.
  struct Picture: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var book = "openai-2026"
    var layer: Layer?
    var basis = Basis.committed
    var knownOn: String?
    var grouping = FlowQuery.Grouping.ultimate
    var change: @Sendable (inout RelationshipDiagram.Options) -> Void = { _ in }

    func diagram() throws -> RelationshipDiagram {
      let book = try DemoLayoutTests.book(book)
      let clock = Clock(of: book, knownOn: knownOn.flatMap { CalendarDate($0) })
      let query = FlowQuery(layer: layer ?? .cash, basis: basis, clock: clock, grouping: grouping)
      let source = try FlowSource(book: book, query: query)
      var options = RelationshipDiagram.Options()
      options.content = layer == nil ? .allTies : .layer
      change(&options)
      return try RelationshipDiagram(of: source, options: options, loops: source.circularFlows())
    }
  }

  static func book(_ name: String) throws -> DealBook {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appendingPathComponent("Graphs/\(name).yaml").path
    return try DealBook(yaml: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))), file: path)
  }

  static let pictures = [
    Picture(testDescription: "whole web, conditional", basis: .conditional),
    Picture(testDescription: "whole web, committed"),
    Picture(testDescription: "cash, committed", layer: .cash),
    Picture(testDescription: "cash, conditional", layer: .cash, basis: .conditional),
    Picture(testDescription: "dependency", layer: .dependency, basis: .conditional),
    Picture(testDescription: "exposure", layer: .exposure, basis: .conditional),
    Picture(testDescription: "January", basis: .rumored, knownOn: "2026-01-31"),
    Picture(testDescription: "rumored", basis: .rumored),
    Picture(testDescription: "ownership", book: "example-ownership", layer: .ownership),
    Picture(testDescription: "ownership, all ties", book: "example-ownership"),
    Picture(testDescription: "merged", basis: .conditional, change: { $0.mergesTies = true }),
    Picture(testDescription: "merged, rumored", basis: .rumored, change: { $0.mergesTies = true }),
    Picture(testDescription: "each firm for itself", basis: .conditional, grouping: .none),
    Picture(
      testDescription: "with squares", layer: .cash, basis: .conditional, change: { $0.companySize = .inStrength }),
    Picture(testDescription: "in French", basis: .conditional, change: { $0.language = .french }),
    Picture(testDescription: "cash in French", layer: .cash, change: { $0.language = .french }),
  ]

  @Test("labels, companies and lines keep apart", arguments: pictures)
  func apart(_ picture: Picture) throws {
    let collisions = try DrawnLayout(picture.diagram().document).collisions
    #expect(collisions.isEmpty, "\(collisions)")
  }

  @Test("in the picture of changes, too")
  func difference() throws {
    let book = try Self.book("openai-2026")
    let (from, to) = (try #require(CalendarDate("2026-01-31")), try #require(CalendarDate("2026-03-02")))
    let report = try DifferenceReport(of: book, from: from, to: to)
    let diagram = try DifferenceDiagram(
      of: report, from: BookEdition(book, knownOn: from), to: BookEdition(book, knownOn: to))
    let collisions = try DrawnLayout(diagram.document).collisions
    #expect(collisions.isEmpty, "\(collisions)")
  }

  @Test("what lies on something else is found")
  func negativeControl() throws {
    let dot = """
      digraph { inputscale=72; node [shape=plain]; n0 [pos="0,0!" width=1 height=1 fixedsize=true shape=box];
      n1 [pos="36,0!" width=1 height=1 fixedsize=true shape=box];
      n2 [pos="150,0!" label=x]; n3 [pos="300,0!" shape=box]; n0 -> n3; }
      """
    var graph = DOTGraph()
    for shape in ["box", "box", "plain", "box"] as [DOTValue] { _ = graph.addNode([.shape: shape]) }
    let layout = try GraphvizRenderer().renderWithLayout(dot: dot, engine: .neato).layout
    let collisions = DrawnLayout(layout, graph: graph).collisions
    #expect(collisions.contains("n0 and n1"))
    #expect(collisions.contains("the line [\"n0\", \"n3\"] and n1"))
    #expect(collisions.contains("the line [\"n0\", \"n3\"] and n2"))
    #expect(!collisions.contains { $0.contains("n3") && $0.contains("n1 and") })
  }

  @Test("who funds the center stands left of it, whom it pays right, on the demo's own data")
  func readingOrder() throws {
    let graph = try Self.pictures[0].diagram()
    let layout = try GraphvizRenderer().renderWithLayout(dot: graph.dot()).layout
    let places = Dictionary(layout.nodes.map { ($0.name, $0.center.x) }, uniquingKeysWith: { first, _ in first })
    func place(_ name: String) throws -> Double {
      let index = try #require(
        graph.graph.nodes.firstIndex { $0.attributes[.tooltip]?.plainText.hasPrefix(name) == true })
      return try #require(places["n\(index)"])
    }
    let center = try place("OpenAI")
    for funder in ["SoftBank", "Sovereign funds", "Investors of 2025"] { #expect(try place(funder) < center) }
    for supplier in ["Amazon", "Microsoft", "Nvidia"] { #expect(try place(supplier) > center) }
    #expect(try place("Users of the API") > place("Microsoft"))
  }
}
