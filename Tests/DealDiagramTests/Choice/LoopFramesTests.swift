import DealAnalysis
import DealModel
import DealTestSupport
import FlowModel
import GraphvizRendering
import Testing

@testable import DealDiagram

@Suite("Loops apart")
struct LoopFramesTests {
  /// The loop of `fund` and `hub`, a smaller one of `hub` and `other`, and a tie on neither.
  private func web() -> ExampleWeb {
    var web = ExampleWeb.loop()
    web.deal("back", .supply, [.customer: "hub", .supplier: "other"], billions: 1)
    web.deal("outside", .loan, [.lender: "other", .borrower: "z"], billions: 9)
    return web
  }

  private func apart(_ web: ExampleWeb) throws -> (content: DiagramContent, report: CircularFlowReport) {
    var content = try web.content()
    let report = try web.source().circularFlows()
    let marks = LoopMarks(of: report, limit: 9, in: &content)
    return (content.loopsApart(marks), report)
  }

  @Test("each frame has exactly the ties and companies of its loop, from the anchor")
  func frames() throws {
    let (content, report) = try apart(web())
    #expect(content.frames.map(\.number) == [1, 2])
    for (frame, loop) in zip(content.frames, report.cycles) {
      let ids = content.companies[frame.companies].map(\.id)
      #expect(
        ids.first == loop.anchor.id && Set(ids) == Set(loop.companies.map(\.id)) && ids.count == loop.companies.count)
      let ties = content.ties[frame.ties]
      #expect(ties.allSatisfy { $0.parties.allSatisfy(frame.companies.contains) })
      #expect(ties.allSatisfy { $0.loops == [frame.number - 1] && $0.steps.count == 1 })
      // Every step of the way round is there.
      #expect(Set(ties.flatMap(\.steps)) == Set(1...loop.legs.count))
      let deals = Set(ties.flatMap(\.parts).map(\.reference.deal))
      #expect(deals == Set(loop.legs.flatMap(\.deals).map(\.id)))
      // The companies of the route, each with what it passes on.
      let said = frame.heading.split(separator: ":")[0].components(separatedBy: " → ").enumerated()
      #expect(said.filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " → ") == loop.route)
    }
    #expect(content.frames.last?.companies.upperBound == content.companies.count)
    #expect(content.frames.last?.ties.upperBound == content.ties.count)
  }

  @Test("the steps are those of the way from the anchor", arguments: 2...6)
  func steps(length: Int) throws {
    // In a ring whose largest investment begins at the second company, that company is the anchor.
    var web = ExampleWeb()
    for number in 0..<length {
      let parties: KeyValuePairs<Role, CompanyID> = [
        .investor: CompanyID(rawValue: "c\(number)"), .investee: CompanyID(rawValue: "c\((number + 1) % length)"),
      ]
      web.deal(DealID(rawValue: "d\(number)"), .investment, parties, billions: number == 1 ? 9 : 1)
    }
    let (content, report) = try apart(web)
    #expect(report.cycles.map(\.anchor.id) == ["c1"])
    #expect(content.companies.map(\.id) == (0..<length).map { "c\(($0 + 1) % length)" })
    #expect(content.ties.map(\.steps) == (0..<length).map { [($0 + length - 1) % length + 1] })
  }

  @Test("the picture has a box for each loop, with its caption, and Graphviz draws it without a word")
  func boxes() throws {
    var options = RelationshipDiagram.Options()
    options.showsLoopsApart = true
    let diagram = try web().diagram(options: options)
    let boxes = try #require(diagram.graph.subgraphs.first).subgraphs
    #expect(boxes.map { $0.attributes[.label]?.plainText.prefix(3) } == ["↻\u{A0}1", "↻\u{A0}2"])
    #expect(boxes.map { $0.nodes.count } == [2 + 3, 2 + 2])
    #expect(Set(boxes.flatMap(\.nodes).map(\.index)).count == diagram.graph.nodes.count)
    // The title does not list again what the boxes say.
    #expect(diagram.graph.attributes[.label]?.plainText.contains("↻") == false)
    #expect(diagram.graph.attributes[.label]?.plainText.contains("Each circular flow by itself") == true)
    let image = try GraphvizRenderer().render(dot: diagram.dot(), format: .svg)
    #expect(image.warnings == [])
    let svg = String(decoding: try diagram.document.svg(image.bytes), as: UTF8.self)
    #expect(svg.split(separator: "class=\"frame\"").count == 3)
    #expect(svg.split(separator: "class=\"legend\"").count == 2)
  }

  @Test("frames stand below each other in their order, and read from left to right", arguments: 0..<8 as Range<UInt64>)
  func order(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var table = FlowTable()
    for _ in 0..<30 {
      let ends = (0..<2).map { _ in table.names.intern("firm \(Int.random(in: 0..<9, using: &random))") }
      table.append(
        source: ends[0], target: ends[1], kind: UInt16(table.kindNames.intern("rent")),
        amount: AmountInterval(Int64.random(in: 1...900, using: &random)), firstTime: FlowTable.unknownTime,
        lastTime: FlowTable.unknownTime)
    }
    var options = RelationshipDiagram.Options()
    options.showsLoopsApart = true
    let source = try FlowSource(rows: table)
    let diagram = try RelationshipDiagram(of: source, options: options, loops: source.circularFlows())
    let svg = String(decoding: try GraphvizRenderer().render(dot: diagram.dot(), format: .svg).bytes, as: UTF8.self)
    let heights = svg.matches(of: #/y="(-?[0-9.]+)"[^>]*>↻(?:&#160;|\u{A0})([0-9]+)</#).compactMap { match in
      Int(match.2).flatMap { number in Double(match.1).map { (number, $0) } }
    }
    #expect(heights.count == diagram.loopCount && diagram.loopCount > 1)
    let byNumber = heights.sorted { $0.0 < $1.0 }.map(\.1)
    #expect(byNumber == byNumber.sorted())
    // Of each loop only the last step comes back; one of a single company has no direction on the page.
    let labels = diagram.graph.nodes.compactMap { $0.attributes[.label]?.plainText }
    let forward = labels.count { $0.contains("1\u{A0}→") }
    #expect(forward > 0 && !labels.contains { $0.hasPrefix("←\u{A0}1") })
  }

  @Test("without a loop the picture says so")
  func none() throws {
    var options = RelationshipDiagram.Options()
    options.showsLoopsApart = true
    let dot = try ExampleWeb.chain().diagram(options: options).dot()
    #expect(dot.contains("No circular flow to draw.") && dot.contains("there is none"))
    #expect(try GraphvizRenderer().render(dot: dot).warnings == [])
  }
}
