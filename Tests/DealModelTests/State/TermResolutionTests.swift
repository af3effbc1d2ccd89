import DealModel
import DealTestSupport
import Testing

@Suite struct TermResolutionTests {
  static func claims(_ first: DealTerms, _ second: DealTerms) -> OneDeal {
    OneDeal(.by("2026-01-01", .committed, terms: first), .by("2026-02-01", .committed, terms: second), kind: .license)
  }

  @Test func whatTheDealSaysCountsUntilAClaimSaysOtherwise() throws {
    let own = DealTerms.with {
      $0.isExclusive = true
      $0.details = ["a"]
    }
    let deal = OneDeal(
      .by("2026-02-01", .committed, terms: .with { $0.isExclusive = false }), kind: .license, terms: own)
    #expect(try deal.state()?.terms.isExclusive == false)
    #expect(try deal.state()?.contestedTerms.isEmpty == true)
    let silent = OneDeal(.by("2026-02-01", .committed), kind: .license, terms: own)
    #expect(try silent.state()?.terms == own)
  }

  @Test("Lists gather what all claims say, each thing once, in the order in which it became known")
  func listsGather() throws {
    let (two, three) = (
      Quantity(value: DecimalNumber(units: 2, decimals: 0), unit: "GW"),
      Quantity(value: DecimalNumber(units: 3, decimals: 0), unit: "GW")
    )
    let aboutTwo = Quantity(bound: .about, value: two.value, unit: "GW")
    let first = DealTerms.with {
      $0.details = ["a", "b"]
      $0.quantities = [two]
      $0.reaches = ["a"]
      $0.exceptions = ["b"]
    }
    let second = DealTerms.with {
      $0.details = ["b", "c"]
      $0.quantities = [three, aboutTwo]
      $0.reaches = ["b"]
      $0.exceptions = ["b"]
    }
    let state = try #require(try Self.claims(first, second).state())
    #expect(state.terms.details == ["a", "b", "c"])
    #expect(state.terms.quantities == [two, three])
    #expect(state.terms.reaches == ["a", "b"])
    #expect(state.terms.exceptions == ["b"])
    #expect(state.contestedTerms.isEmpty)
  }

  @Test("Start, end and length are told by different sources and kept together")
  func theTermIsResolvedPartByPart() throws {
    let eight = TermDuration(count: 8, unit: .years)
    let state = try Self.claims(.with { $0.term = Term(duration: eight) }, .with { $0.term = Term(start: .year(2027)) })
      .state()
    #expect(state?.terms.term == Term(start: .year(2027), duration: eight))
    #expect(state?.contestedTerms.isEmpty == true)
  }

  /// Two values of a term, the name under which they conflict, and whether they do.
  @Test(
    arguments: [
      ("scope", .with { $0.scope = "all" }, .with { $0.scope = "part" }, true),
      ("scope", .with { $0.scope = "all" }, .with { $0.scope = "all" }, false),
      ("exclusive", .with { $0.isExclusive = true }, .with { $0.isExclusive = false }, true),
      ("term", .with { $0.term = Term(end: .year(2030)) }, .with { $0.term = Term(end: .year(2031)) }, true),
      ("share", .with { $0.share = percent(10) }, .with { $0.share = percent(20) }, true),
      ("share", .with { $0.share = percent(10) }, .with { $0.share = percent(20, .atMost) }, false),
      ("largest", .with { $0.isLargestOwner = true }, .with { $0.isLargestOwner = false }, true),
      ("rate", .with { $0.rate = percent(10, .atLeast) }, .with { $0.rate = percent(5) }, true),
    ] as [(String, DealTerms, DealTerms, Bool)])
  func singleValuesTakeTheLatest(name: String, first: DealTerms, second: DealTerms, isContested: Bool) throws {
    let state = try #require(try Self.claims(first, second).state())
    #expect(state.terms == second)
    #expect(state.contestedTerms == (isContested ? [name: [0, 1]] : [:]))
    #expect(state.isContested == isContested)
  }

  @Test func aFirmerClaimUpdatesATermWithoutConflict() throws {
    let deal = OneDeal(
      .by("2026-01-01", .rumored, terms: .with { $0.scope = "all" }),
      .by("2026-02-01", .committed, terms: .with { $0.scope = "part" }), kind: .license)
    #expect(try deal.state()?.terms.scope == "part")
    #expect(try deal.state()?.isContested == false)
  }

  @Test func termsAreInForceWithTheirClaim() throws {
    let deal = OneDeal(
      .by("2026-01-01", .committed),
      .by("2026-01-02", .committed, date: "2026-03-01", terms: .with { $0.scope = "all" }),
      kind: .license)
    #expect(try deal.state(asOf: "2026-02-28")?.terms.scope == nil)
    #expect(try deal.state(asOf: "2026-03-01")?.terms.scope == "all")
  }

  private static func percent(_ number: Int64, _ bound: Ratio.Bound = .exact) -> Ratio {
    Ratio(millionths: number * 10_000, bound: bound)
  }
}
