import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("The company that a picture is about")
struct DiagramFocusTests {
  private func options(_ companies: [String], hops: Int = 1) -> RelationshipDiagram.Options {
    var options = RelationshipDiagram.Options()
    options.focus = DiagramFocus(companies, hops: hops)
    return options
  }

  private func web() -> ExampleWeb {
    var web = ExampleWeb.chain()
    web.company("unit", parent: "b", name: "Unit of B")
    web.deal("far", .loan, [.lender: "b", .borrower: "z"], billions: 1)
    web.draft.companies.append(Company(id: "idle", name: "Idle"))
    return web
  }

  private func names(_ diagram: RelationshipDiagram) -> [String] {
    diagram.graph.nodes.prefix(diagram.companyCount).compactMap { $0.attributes[.label]?.plainText }
  }

  @Test("id, name and the part of a group lead to what is around it", arguments: ["a", "The a", "THE A"])
  func resolution(name: String) throws {
    #expect(try names(web().diagram(options: options([name]))) == ["The a", "The hub"])
    #expect(try names(web().diagram(options: options([name], hops: 2))) == ["The a", "The hub", "The b"])
    #expect(try names(web().diagram(options: options(["Unit of B"]))) == ["The hub", "The b", "The z"])
    #expect(try names(web().diagram(options: options(["a", "z"]))) == ["The a", "The hub", "The b", "The z"])
    #expect(try names(web().diagram(options: options(["a", "hub"], hops: 0))) == ["The a", "The hub"])
  }

  @Test("the focus has a doubled outline, which the legend explains, and the caption says how much is drawn")
  func mark() throws {
    let diagram = try web().diagram(options: options(["a"]))
    let nodes = diagram.graph.nodes.prefix(2).map(\.attributes)
    #expect(nodes.map { $0[.peripheries] } == [2, nil])
    #expect(nodes.map { $0[.color] } == Array(repeating: .keyword(Theme.light.color(for: .companyOutline)), count: 2))
    #expect(diagram.dot().contains("what the picture is about"))
    let unfocused = try web().diagram().dot()
    #expect(!unfocused.contains("what the picture is about") && !unfocused.contains("peripheries=2"))
    #expect(diagram.dot().contains("Within 1 tie of The a · 2 companies further away not drawn"))
    let between = try web().diagram(options: options(["a", "hub"], hops: 0)).dot()
    #expect(between.contains("Only what runs between The a and The hub · 2 companies further away not drawn"))
  }

  @Test("a company that there is not, or that has no tie, is an error that says so")
  func unknown() throws {
    let unknown = #expect(throws: DiagramError.self) { try web().diagram(options: options(["hubb"])) }
    #expect(unknown == .focus(.unknownCompany("hubb", suggestion: "hub")))
    #expect(unknown?.description == "there is no company “hubb”; did you mean “hub”?")
    let idle = #expect(throws: DiagramError.self) { try web().diagram(options: options(["a", "idle"])) }
    #expect(idle?.description == "“idle” has no tie among those that would be drawn")
  }

  @Test("rows of a table are looked at by their names, and a part of a large table is small enough")
  func rows() throws {
    var table = FlowTable()
    for number in 0..<700 {
      table.append(
        source: table.names.intern("n\(number)"), target: table.names.intern("n\(number + 1)"),
        kind: UInt16(table.kindNames.intern("rent")), amount: AmountInterval(1), firstTime: FlowTable.unknownTime,
        lastTime: FlowTable.unknownTime)
    }
    let source = try FlowSource(rows: table)
    #expect(throws: DiagramError.self) { try RelationshipDiagram(of: source) }
    let diagram = try RelationshipDiagram(of: source, options: options(["n350"], hops: 2))
    #expect(names(diagram) == ["n348", "n349", "n350", "n351", "n352"])
    let unknown = #expect(throws: DiagramError.self) {
      try RelationshipDiagram(of: source, options: options(["N350"]))
    }
    #expect(unknown == .focus(.unknownCompany("N350", suggestion: nil)))
  }
}
