import DealModel
import DealTestSupport
import Testing

@Suite struct ClaimRulesTests {
  @Test func dealsAndFactsHaveASource() {
    #expect(DealBookDraft.findings { $0[deal: "license"].claims = [] } == ["no-source /deals/license"])
    #expect(DealBookDraft.findings { $0[deal: "rivals"].claims = [] } == ["no-source /deals/rivals"])
    #expect(DealBookDraft.findings { $0.facts[0].claims = [] } == ["no-source /facts/worth"])
  }

  @Test("A deal has a status, as a whole or in a tranche; equals need none")
  func status() {
    #expect(
      DealBookDraft.findings { $0[deal: "license"].claims[0].whole.status = nil } == ["no-status /deals/license/claims"]
    )
    #expect(DealBookDraft.findings { $0[deal: "funding"].claims[0].whole.status = nil } == [])
    #expect(DealBookDraft.sound[deal: "rivals"].claims.allSatisfy { $0.whole.status == nil })
  }

  @Test func aClaimSpeaksOfATrancheOnce() {
    #expect(
      DealBookDraft.findings { $0[deal: "funding"].claims[0].tranches.append(.of("first")) }
        == ["duplicate-tranche /deals/funding/claims/0/tranches/first"])
  }

  /// A total and two tranches of one source, and whether they contradict each other.
  @Test(
    arguments: [
      (.dollars(50), .dollars(15), .dollars(35), false), (.dollars(50), .dollars(15), .dollars(36), true),
      (.dollars(50), .dollars(15), .dollars(34), true), (.dollars(50), .dollars(15), nil, false),
      (.dollars(50), .dollars(51), nil, true), (.dollars(50), .dollars(15), .undisclosed, false),
      (.dollars(50), .dollars(51), .undisclosed, true), (.dollars(...50), .dollars(15), .dollars(20), false),
      (.dollars(...50), .dollars(15), .dollars(36), true), (.dollars(50...), .dollars(15), .dollars(34), true),
      (.dollars(50...), .dollars(15), .dollars(99), false), (.dollars(50), .dollars(...15), .dollars(...35), false),
      (.dollars(50), .dollars(...15), .dollars(...34), true), (.dollars(50), .dollars(15), .euros(1), false),
      (.undisclosed, .dollars(15), .dollars(36), false),
    ] as [(Amount, Amount?, Amount?, Bool)])
  func tranchesAddUp(total: Amount, first: Amount?, second: Amount?, isWrong: Bool) {
    let findings = DealBookDraft.findings {
      $0[deal: "funding"].claims[0].whole.amount = total
      $0[deal: "funding"].claims[0].tranches = [.of("first", .committed, first), .of("second", .conditional, second)]
    }
    #expect(findings.contains("tranches-contradict-total /deals/funding/claims/0/amount") == isWrong, "\(findings)")
    if first?.currency == second?.currency || second == nil { #expect(isWrong || findings.isEmpty, "\(findings)") }
  }

  @Test func sumsOfTranchesAreCountable() {
    let most = Amount.exact(Money(minorUnits: .max, currency: .usd))
    #expect(
      DealBookDraft.findings {
        $0[deal: "funding"].claims[0].whole.amount = most
        $0[deal: "funding"].claims[0].tranches = [.of("first", .paid, most), .of("second", .paid, .dollars(1))]
      } == ["amount-too-large /deals/funding/claims/0"])
  }

  static let values: [(sort: String, value: FactValue)] = [
    ("money", .money(.dollars(1))), ("ratio", .ratio(Ratio(millionths: 1))), ("date", .date(.year(2026))),
    ("flag", .flag(true)),
  ]

  /// Which sorts of value each kind of fact takes.
  @Test(
    arguments: [
      (.valuation, ["money"]), (.revenue, ["money"]), (.cash, ["money"]), (.equity, ["money"]),
      (.commitments, ["money"]), (.freeCashFlow, ["money", "date", "flag"]), (.profit, ["money", "date", "flag"]),
      (.ratio, ["ratio"]), (.plan, ["money", "date", "flag"]),
    ] as [(CompanyFact.Kind, [String])])
  func valuesFitTheirKind(kind: CompanyFact.Kind, sorts: [String]) {
    for (sort, value) in Self.values {
      let fact = CompanyFact(
        id: "new", company: "lab", kind: kind, label: "example", nature: .actual,
        claims: [FactClaim(source: "2026-02-01", value: value)])
      let wrong = sorts.contains(sort) ? [] : ["wrong-value /facts/new/claims/0/value"]
      #expect(DealBookDraft.findings { $0.facts.append(fact) } == wrong, "\(sort)")
    }
  }

  @Test("A ratio and a plan say of what", arguments: CompanyFact.Kind.allCases)
  func labels(kind: CompanyFact.Kind) {
    let findings = DealBookDraft.findings {
      $0.facts.append(CompanyFact(id: "new", company: "lab", kind: kind, nature: .actual, claims: []))
    }
    #expect(findings.contains("no-label /facts/new") == [.ratio, .plan].contains(kind))
  }

  @Test func onlyAValuationIsBeforeOrAfterTheMoney() {
    #expect(DealBookDraft.findings { $0.facts[0].kind = .revenue } == ["wrong-qualifier /facts/worth/qualifier"])
  }
}
