import DealModel
import DealTestSupport
import Testing

/// The rule that turns claims into a state, one sentence of its definition per test.
@Suite struct ClaimResolutionTests {
  @Test("Per field, the latest claim counts, wherever it stands in the book")
  func latestCounts() throws {
    let january = Claim.by("2026-01-30", .announced, .dollars(...50), condition: "a first step")
    let february = Claim.by("2026-02-27", .committed)
    for deal in [OneDeal(january, february), OneDeal(february, january)] {
      let state = try #require(try deal.state())
      #expect(state.status.text == "committed")
      #expect(state.amount?.text == "≤ $50", "a later source that gives no amount leaves the earlier one")
      #expect(state.condition?.value == "a first step")
      #expect(!state.isContested)
    }
  }

  /// Two statuses one after the other on different days, and what comes of them.
  @Test(
    arguments: [
      (.rumored, .committed, "committed"), (.announced, .conditional, "conditional"), (.committed, .paid, "paid"),
      (.rumored, .negotiating, "negotiating"), (.paid, .closed, "closed"), (.committed, .committed, "committed"),
      (.committed, .announced, "announced ≠ [0, 1]"), (.paid, .committed, "committed ≠ [0, 1]"),
      (.committed, .terminated, "terminated"), (.rumored, .declined, "declined"), (.paid, .superseded, "superseded"),
      (.terminated, .declined, "declined"), (.declined, .committed, "committed ≠ [0, 1]"),
    ] as [(DealStatus, DealStatus, String)])
  func laterStatus(first: DealStatus, second: DealStatus, text: String) throws {
    #expect(try OneDeal(.by("2026-01-30", first), .by("2026-02-27", second)).state()?.status.text == text)
  }

  @Test("On one day, statuses of different firmness contradict; the later in the book counts")
  func sameDay() throws {
    let up = OneDeal(.by("a.2026-02-27", .announced), .by("b.2026-02-27", .committed))
    #expect(try up.state()?.status.text == "committed ≠ [0, 1]")
    let down = OneDeal(.by("a.2026-02-27", .committed), .by("b.2026-02-27", .announced))
    #expect(try down.state()?.status.text == "announced ≠ [0, 1]")
    let ended = OneDeal(.by("a.2026-02-27", .committed), .by("b.2026-02-27", .terminated))
    #expect(try ended.state()?.status.text == "terminated ≠ [0, 1]")
    let agreed = OneDeal(.by("a.2026-02-27", .paid), .by("b.2026-02-27", .closed))
    #expect(try agreed.state()?.status.text == "closed")
    let undated = OneDeal(.by("a.undated", .announced), .by("b.undated", .committed))
    #expect(try undated.state()?.status.text == "committed", "two undated sources share no day")
  }

  @Test("A contradiction stays marked when a third source agrees with one side")
  func contradictionsAreKept() throws {
    let deal = OneDeal(.by("2026-01-01", .committed), .by("2026-02-01", .announced), .by("2026-03-01", .committed))
    let status = try #require(try deal.state()?.status)
    #expect(status.text == "committed ≠ [0, 1]")
    #expect(status.supporting == [2], "the return to a status does not rest on what came before")
  }

  @Test("The date of a status is that of its earliest support")
  func dateOfStatus() throws {
    let deal = OneDeal(.by("2026-01-01", .rumored), .by("2026-02-01", .committed), .by("2026-03-01", .committed))
    #expect(try deal.state()?.status.supporting == [1, 2])
    #expect(try deal.state()?.date == .written("2026-02-01"))
  }

  @Test("Amounts of equal firmness that exclude each other conflict; others are updates or agree")
  func amounts() throws {
    func amount(_ first: (DealStatus, Amount), _ second: (DealStatus, Amount)) throws -> String? {
      try OneDeal(.by("2026-01-01", first.0, first.1), .by("2026-02-01", second.0, second.1)).state()?.amount?.text
    }
    #expect(try amount((.committed, .dollars(30)), (.committed, .dollars(50))) == "$50 ≠ [0]")
    #expect(try amount((.rumored, .dollars(30)), (.committed, .dollars(50))) == "$50")
    #expect(try amount((.rumored, .dollars(...50)), (.negotiating, .dollars(30))) == "$30")
    #expect(try amount((.rumored, .dollars(...20)), (.negotiating, .dollars(30))) == "$30 ≠ [0]")
    #expect(try amount((.committed, .dollars(10...20)), (.committed, .dollars(20...30))) == "$20–$30")
    #expect(try amount((.committed, .dollars(30)), (.committed, .undisclosed)) == "undisclosed")
  }

  @Test("An amount without a status has the firmness of the deal when it was given")
  func amountOfAStatuslessClaim() throws {
    let later = OneDeal(
      .by("2026-01-01", .rumored, .dollars(30)), .by("2026-02-01", .committed), .by("2026-03-01", nil, .dollars(50)))
    #expect(try later.state()?.amount?.text == "$50")
    let between = OneDeal(
      .by("2026-01-01", .rumored, .dollars(30)), .by("2026-02-01", nil, .dollars(50)), .by("2026-03-01", .committed))
    #expect(try between.state()?.amount?.text == "$50 ≠ [0]")
  }

  @Test func withoutAStatusThereIsNoState() throws {
    let deal = OneDeal(.by("2026-01-01", nil, .dollars(30)), .by("2026-02-01", .committed))
    #expect(try deal.state(knownOn: "2026-01-15") == nil)
    #expect(try deal.state(knownOn: "2026-02-15")?.amount?.text == "$30")
  }

  @Test("Equals need no status: a claim that names them commits them")
  func mutualDeals() throws {
    #expect(try OneDeal(.by("2026-01-01"), kind: .competitor).state()?.status.text == "committed")
    #expect(try OneDeal(.by("2026-01-01", .rumored), kind: .partnership).state()?.status.text == "rumored")
    #expect(try OneDeal(.by("2026-01-01"), kind: .competitor).state(asOf: "2025-12-31") == nil)
  }
}
