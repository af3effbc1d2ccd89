import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealDiagram

@Suite("What is left out of a picture")
struct DiagramContentChoiceTests {
  /// Some companies with random ties, a few between three equals.
  private func web(seed: UInt64, companies: Int = 8) -> DiagramContent {
    var random = SeededGenerator(seed: seed)
    var content = DiagramContent(currency: .usd)
    content.companies = (0..<companies).map { DiagramCompany(id: "c\($0)", name: "C\($0)", kind: .firm) }
    for number in 0..<Int.random(in: 0...10, using: &random) {
      let isMutual = Bool.random(using: &random)
      let parties = (0..<(isMutual ? 3 : 2)).map { _ in Int.random(in: 0..<companies, using: &random) }
      let part = TiePart(reference: TieReference(deal: "d\(number)"), title: "")
      content.ties.append(
        DiagramTie(
          parties: isMutual ? Set(parties).sorted() : parties,
          style: TieStyle(isMutual ? .partnership : .investment), parts: [part]))
    }
    return content
  }

  /// Distances by the recurrence of Floyd and Warshall, which looks at no neighborhood.
  private func distances(_ content: DiagramContent) -> [[Int]] {
    let far = 1_000
    let count = content.companies.count
    var distances = (0..<count).map { one in (0..<count).map { $0 == one ? 0 : far } }
    for tie in content.ties {
      for one in tie.parties { for two in tie.parties where one != two { distances[one][two] = 1 } }
    }
    for middle in 0..<count {
      for one in 0..<count {
        for two in 0..<count {
          distances[one][two] = min(distances[one][two], distances[one][middle] + distances[middle][two])
        }
      }
    }
    return distances
  }

  @Test("around a focus: exactly the ties of which every company is near enough", arguments: 0..<200 as Range<UInt64>)
  func neighborhood(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 1_000)
    let whole = web(seed: seed)
    let focus = Set((0..<2).map { _ in Int.random(in: 0..<8, using: &random) }).sorted()
    let hops = Int.random(in: 0...3, using: &random)
    let distances = distances(whole)
    let isNear = whole.companies.indices.map { company in focus.contains { distances[$0][company] <= hops } }

    var near = whole
    let leftOut = near.keepNeighborhood(of: focus, hops: hops)
    let expected = whole.ties.filter { $0.parties.allSatisfy { isNear[$0] } }
    #expect(near.ties.map(\.parts) == expected.map(\.parts))
    #expect(
      near.ties.map { $0.parties.map { near.companies[$0].id } }
        == expected.map { $0.parties.map { whole.companies[$0].id } })
    #expect(leftOut == whole.companies.count - near.companies.count)
    let focused = near.companies.filter(\.isFocus).map(\.id)
    #expect(Set(focused).isSubset(of: focus.map { whole.companies[$0].id }))
    // Companies stay as long as one of their ties does, and in their order.
    if expected.count < whole.ties.count {
      let used = Set(expected.flatMap(\.parties)).sorted()
      #expect(near.companies.map(\.id) == used.map { whole.companies[$0].id })
    }
  }

  @Test("what is certainly smaller is left out; unknown amounts, upper bounds above and what is no money stay")
  func amounts() throws {
    var web = ExampleWeb()
    let ten = Money(minorUnits: 1_000_000_000_000, currency: .usd)
    web.deal("small", .investment, [.investor: "a", .investee: "hub"], billions: 9)
    web.deal("equal", .investment, [.investor: "b", .investee: "hub"], billions: 10)
    web.deal("unknown", .loan, [.lender: "c", .borrower: "hub"])
    web.deal("right", .license, [.licensor: "d", .licensee: "hub"])
    web.deal("bound", .loan, [.lender: "e", .borrower: "hub"]) { $0.claims[0].whole.amount = .atMost(ten) }
    web.deal("least", .loan, [.lender: "f", .borrower: "hub"]) {
      $0.claims[0].whole.amount = .atLeast(Money(minorUnits: 1, currency: .usd))
    }
    web.deal("below", .loan, [.lender: "g", .borrower: "hub"]) {
      $0.claims[0].whole.amount = .atMost(Money(minorUnits: 1, currency: .usd))
    }
    // Together two small ones are large enough: a line is their sum.
    for id in ["half-1", "half-2"] as [DealID] {
      web.deal(id, .investment, [.investor: "h", .investee: "hub"], billions: 5)
    }
    var content = try web.content()
    let leftOut = content.leaveOutTies(below: ten.minorUnits)
    #expect(leftOut == 2)
    #expect(Set(content.companies.map(\.id)) == ["b", "c", "d", "e", "f", "h", "hub"])
    let none = content.leaveOutTies(below: ten.minorUnits)
    #expect(none == 0)
  }

  @Test("below a group only the parts of it that are drawn are named")
  func children() throws {
    var web = ExampleWeb()
    web.company("group", kind: .group)
    web.company("left", parent: "group", name: "Left")
    web.company("right", parent: "group", name: "Right")
    web.deal("x", .supply, [.supplier: "left", .customer: "a"], billions: 1)
    web.deal("y", .supply, [.supplier: "right", .customer: "b"], billions: 5)
    let (book, query) = try web.query()
    let projection = try FlowProjection(of: book, query)
    var content = try DiagramContent(of: projection, layers: nil)
    #expect(content.companies.first { $0.id == "group" }?.children == ["Left", "Right"])
    content.keepTies { $0.parts[0].reference.deal == "y" }
    content.keepDrawnChildren(of: projection)
    #expect(content.companies.first { $0.id == "group" }?.children == ["Right"])
  }
}
