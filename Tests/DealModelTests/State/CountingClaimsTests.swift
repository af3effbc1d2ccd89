import DealModel
import DealTestSupport
import Testing

/// Which claims count at a clock, and in which order.
@Suite struct CountingClaimsTests {
  @Test(
    "What an undated source says never supersedes what a dated one does",
    arguments: [
      "undated", "not-after-2026-12-31", "not-before-2026-12-31",
    ] as [SourceID])
  func undatedNeverSupersedes(undated: SourceID) throws {
    let claims = [Claim.by(undated, .negotiating, .dollars(20)), .by("2026-02-27", .committed, .dollars(50))]
    for deal in [OneDeal(claims[0], claims[1]), OneDeal(claims[1], claims[0])] {
      let state = try #require(try deal.state())
      #expect(state.status.text == "committed")
      #expect(state.amount?.text == "$50")
      #expect(state.claims.map { deal.deal.claims[$0].source } == [undated, "2026-02-27"])
    }
  }

  @Test("What was known by a day takes the last day that a date can mean")
  func knownOn() throws {
    let deal = OneDeal(.by("2026-02", .rumored), .by("not-after-2026-03-10", .announced), .by("undated", .committed))
    #expect(try deal.state(knownOn: "2026-02-27") == nil)
    #expect(try deal.state(knownOn: "2026-02-28")?.status.value == .rumored)
    #expect(try deal.state(knownOn: "2026-03-09")?.claims == [0])
    #expect(try deal.state(knownOn: "2026-03-10")?.claims == [1, 0])
    #expect(try deal.state(knownOn: "9999-12-31")?.claims == [1, 0], "undated is known on no day")
    #expect(try deal.state()?.claims == [2, 1, 0])
  }

  @Test("Where the source says since when a thing is public, that day counts")
  func publicSince() throws {
    let deal = OneDeal(.by("2026-03-01", .rumored, publicSince: "2026-01-10"), .by("2026-02-01", .committed))
    #expect(try deal.state(knownOn: "2026-01-09") == nil)
    #expect(try deal.state(knownOn: "2026-01-10")?.status.value == .rumored)
    #expect(try deal.state()?.status.text == "committed", "the rumor is the older of the two")
    #expect(try deal.state(asOf: "2026-01-10")?.status.value == .rumored)
  }

  @Test("Of the days that a claim's date can mean, the nearest to its publication is the first in force")
  func asOf() throws {
    let deal = OneDeal(.by("2026-01-30", .committed), .by("2026-02-27", .paid, date: "2026-02"))
    #expect(try deal.state(asOf: "2026-01-29") == nil)
    #expect(try deal.state(asOf: "2026-01-31")?.status.value == .committed)
    #expect(
      try deal.state(asOf: "2026-02-26")?.status.value == .committed, "paid some day of February, known on the 27th")
    #expect(try deal.state(asOf: "2026-02-27")?.status.value == .paid)
    #expect(try deal.state(asOf: "2026-02-27")?.date == .written("2026-02"))
    let bounded = OneDeal(.by("2026-02-28", .committed, date: "not after 2026-02-10"))
    #expect(try bounded.state(asOf: "2026-02-09") == nil, "nothing is in force before it certainly is")
    #expect(try bounded.state(asOf: "2026-02-10")?.status.value == .committed)
  }

  @Test("What a later source tells of an earlier time neither updates nor contradicts")
  func history() throws {
    let deal = OneDeal(
      .by("2026-02-27", .committed, .dollars(30)), .by("2026-03-05", .announced, .dollars(...100), date: "2025-09-22"))
    #expect(try deal.state()?.status.text == "committed")
    #expect(try deal.state()?.amount?.text == "$30")
    #expect(try deal.state(asOf: "2025-12-31")?.status.text == "announced", "it is what held then")
    let weaker = OneDeal(.by("2026-02-27", .committed), .by("2026-03-05", .announced))
    #expect(try weaker.state()?.status.isContested == true, "without a date of its own it is about today")
  }

  @Test func inferredClaimsCountOnRequest() throws {
    let deal = OneDeal(.by("2026-01-30", .rumored), .by("2026-02-27", .committed, inferred: "both sides act on it"))
    #expect(try deal.state()?.status.text == "committed")
    #expect(try deal.state()?.isInferred == true)
    #expect(try deal.state(includesInferred: false)?.status.text == "rumored")
    #expect(try deal.state(includesInferred: false)?.isInferred == false)
    let both = OneDeal(.by("2026-01-30", .rumored, inferred: "talk"), .by("2026-02-27", .rumored))
    #expect(try both.state()?.isInferred == false, "one source says so itself")
    #expect(try OneDeal(.by("2026-01-30", .rumored, inferred: "talk")).state(includesInferred: false) == nil)
  }

  @Test("A source may tell history: what held earlier is followed by what held later, in any order of the book")
  func historyOfOneSource() throws {
    let then = Claim.by("2026-02-27", .announced, date: "2025-09")
    let now = Claim.by("2026-02-27", .committed)
    for deal in [OneDeal(then, now), OneDeal(now, then)] {
      let state = try #require(try deal.state())
      #expect(state.status.text == "committed")
      #expect(state.claims.map { deal.deal.claims[$0] } == [then, now])
    }
    let loose = Claim.by("2026-02-27", .announced, date: "not after 2026-02-27")
    #expect(try OneDeal(now, loose).state()?.status.text == "announced ≠ [0, 1]", "no date makes it history")
  }
}
