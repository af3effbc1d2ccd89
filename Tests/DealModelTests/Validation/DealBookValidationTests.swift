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

  @Test("No draft stops the program, whatever numbers and dates it holds")
  func extremes() throws {
    var random = SeededGenerator(seed: 13)
    let numbers: [Int64] = [.min, .min + 1, -1, 0, 1, .max - 1, .max]
    let days = [.min, -719_163, -719_162, 0, 2_932_896, 2_932_897, .max].map(CalendarDate.init(daysSinceEpoch:))
    func money() -> Money {
      Money(
        minorUnits: numbers.randomElement(using: &random) ?? 0, currency: Bool.random(using: &random) ? .usd : .eur)
    }
    func day() -> CalendarDate { days.randomElement(using: &random) ?? .distantPast }
    func date() -> PartialDate {
      [
        .day(day()), .month(year: .max, month: .min), .month(year: 2026, month: 13), .year(.min), .year(9999),
        .unknown(notBefore: day(), notAfter: day()), .unknown(notBefore: nil, notAfter: day()),
      ].randomElement(using: &random) ?? .year(0)
    }
    var books = 0
    for _ in 0..<3000 {
      var draft = DealBookDraft.sound
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let amounts = [Amount.exact(money()), .between(money(), money()), .under(money()), .over(money())]
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
          MoneyRulesTests.places.randomElement(using: &random)?.set(
            &draft, amounts.randomElement(using: &random) ?? .undisclosed)
        case 1: DateRulesTests.places.randomElement(using: &random)?.set(&draft, date())
        case 2:
          draft.rates = [ExchangeRate(left: money(), right: money(), date: date(), source: draft.sources[0].id)]
        case 3: draft[deal: "contract"].terms.term?.start = date()
        default: draft[deal: "license"].terms.rate = Ratio(millionths: numbers.randomElement(using: &random) ?? 0)
        }
      }
      guard let book = DealBook.validating(draft).book else { continue }
      books += 1
      for deal in book.deals {
        for asOf in days { _ = book.state(of: deal, at: Clock(asOf: asOf, knownOn: day())) }
        _ = (deal.terms.term?.lastDay, deal.terms.term?.years)
      }
    }
    #expect(books > 30, "some drafts must become books")
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
