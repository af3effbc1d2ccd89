import DealModel
import DealTestSupport
import Testing

@Suite struct ConflictFindingsTests {
  static func findings(_ claims: Claim...) -> [Diagnostic] {
    DealBook.validating(.example(.example("d", .license, ["a", "b"], claims))).diagnostics
  }

  /// Two claims that disagree about one field, and two that do not.
  @Test(
    arguments: [
      ("status", .by("2026-01-01", .committed), .by("2026-02-01", .announced)),
      ("amount", .by("2026-01-01", .committed, .dollars(30)), .by("2026-02-01", .committed, .dollars(50))),
      (
        "scope", .by("2026-01-01", .committed, terms: .with { $0.scope = "all" }),
        .by("2026-02-01", .committed, terms: .with { $0.scope = "part" })
      ),
      (
        "exclusive", .by("2026-01-01", .committed, terms: .with { $0.isExclusive = true }),
        .by("2026-02-01", .committed, terms: .with { $0.isExclusive = false })
      ),
      (
        "status of tranche “t”", .by("2026-01-01", nil, tranches: [.of("t", .committed)]),
        .by("2026-02-01", nil, tranches: [.of("t", .announced)])
      ),
      (
        "amount of tranche “t”", .by("2026-01-01", .committed, tranches: [.of("t", nil, .dollars(30))]),
        .by("2026-02-01", .committed, tranches: [.of("t", nil, .dollars(50))])
      ),
    ] as [(String, Claim, Claim)])
  func claimsThatDisagree(field: String, first: Claim, second: Claim) throws {
    let found = Self.findings(first, second)
    #expect(found.map { "\($0.severity) \($0.code) \($0.path)" } == ["warning conflicting-claims /deals/d/claims/1"])
    let message = try #require(found.first).message
    #expect(message.hasPrefix("sources disagree about the \(field) of “d”: "))
    #expect(message.contains("(2026-01-01)") && message.contains("(2026-02-01)"), "both sides are shown")
    #expect(Self.findings(first, first) == [])
    #expect(Self.findings(second, second) == [])
  }

  @Test func anUpdateIsNoConflict() {
    #expect(Self.findings(.by("2026-01-01", .rumored, .dollars(30)), .by("2026-02-01", .committed, .dollars(50))) == [])
  }

  static func factFindings(_ facts: (qualifier: CompanyFact.Qualifier?, year: Int, dollars: [Int64])...) -> [String] {
    let draft = DealBookDraft.example { draft in
      for (index, fact) in facts.enumerated() {
        draft.facts.append(
          CompanyFact(
            id: FactID(rawValue: "f\(index)"), company: "a", kind: .valuation, time: .date(.year(fact.year)),
            nature: .actual, qualifier: fact.qualifier,
            claims: fact.dollars.map { FactClaim(source: "2026-02-01", value: .money(.dollars($0))) }))
      }
    }
    return DealBook.validating(draft).diagnostics.map { "\($0.severity) \($0.code) \($0.path)" }
  }

  @Test("Facts about the same thing and time conflict; a qualifier, or another year, tells them apart")
  func facts() {
    let conflict = ["warning conflicting-facts /facts/f1/claims/0/value"]
    #expect(Self.factFindings((.afterTheMoney, 2026, [840]), (nil, 2026, [730])) == conflict)
    #expect(Self.factFindings((nil, 2026, [730]), (.afterTheMoney, 2026, [840])) == conflict)
    #expect(Self.factFindings((.beforeTheMoney, 2026, [730]), (.afterTheMoney, 2026, [840])) == [])
    #expect(Self.factFindings((.afterTheMoney, 2026, [840]), (nil, 2026, [840])) == [])
    #expect(Self.factFindings((nil, 2025, [730]), (nil, 2026, [840])) == [])
    #expect(Self.factFindings((nil, 2026, [730, 840])) == ["warning conflicting-facts /facts/f0/claims/1/value"])
  }

  @Test("Two facts make one finding, however many claims disagree")
  func factsMakeOneFinding() {
    #expect(
      Self.factFindings((nil, 2026, [730]), (.afterTheMoney, 2026, [840, 840, 840]))
        == ["warning conflicting-facts /facts/f1/claims/2/value"])
  }

  @Test func anOpenQuestionIsTold() {
    #expect(
      DealBookDraft.findings { $0[deal: "license"].links.supersedes = .init(deal: "contract", isOpen: true) }
        == ["open-question /deals/license/supersedes"])
    #expect(DealBookDraft.findings { $0[deal: "license"].links.supersedes = .init(deal: "contract") } == [])
  }
}
