import DealModel
import DealTestSupport
import Testing

@Suite struct UsageFindingsTests {
  @Test func whatNothingRefersToIsTold() {
    #expect(
      DealBookDraft.findings { $0.sources.append(Source(id: "idle", title: "Example")) } == [
        "unused-source /sources/idle"
      ])
    #expect(
      DealBookDraft.findings { $0.companies.append(Company(id: "idle", name: "Example")) }
        == ["unused-company /companies/idle"])
    #expect(
      DealBookDraft.findings { $0.scopes.append(Scope(id: "idle", name: "Example", within: "all")) }
        == ["unused-scope /scopes/idle"])
  }

  @Test("A rate, a fact, an exception and what is reached are uses, and so is to stand above what is used")
  func uses() {
    let idle: [String] = DealBookDraft.findings { draft in
      draft.sources.append(Source(id: "rates", title: "Example"))
      draft.sources.append(Source(id: "facts", title: "Example"))
      draft.rates[0] = ExchangeRate(left: .euros(9), right: .dollars(10), date: .year(2026), source: "rates")
      draft.facts[0].claims.append(FactClaim(source: "facts", value: .money(.dollars(840))))
      for id in ["excepted", "reached", "parent", "top"] as [CompanyID] {
        draft.companies.append(Company(id: id, name: "Example"))
      }
      draft.companies[draft.companies.count - 2].parent = "top"
      draft.companies[draft.companies.count - 3].parent = "parent"
      draft.scopes += [Scope(id: "wide", name: "Example"), Scope(id: "narrow", name: "Example", within: "wide")]
      draft[deal: "license"].terms.exceptions = ["excepted", "narrow"]
      draft[deal: "license"].claims[0].terms.reaches = ["reached"]
    }
    #expect(idle == [])
  }

  @Test("A spelling that merely looks the same is no use")
  func spellings() {
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    let findings = DealBookDraft.findings { draft in
      draft.companies += [composed, decomposed].map { Company(id: CompanyID(rawValue: $0), name: "Example") }
      draft[deal: "license"].terms.reaches = [composed]
    }
    #expect(findings.filter { $0.hasPrefix("unused") }.count == (findings.contains { $0.hasPrefix("bad-id") } ? 0 : 1))
  }
}
