import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("What a picture of a book shows")
struct DiagramContentBookTests {
  @Test("every kind of deal once, in its own direction")
  func directions() throws {
    var web = ExampleWeb()
    web.deal("d1", .investment, [.investor: "a", .investee: "b"])
    web.deal("d2", .ownership, [.owner: "a", .owned: "b"])
    web.deal("d3", .acquisition, [.acquirer: "a", .target: "b", .seller: "c"], billions: 2)
    web.deal("d4", .loan, [.lender: "a", .borrower: "b"])
    web.deal("d5", .cloudContract, [.provider: "a", .customer: "b"])
    web.deal("d6", .supply, [.supplier: "a", .customer: "b"])
    web.deal("d7", .distribution, [.principal: "a", .distributor: "b"])
    web.deal("d8", .distribution, [.principal: "a", .distributor: "b"], billions: 1)
    web.deal("d9", .serviceRoute, [.provider: "a", .user: "c", .via: "b"])
    web.deal("d10", .license, [.licensor: "a", .licensee: "b"])
    web.deal("d11", .license, [.licensor: "a", .licensee: "b"], billions: 3)
    web.deal("d12", .exclusivity, [.grantor: "a", .beneficiary: "b"])
    web.deal("d13", .revenueShare, [.payer: "a", .recipient: "b"])
    web.deal("d14", .guarantee, [.guarantor: "a", .debtor: "b", .creditor: "c"], billions: 4)
    web.deal("d15", .guarantee, [.guarantor: "a", .debtor: "b", .creditor: "c"], billions: 5, .paid)
    web.deal("d16", .partnership, [.party: "b", .party: "a", .party: "c"])
    web.deal("d17", .jointVenture, [.party: "a", .party: "b"])
    web.deal("d18", .competitor, [.party: "a", .party: "b"])
    let summary = try web.content().summary
    #expect(
      summary == [
        "a > b: investment", "a > b: ownership", "a > b: acquisition 2", "a > b: loan", "b > a: cloud contract",
        "b > a: supply", "a > b: distribution", "b > a: distribution 1", "a > b: service route",
        "b > c: service route", "a > b: license", "b > a: license 3", "a > b: exclusivity", "a > b: revenue share",
        "a > b: guarantee 4", "a > c: guarantee 5", "a - b - c: partnership", "a - b: joint venture",
        "a - b: competitors",
      ])
  }

  @Test("parallel deals share a line when they are of one kind and equally firm, else not")
  func merged() throws {
    let content = try ExampleWeb.loop().content()
    #expect(
      content.summary == [
        "fund > hub: investment 15", "fund > hub: investment 35", "hub > fund: cloud contract 138",
        "other > hub: investment 4",
      ])
    #expect(content.ties.map(\.lineStyle) == [.solid, .dashed, .solid, .solid])
    #expect(content.ties[2].parts.map(\.reference.deal) == ["old", "new"])
    #expect(try ExampleWeb.loop().content(.cash, .committed).summary.first == "fund > hub: investment 15")
    #expect(try ExampleWeb.loop().content(.cash, .committed).ties.count == 3)
  }

  @Test("rights about different things do not share a line")
  func rights() throws {
    var web = ExampleWeb()
    web.draft.scopes.append(Scope(id: "data", name: "The data"))
    for (id, scope) in [("x", "models"), ("y", "data"), ("z", "models")] {
      web.deal(DealID(rawValue: id), .license, [.licensor: "a", .licensee: "b"]) {
        $0.terms.scope = ScopeID(rawValue: scope)
      }
    }
    #expect(try web.content().ties.map { $0.parts.map(\.reference.deal) } == [["x", "z"], ["y"]])
  }

  @Test("inferred ties do not share a line with stated ones")
  func inferred() throws {
    var web = ExampleWeb.chain()
    web.deal("guess", .investment, [.investor: "a", .investee: "hub"], billions: 1) {
      $0.claims[0].basis = .inferred(reason: "it follows")
    }
    #expect(try web.content().ties.map(\.isInferred) == [false, false, true])
  }

  @Test("groups are one company, with the names of the parts that drawn ties belong to")
  func groups() throws {
    var web = ExampleWeb()
    web.company("group", kind: .group)
    web.company("unit", parent: "group", name: "Unit")
    web.company("idle", parent: "group", name: "Idle")
    web.deal("x", .cloudContract, [.provider: "unit", .customer: "hub"])
    web.deal("y", .partnership, [.party: "group", .party: "hub"])
    web.deal("inside", .partnership, [.party: "group", .party: "idle"])
    let content = try web.content()
    #expect(content.summary == ["hub > group: cloud contract", "hub - group: partnership"])
    #expect(content.companies.map(\.children) == [[], ["Unit"]])
    #expect(content.companies.map(\.kind) == [.firm, .group])
    #expect(try web.content(grouping: .none).summary.contains("hub > unit: cloud contract"))
  }

  @Test("ties between equals follow the basis, the term, the kinds and what replaced them")
  func mutual() throws {
    var web = ExampleWeb.chain()
    web.deal("weak", .partnership, [.party: "a", .party: "b"], .announced)
    web.deal("over", .partnership, [.party: "a", .party: "c"]) { $0.terms.term = Term(end: .year(2025)) }
    web.deal("old", .jointVenture, [.party: "a", .party: "d"])
    web.deal("new", .jointVenture, [.party: "a", .party: "e"]) { $0.links.supersedes = .init(deal: "old") }
    let ties = try web.content().summary.dropFirst(2)
    #expect(Array(ties) == ["a - b: partnership", "a - e: joint venture"])
    #expect(try web.content(.cash, .committed).summary.dropFirst(2) == ["a - e: joint venture"])
    #expect(try web.content(kinds: [.partnership]).summary == ["a - b: partnership"])
  }

  @Test("on a layer only its flows are drawn, with the ground of a dependency")
  func layer() throws {
    let web = ExampleWeb.chain()
    #expect(
      try web.content(.dependency, allTies: false).summary == [
        "hub > a: investment, funding 10", "hub > b: cloud contract, operations 3",
        "b > hub: cloud contract, revenue 3",
      ])
    #expect(try web.content(.rights, allTies: false).ties.isEmpty)
  }

  @Test("an unknown amount is undisclosed where money flows, and nothing elsewhere")
  func amounts() throws {
    var web = ExampleWeb()
    web.deal("x", .investment, [.investor: "a", .investee: "b"])
    web.deal("y", .license, [.licensor: "a", .licensee: "b"])
    #expect(try web.content().ties.map(\.amount) == [.unknown, nil])
  }
}
