import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite("Books under a scenario")
struct DealBookScenarioTests {
  private func scenario(
    without: [String] = [], _ assumptions: (String, String?, Scenario.Assumption.Value)...
  ) -> Scenario {
    var scenario = Scenario()
    scenario.without = without
    scenario.assumptions = assumptions.map {
      Scenario.Assumption(deal: DealID(rawValue: $0.0), tranche: $0.1.map(TrancheID.init(rawValue:)), value: $0.2)
    }
    return scenario
  }

  /// What flows, without the positions of deals: source, target, bounds and status of each flow.
  private func flows(
    _ book: DealBook, _ layer: Layer = .cash, _ basis: Basis = .rumored, at clock: Clock
  ) throws -> [String] {
    let table = try FlowProjection(
      of: book, FlowQuery(layer: layer, basis: basis, clock: clock, grouping: .none)
    ).table
    return (0..<table.count).map { row in
      let ends = "\(table.names[table.sources[row]])→\(table.names[table.targets[row]])"
      return "\(ends) \(table.amount(at: row)) \(table.statuses[row])"
    }.sorted()
  }

  private func dollars(_ amount: Int64) -> Amount { .exact(Money(minorUnits: amount * 100, currency: .usd)) }

  // The other way to the same: the deals are taken out of the draft by hand.
  @Test(
    "without a deal the flows are those of the book in which it was never written", arguments: 0..<60 as Range<UInt64>)
  func withoutDeal(seed: UInt64) throws {
    let book = BookGenerator.book(seed: seed)
    var random = SeededGenerator(seed: seed + 1_000)
    guard let gone = book.deals.randomElement(using: &random) else { return }
    let clock = Clock(of: book)
    let result = try book.supposing(scenario(without: ["deal:\(gone.id)"]), at: clock)
    let expected = Set([gone.id]).union(book.parts(of: gone.id))
    #expect(Set(result.leftOut).isSuperset(of: expected))
    #expect(result.book.deals.map(\.id) == book.deals.map(\.id).filter { !result.leftOut.contains($0) })
    for layer in Layer.allCases {
      guard let kept = try? flows(result.book, layer, at: clock) else { continue }
      let positions = book.deals.indices.filter { !result.leftOut.contains(book.deals[$0].id) }
      #expect(try kept == flows(book.keeping(dealsAt: positions), layer, at: clock))
    }
    // Nothing mentions it any more.
    let others = Set(book.companies.map(\.id.rawValue) + book.scopes.map(\.id.rawValue))
    for deal in result.book.deals {
      let mentioned = [deal.links.partOf, deal.links.extends, deal.links.supersedes?.deal].compactMap { $0 }
      #expect(mentioned.allSatisfy { !result.leftOut.contains($0) })
      let reached = (deal.terms.reaches ?? []) + deal.claims.flatMap { $0.terms.reaches ?? [] }
      #expect(reached.allSatisfy { others.contains($0) || !result.leftOut.contains(DealID(rawValue: $0)) })
    }
  }

  @Test("without a company nothing flows to or from it or the companies below it", arguments: 0..<60 as Range<UInt64>)
  func withoutCompany(seed: UInt64) throws {
    let book = BookGenerator.book(seed: seed)
    var random = SeededGenerator(seed: seed + 1_000)
    guard let gone = book.companies.randomElement(using: &random) else { return }
    let result = try book.supposing(scenario(without: ["company:\(gone.id)"]), at: Clock(of: book))
    func isBelow(_ id: CompanyID) -> Bool {
      var current: CompanyID? = id
      while let company = current {
        if company == gone.id { return true }
        current = book.company(company)?.parent
      }
      return false
    }
    #expect(result.book.deals.allSatisfy { deal in !deal.parties.contains { isBelow($0.company) } })
    #expect(result.book.facts.map(\.id) == book.facts.filter { !isBelow($0.company) }.map(\.id))
    // A deal is only left out for a party, or because the whole that it is a part of is.
    for id in result.leftOut {
      let deal = try #require(book.deal(id))
      let isPart = deal.links.partOf.map(result.leftOut.contains) ?? false
      #expect(deal.parties.contains { isBelow($0.company) } || isPart)
    }
  }

  @Test("a status that is assumed is the status, whatever was said, at every clock", arguments: DealStatus.allCases)
  func status(status: DealStatus) throws {
    var web = DealWeb()
    web.invest("a", "b", 10, .paid)
    web.deal("x", .investment, [(.investor, "b"), (.investee, "c")], 20, .committed)
    let book = try DealBook(web.draft)
    let days: [CalendarDate?] = [nil, DealWeb.day, CalendarDate("2026-02-01"), CalendarDate("2030-01-01")]
    for asOf in days {
      for knownOn in days {
        let clock = Clock(of: book, asOf: asOf, knownOn: knownOn)
        let supposed = try book.supposing(scenario(("x", nil, .status(status))), at: clock).book
        let deal = try #require(supposed.deal("x"))
        let state = try #require(supposed.state(of: deal, at: clock))
        #expect(state.status.value == status && !state.isContested)
        #expect(state.amount?.value == dollars(20))
        // The other deal is as it was.
        #expect(supposed.deal("a-invests-b-0") == book.deal("a-invests-b-0"))
      }
    }
  }

  @Test("ending a deal by assumption leaves the flows that leaving it out leaves", arguments: 0..<60 as Range<UInt64>)
  func ending(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var web = DealWeb()
    for _ in 0..<8 {
      let ends = ["a", "b", "c", "d"].shuffled(using: &random)
      web.invest(
        ends[0], ends[1], Int64.random(in: 1...9, using: &random),
        [.paid, .committed, .conditional][Int.random(in: 0...2, using: &random)])
    }
    let book = try DealBook(web.draft)
    let clock = Clock(of: book)
    let id = try #require(book.deals.randomElement(using: &random)).id.rawValue
    for end in [DealStatus.declined, .terminated, .superseded] {
      let ended = try book.supposing(scenario((id, nil, .status(end))), at: clock).book
      let without = try book.supposing(scenario(without: [id]), at: clock).book
      #expect(try flows(ended, at: clock) == flows(without, at: clock))
    }
  }

  @Test("a status of the whole is that of each tranche; one of a tranche leaves the others alone")
  func tranches() throws {
    var web = DealWeb()
    web.deal("x", .investment, [(.investor, "a"), (.investee, "b")], 50)
    web.draft.deals[0].tranches = [Tranche(id: "now", name: "Now"), Tranche(id: "later", name: "Later")]
    web.draft.deals[0].claims[0].tranches = [
      TrancheClaim(tranche: "now", fields: ClaimedFields(status: .committed, amount: dollars(15))),
      TrancheClaim(
        tranche: "later", fields: ClaimedFields(status: .conditional, amount: dollars(35), condition: "an offering")),
    ]
    let book = try DealBook(web.draft)
    let clock = Clock(of: book)
    func paid(_ scenario: Scenario) throws -> Int64 {
      let table = try FlowProjection(
        of: book.supposing(scenario, at: clock).book, FlowQuery(layer: .cash, basis: .paid, clock: clock)
      ).table
      return (0..<table.count).reduce(0) { $0 + table.amount(at: $1).lower }
    }
    #expect(try paid(Scenario()) == 0)
    #expect(try paid(scenario(("x", nil, .status(.paid)))) == 5_000)
    #expect(try paid(scenario(("x", "later", .status(.paid)))) == 3_500)
    #expect(try paid(scenario(("x", "now", .status(.paid)), ("x", "now", .amount(dollars(20))))) == 2_000)
  }

  @Test("each assumption has a source that says so; amounts stay as contested as they were")
  func sources() throws {
    var web = DealWeb()
    web.deal("x", .investment, [(.investor, "a"), (.investee, "b")], 50)
    web.draft.sources.append(Source(id: "talks", title: "Talks", date: .day(DealWeb.day)))
    // What talks said of the amount is of another standing than what was agreed, and does not dispute it.
    web.draft.deals[0].claims.insert(
      Claim(source: "talks", whole: ClaimedFields(status: .negotiating, amount: dollars(20))), at: 0)
    let book = try DealBook(web.draft)
    let clock = Clock(of: book)
    let before = try #require(book.state(of: book.deals[0], at: clock))
    let supposed = try book.supposing(scenario(("x", nil, .status(.paid))), at: clock).book
    let after = try #require(supposed.state(of: supposed.deals[0], at: clock))
    #expect(before.amount?.isContested == after.amount?.isContested && after.amount?.value == dollars(50))
    #expect(supposed.sources.dropFirst(book.sources.count).map(\.title) == ["x.status=paid"])
  }

  @Test("everything that does not fit is said at once, with the nearest name")
  func problems() throws {
    var web = DealWeb()
    web.invest("acme", "bolt", 5)
    web.deal("round", .investment, [(.investee, "bolt")])
    web.draft.deals[0].links.partOf = "round"
    web.company("round")
    web.deal("other", .investment, [(.investor, "acme"), (.investee, "bolt")], 7)
    web.deal("third", .investment, [(.investor, "acme"), (.investee, "bolt")], 8)
    let book = try DealBook(web.draft)
    do {
      _ = try book.supposing(
        scenario(
          without: ["acmee", "round", "other"], ("rond", nil, .status(.paid)),
          ("acme-invests-bolt-0", "first", .status(.paid)),
          ("round", nil, .amount(dollars(3))), ("other", nil, .status(.paid)), ("third", nil, .status(.paid)),
          ("third", nil, .status(.declined))),
        at: Clock(of: book))
      Issue.record("nothing was refused")
    } catch {
      let words = error.description
      for part in [
        "no deal or company “acmee”; did you mean “acme”?", "write deal:round or company:round",
        "no deal “rond”; did you mean “round”?", "has no tranche “first”", "the deal has parts",
        "left out by --without", "assumed otherwise too",
      ] { #expect(words.contains(part), "\(words)") }
    }
    #expect(try book.supposing(scenario(without: ["deal:round"]), at: Clock(of: book)).leftOut.count == 2)
  }
}
