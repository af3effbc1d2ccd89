import DealModel
import DealTestSupport
import Testing

/// Each rule with a date that breaks it, and with the nearest one that does not.
@Suite struct DateRulesTests {
  static let (early, late) = (CalendarDate.written("2026-01-01"), CalendarDate.written("2026-01-02"))
  static let reversed = PartialDate.unknown(notBefore: late, notAfter: early)
  static let oneDay = PartialDate.unknown(notBefore: early, notAfter: early)

  /// Every place of a book where a date stands.
  static let places: [(path: String, set: @Sendable (inout DealBookDraft, PartialDate) -> Void)] = [
    ("/sources/2026-02-01/date", { $0.sources[0].date = $1 }),
    (
      "/rates/0/date",
      { draft, date in
        draft.rates[0] = ExchangeRate(left: .euros(9), right: .dollars(10), date: date, source: "2026-02-01")
      }
    ),
    ("/facts/worth", { $0.facts[0].time = .period($1) }),
    ("/facts/worth/claims/0/publicSince", { $0.facts[0].claims[0].publicSince = $1 }),
    ("/deals/contract/claims/0/publicSince", { $0[deal: "contract"].claims[0].publicSince = $1 }),
    ("/deals/contract/claims/0/date", { $0[deal: "contract"].claims[0].date = $1 }),
    ("/deals/funding/claims/0/tranches/first/date", { $0[deal: "funding"].claims[0].tranches[0].date = $1 }),
    ("/deals/license/term/start", { $0[deal: "license"].terms.term = Term(start: $1) }),
    ("/deals/license/claims/0/term/end", { $0[deal: "license"].claims[0].terms.term = Term(end: $1) }),
  ]

  @Test(arguments: places.indices)
  func boundsAreInOrder(index: Int) {
    let (path, set) = Self.places[index]
    #expect(DealBookDraft.findings { set(&$0, Self.reversed) } == ["dates-out-of-order \(path)"])
    #expect(DealBookDraft.findings { set(&$0, Self.oneDay) } == [])
  }

  @Test(arguments: places.indices)
  func datesExist(index: Int) {
    let (path, set) = Self.places[index]
    let beyond = CalendarDate(daysSinceEpoch: CalendarDate.distantFuture.daysSinceEpoch + 1)
    for date in [
      PartialDate.month(year: 2026, month: 13), .month(year: 0, month: 1), .year(0), .year(10_000), .day(beyond),
    ] {
      #expect(DealBookDraft.findings { set(&$0, date) }.contains("no-such-date \(path)"), "\(date)")
    }
    #expect(DealBookDraft.findings { set(&$0, .month(year: 2026, month: 1)) } == [])
  }

  @Test func theValueOfAFactIsADateToo() {
    let plan = CompanyFact(
      id: "plan", company: "lab", kind: .plan, label: "listing", nature: .forecast,
      claims: [FactClaim(source: "2026-02-01", value: .date(Self.reversed))])
    #expect(DealBookDraft.findings { $0.facts.append(plan) } == ["dates-out-of-order /facts/plan/claims/0/value"])
  }

  @Test func aTermEndsAfterItStarts() {
    func findings(_ start: String, _ end: String) -> [String] {
      DealBookDraft.findings {
        $0[deal: "license"].terms.term = Term(start: .written(start), end: .written(end))
      }
    }
    let wrong = ["dates-out-of-order /deals/license/term/end"]
    #expect(findings("2026-01-02", "2026-01-01") == wrong)
    #expect(findings("2026-01-02", "2026-01-02") == [])
    #expect(findings("2026", "2025-12") == wrong)
    #expect(findings("2026", "2026-01-01") == [])
    #expect(findings("not before 2026", "not after 2025") == wrong)
    #expect(findings("not after 2026", "2025") == [])
  }

  @Test func startEndAndDurationAgree() {
    func findings(_ end: String) -> [String] {
      DealBookDraft.findings { $0[deal: "contract"].terms.term?.end = .written(end) }
    }
    // Eight years from 2026-01-01; a month is left for rounding.
    #expect(findings("2033-12-31") == [])
    #expect(findings("2034-01-31") == [])
    #expect(findings("2033-11-30") == [])
    #expect(findings("2034-02-01") == ["dates-out-of-order /deals/contract/term/duration"])
    #expect(findings("2033-11-29") == ["dates-out-of-order /deals/contract/term/duration"])
    #expect(findings("2034-06") == [], "held against each other where both are known to the day")
  }

  @Test func nothingIsPublicBeforeItIsSaidToBe() {
    func findings(_ date: String) -> [String] {
      DealBookDraft.findings { $0[deal: "contract"].claims[0].publicSince = .written(date) }
    }
    #expect(findings("2026-02-02") == ["dates-out-of-order /deals/contract/claims/0/publicSince"])
    #expect(findings("2026-02-01") == [])
    #expect(findings("2026-02") == [], "the month began before")
  }

  @Test(
    "What has happened cannot lie after the source that says so; what is signed or planned can",
    arguments: DealStatus.allCases)
  func happenings(status: DealStatus) {
    let hasHappened: Set<DealStatus> = [.paid, .closed, .superseded, .declined, .terminated]
    let whole = DealBookDraft.findings {
      $0[deal: "license"].claims[0].whole.status = status
      $0[deal: "license"].claims[0].date = .written("2026-02-02")
    }
    #expect(whole == (hasHappened.contains(status) ? ["dates-out-of-order /deals/license/claims/0/date"] : []))
    let part = DealBookDraft.findings {
      $0[deal: "funding"].claims[0].tranches[1] = .of("second", status, .dollars(35), date: "2026-02-02")
    }
    let place = "dates-out-of-order /deals/funding/claims/0/tranches/second/date"
    #expect(part == (hasHappened.contains(status) ? [place] : []))
    let today = DealBookDraft.findings {
      $0[deal: "license"].claims[0].whole.status = status
      $0[deal: "license"].claims[0].date = .written("2026-02-01")
    }
    #expect(today == [])
  }
}
