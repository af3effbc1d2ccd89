import DealModel
import DealTestSupport
import Testing

@Suite struct DealBookValidationTests {
  @Test func theSoundDraftHasNoFindings() {
    #expect(DealBookDraft.findings { _ in } == [])
  }

  @Test("A plain deal of each kind is a book without findings", arguments: DealKind.allCases)
  func everyKind(kind: DealKind) throws {
    let companies: [CompanyID] = kind.isMutual ? ["a", "b", "c"] : Array(["a", "b", "c"].prefix(kind.roles.count))
    let draft = DealBookDraft.example(.example("d", kind, companies, [.by("2026-02-01", .committed, .dollars(1))]))
    let (book, diagnostics) = DealBook.validating(draft)
    #expect(diagnostics == [])
    #expect(book?.deals.count == 1)
  }

  @Test("All problems are told at once")
  func allAtOnce() {
    let findings = DealBookDraft.findings { draft in
      draft.sources.append(draft.sources[0])
      draft.companies[1].parent = "hodling"
      draft.scopes[0].within = "part"
      draft.rates[0] = ExchangeRate(left: .dollars(0), right: .dollars(1), date: .year(2026), source: "2026-02-01")
      draft.facts[0].claims = []
      draft[deal: "round"].claims = []
      draft[deal: "funding"].parties.removeLast()
      draft[deal: "funding"].claims[0].tranches[1].fields.amount = .dollars(36)
      draft[deal: "contract"].terms.term?.end = .written("2025")
      draft[deal: "contract"].claims[0].whole.amount = .euros(-1)
      draft[deal: "license"].terms.share = Ratio(millionths: 2_000_000)
      draft[deal: "rivals"].claims[0].date = .unknown(
        notBefore: .written("2026-02-01"), notAfter: .written("2026-01-01"))
    }
    #expect(
      Set(findings) == [
        "duplicate-id /sources/2026-02-01", "unknown-id /companies/cloud/parent", "cycle-in-within /scopes/all/within",
        "bad-rate /rates/0/rate", "no-source /facts/worth", "no-source /deals/round", "missing-role /deals/funding",
        "tranches-contradict-total /deals/funding/claims/0/amount", "dates-out-of-order /deals/contract/term/end",
        "amount-not-positive /deals/contract/claims/0/amount", "no-rate /deals/contract/claims/0/amount",
        "share-out-of-range /deals/license/share", "dates-out-of-order /deals/rivals/claims/0/date",
      ])
    #expect(findings.count == 13, "and each once")
  }

  @Test("Warnings leave a book, with the errors they are not told")
  func warningsLeaveABook() {
    var draft = DealBookDraft.sound
    draft.companies.append(Company(id: "unused", name: "Example"))
    let (book, diagnostics) = DealBook.validating(draft)
    #expect(book != nil)
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test("Every finding has words, and every error of a rule a code in lower case")
  func words() {
    var draft = DealBookDraft.sound
    draft.deals.append(.example("broken", .loan, ["nobody"], []))
    let diagnostics = DealBook.validating(draft).diagnostics
    #expect(diagnostics.count >= 3)
    for finding in diagnostics {
      #expect(!finding.message.isEmpty && finding.remedy?.isEmpty == false)
      #expect(finding.code.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
    }
  }

  @Test("Long chains, and many wrong references, take no long time", .timeLimit(.minutes(1)))
  func size() {
    let chain = 5000
    let draft = DealBookDraft.example { draft in
      draft.companies = (0..<chain).map {
        let parent = $0 + 1 < chain ? CompanyID(rawValue: "company-\($0 + 1)") : nil
        return Company(id: CompanyID(rawValue: "company-\($0)"), name: "Example", parent: parent)
      }
      draft.facts = [
        CompanyFact(
          id: "f", company: "company-0", kind: .cash, nature: .actual,
          claims: [FactClaim(source: "2026", value: .money(.dollars(1)))])
      ]
    }
    #expect(DealBook.validating(draft).diagnostics == [])
    var wrong = draft
    for index in wrong.companies.indices { wrong.companies[index].parent = CompanyID(rawValue: "compani-\(index)") }
    let found = DealBook.validating(wrong).diagnostics
    #expect(found.count == chain && found.allSatisfy { $0.code == "unknown-id" })
  }
}
