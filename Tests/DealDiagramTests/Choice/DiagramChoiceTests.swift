import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("What a picture shows and highlights")
struct DiagramChoiceTests {
  private func web() -> ExampleWeb {
    var web = ExampleWeb.loop()
    web.deal("back", .supply, [.customer: "hub", .supplier: "other"], billions: 1)
    web.deal("outside", .loan, [.lender: "other", .borrower: "z"], billions: 9)
    return web
  }

  private func options(_ highlight: LoopHighlight, only: Bool = false) -> RelationshipDiagram.Options {
    var options = RelationshipDiagram.Options()
    options.highlight = highlight
    options.showsOnlyLoops = only
    return options
  }

  /// The labels of ties, with the signs on them and the color of their lines.
  private func lines(_ diagram: RelationshipDiagram) -> [String: DOTValue?] {
    let nodes = diagram.graph.nodes.enumerated().dropFirst(diagram.companyCount)
    return Dictionary(
      nodes.map { index, node in
        let text = node.attributes[.label]?.plainText.replacing("\u{A0}", with: " ") ?? ""
        let line = diagram.graph.edges.first { $0.tail.index == index || $0.head.index == index }
        return (String(text.prefix { $0 != "[" }), line?.attributes[.color])
      }, uniquingKeysWith: { first, _ in first })
  }

  private let capital = DOTValue.keyword(Theme.light.color(.family(.capital)))
  private var pale: DOTValue { .keyword(MutedColors(.light).line(Theme.light.color(.family(.capital)))) }

  @Test("one loop: its steps in their order with arrows and amounts, everything else pale")
  func one() throws {
    let diagram = try web().diagram(options: options(.loop(1)))
    let lines = lines(diagram)
    // Money in runs from fund to hub, which stands in the middle; the book is drawn from left to right.
    #expect(lines["← 1$15.0bn investment "] == .some(capital))
    #expect(lines.keys.contains("2 →$138.0bn cloud contract2 deals: $38.0bn; $100.0bn, 8 years "))
    #expect(lines["$4.0bn investment "] == .some(pale) && lines["$9.0bn loan "] == .some(pale))
    #expect(diagram.loopCount == 1)
    let caption = diagram.graph.attributes[.label]?.plainText ?? ""
    #expect(caption.contains("↻\u{A0}1The fund → $50.0bn → The hub → $138.0bn"))
    #expect(caption.contains("and 1 more circular flow, not marked"))
    let companies = diagram.graph.nodes.prefix(diagram.companyCount).map(\.attributes)
    let outline = DOTValue.keyword(Theme.light.color(for: .companyOutline))
    #expect(companies.map { $0[.color] == outline } == [true, true, false, false])
  }

  @Test("a loop keeps the number that it has in the ranking")
  func second() throws {
    let diagram = try web().diagram(options: options(.loop(2)))
    let keys = Set(lines(diagram).keys)
    #expect(keys.contains { $0.hasSuffix(" →$4.0bn investment ") || $0.hasPrefix("← 1$4.0bn investment ") })
    #expect(diagram.graph.attributes[.label]?.plainText.contains("↻\u{A0}2The other → $4.0bn → The hub") == true)
  }

  @Test("several loops: each step names its loop; nothing but numbers and nothing at all as asked for")
  func several() throws {
    let signs = try lines(web().diagram(options: options(.cycles))).keys.compactMap { $0.split(separator: "$").first }
    #expect(Set(signs).isSuperset(of: ["← 1·1", "1·2 →"]))
    let numbers = try lines(web().diagram(options: options(.numbers)))
    #expect(numbers.keys.contains("↻ 1$15.0bn investment ") && numbers["$9.0bn loan "] == .some(capital))
    let none = try web().diagram(options: options(.none)).dot()
    #expect(!none.contains("↻"))
    #expect(!none.contains("pale"))
  }

  @Test("the legend explains steps and pale lines only where there are any")
  func legend() throws {
    func dot(_ options: RelationshipDiagram.Options) throws -> String { try web().diagram(options: options).dot() }
    #expect(try dot(options(.loop(1))).contains("step of the loop, and where it leads"))
    #expect(try dot(options(.cycles)).contains("loop 2, step 1, and where it leads"))
    #expect(try dot(options(.cycles)).contains("pale: on no loop that is marked"))
    #expect(try !dot(options(.cycles, only: true)).contains("pale:"))
    #expect(try !dot(options(.numbers)).contains("where it leads"))
    let unmarked = try ExampleWeb.chain().diagram(options: options(.cycles)).dot()
    #expect(!unmarked.contains("pale:") && !unmarked.contains("where it leads"))
  }

  @Test("only what is on loops: exactly their ties, and the caption says so")
  func only() throws {
    let all = try web().diagram(options: options(.cycles, only: true))
    #expect([all.companyCount, all.tieCount] == [3, 5])
    #expect(all.dot().contains("Only what is on the circular flows that are listed"))
    let one = try web().diagram(options: options(.loop(2), only: true))
    #expect([one.companyCount, one.tieCount] == [2, 2])
    #expect(one.dot().contains("and 1 more circular flow, not drawn"))
  }

  @Test("a loop that there is not, or that is not wholly drawn, is an error that says so")
  func missing() throws {
    let none = #expect(throws: DiagramError.self) { try web().diagram(options: options(.loop(3))) }
    #expect(none == .noLoop(number: 3, count: 2))
    #expect(none?.description.hasSuffix("there are 2") == true)
    #expect(throws: DiagramError.noLoop(number: 0, count: 2)) { try web().diagram(options: options(.loop(0))) }
    #expect(throws: DiagramError.noLoop(number: 1, count: 0)) {
      try ExampleWeb.chain().diagram(options: options(.loop(1)))
    }
    #expect(throws: DiagramError.noLoop(number: 1, count: 0)) {
      try web().diagram(options: options(.loop(1)), marksLoops: false)
    }
    var small = options(.loop(2))
    small.minimumAmount = 200_000_000_000
    #expect(throws: DiagramError.loopNotDrawn(number: 2)) { try web().diagram(options: small) }
  }

  @Test("small ties are counted in the caption, and large enough pictures of part of a web are drawn")
  func narrow() throws {
    var options = RelationshipDiagram.Options()
    options.minimumAmount = 900_000_000_000
    let diagram = try web().diagram(options: options)
    #expect(diagram.dot().contains("Left out as smaller than $9.0bn: 2 ties"))
    #expect(diagram.tieCount == 4)
    options.minimumAmount = 200_000_000_000
    #expect(try web().diagram(options: options).dot().contains("Left out as smaller than $2.0bn: 1 tie<") == true)
    options.minimumAmount = 1
    #expect(try web().diagram(options: options).dot().contains("Left out as smaller than $0.01: no ties") == true)
    var narrowed = RelationshipDiagram.Options()
    narrowed.sizeLimit = 3
    #expect(throws: DiagramError.self) { try web().diagram(options: narrowed) }
    narrowed.showsOnlyLoops = true
    narrowed.sizeLimit = 3
    #expect(try web().diagram(options: narrowed).companyCount == 3)
  }

  @Test("kinds and grouping of the question are said")
  func question() throws {
    let (book, query) = try web().query(grouping: .none, kinds: [.loan, .investment])
    let dot = try RelationshipDiagram(of: FlowSource(book: book, query: query)).dot()
    #expect(dot.contains("Only investment, loan") && dot.contains("Firms stand for themselves, not for their groups"))
  }
}
