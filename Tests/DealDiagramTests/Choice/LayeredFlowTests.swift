import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("Several layers together")
struct LayeredFlowTests {
  private func content(_ web: ExampleWeb, _ layers: [Layer]) throws -> DiagramContent {
    let (book, query) = try web.query(layers[0])
    return try DiagramContent(of: FlowProjection(of: book, query), layers: layers)
  }

  @Test("the same line of one deal is drawn once, the way back by itself, and labels say what each is")
  func union() throws {
    // By the rules: a customer pays its provider and depends on it; the provider depends on its customer.
    #expect(
      try content(.chain(), [.cash, .dependency]).summary == [
        "a > hub: investment, payment 10", "hub > b: cloud contract, payment and operations 3",
        "hub > a: investment, funding 10", "b > hub: cloud contract, revenue 3",
      ])
    let layers = try content(.chain(), [.dependency, .cash, .dependency]).layers
    #expect(layers == [.dependency, .cash])
  }

  @Test("tranches are merged one by one, and two flows of one layer never")
  func tranches() throws {
    // Only what is paid is at risk.
    var web = ExampleWeb()
    web.deal("x", .loan, [.lender: "a", .borrower: "b"]) { deal in
      deal.tranches = [Tranche(id: "one", name: "One"), Tranche(id: "two", name: "Two")]
      deal.claims[0].tranches = [
        TrancheClaim(
          tranche: "one", fields: ClaimedFields(status: .paid, amount: ExampleWeb.dollars(2))),
        TrancheClaim(
          tranche: "two", fields: ClaimedFields(status: .committed, amount: ExampleWeb.dollars(3))),
      ]
    }
    #expect(
      try content(web, [.cash, .exposure]).summary == [
        "a > b: loan, payment and at risk 2", "a > b: loan, payment 3",
      ])
  }

  @Test(
    "two firms of one group on one route: a line with both parts",
    arguments: [[Layer.dependency], [.dependency, .exposure]])
  func sameEnds(layers: [Layer]) throws {
    var web = ExampleWeb()
    web.company("group", kind: .group)
    web.company("one", parent: "group")
    web.company("two", parent: "group")
    web.deal("x", .serviceRoute, [.provider: "one", .user: "two", .via: "b"])
    // Provider and user both depend on the one between them, and both lose through it.
    let content = try content(web, layers)
    #expect(content.ties.map(\.parts.count) == [2])
    #expect(
      content.ties[0].aspects.map(\.caption) == (layers.count == 1 ? ["operations"] : ["operations", "unquantified"]))
  }

  @Test("what has no amount on one layer takes that of the other, whichever comes first")
  func unmeasured() throws {
    // The licensee pays the licensor; what it would lose without the right has no amount.
    var web = ExampleWeb()
    web.deal("x", .license, [.licensor: "a", .licensee: "b"], billions: 2)
    #expect(try content(web, [.cash, .exposure]).summary == ["b > a: license, payment and unquantified 2"])
    #expect(try content(web, [.exposure, .cash]).summary == ["b > a: license, unquantified and payment 2"])
    var undisclosed = ExampleWeb()
    undisclosed.deal("x", .supply, [.supplier: "a", .customer: "b"])
    for layers in [[Layer.exposure, .cash], [.cash, .exposure]] {
      let amounts = try content(undisclosed, layers).ties.filter { $0.aspects.count == 2 }.map(\.amount)
      #expect(amounts == [.unknown])
    }
  }

  @Test("one layer by itself is drawn as ever", arguments: Layer.allCases)
  func single(layer: Layer) throws {
    let content = try content(.loop(), [layer])
    let nouns = content.ties.map(\.style.noun)
    let isNamed = layer == .dependency || layer == .exposure
    #expect(nouns.allSatisfy { $0.contains(",") == isNamed })
    #expect(content.layers == [layer])
  }

  @Test("caption and legend say the layers, and kinds once")
  func words() throws {
    let web = ExampleWeb.loop()
    var options = RelationshipDiagram.Options()
    options.content = .layers([.cash, .dependency])
    let diagram = try web.diagram(options: options)
    #expect(
      diagram.dot().contains(
        "Cash flows, from who pays to who is paid; dependency, from who depends to whom it depends on"))
    let content = try content(web, [.cash, .dependency])
    let widths = WidthScale(of: content.ties.compactMap { $0.amount?.drawnMinorUnits })
    let legend = Legend(of: content, widths: widths)
    #expect(legend.kinds.map(\.noun) == ["investment", "cloud contract"])
    #expect(
      legend.layers == [
        LayerMeaning(layer: .cash, captions: ["payment"]),
        LayerMeaning(layer: .dependency, captions: ["operations", "funding", "revenue"]),
      ])
    let sections = LegendTable(legend: legend, theme: .light, widths: widths, currency: .usd).sections
    let texts = sections.flatMap(\.content.texts).map { $0.replacing("\u{A0}", with: "") }
    #expect(texts.contains("On which layer") && texts.contains("operations, funding, revenue"))
  }

  @Test("loops are those of the layer of the question, and mark only its ties")
  func loops() throws {
    var web = ExampleWeb()
    web.deal("x", .loan, [.lender: "a", .borrower: "b"], billions: 1)
    web.deal("y", .loan, [.lender: "b", .borrower: "a"], billions: 2)
    let source = try web.source(.cash)
    var content = try content(web, [.cash, .dependency])
    let marks = LoopMarks(of: try source.circularFlows(), limit: 9, in: &content)
    #expect(marks.loops.count == 1)
    #expect(content.ties.map { $0.loops.isEmpty } == content.ties.map { $0.style.noun == "loan, funding" })
  }
}
