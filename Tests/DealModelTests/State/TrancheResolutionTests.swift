import DealModel
import DealTestSupport
import Testing

/// What a state says about the tranches of a deal.
@Suite struct TrancheResolutionTests {
  @Test func tranchesHaveTheirOwnStatusAndAmount() throws {
    let deal = OneDeal(
      .by(
        "2026-02-27", .committed, .dollars(50),
        tranches: [.of("first", .committed, .dollars(15)), .of("second", .conditional, .dollars(35))]))
    let state = try #require(try deal.state())
    #expect(state.tranches.map(\.tranche) == ["first", "second"])
    #expect(state.tranche("second")?.status.text == "conditional")
    #expect(state.tranche("second")?.amount?.text == "$35")
    #expect(state.status.text == "committed")
  }

  @Test("A tranche named without a status has the one that the claim gives the whole")
  func statusOfTheWhole() throws {
    let deal = OneDeal(
      .by("2026-01-01", .announced), .by("2026-02-01", .committed, tranches: [.of("t", nil, .dollars(1))]))
    #expect(try deal.state()?.tranche("t")?.status.text == "committed")
    let named = OneDeal(.by("2026-01-01", .announced), .by("2026-02-01", nil, tranches: [.of("t", nil, .dollars(1))]))
    #expect(try named.state()?.tranche("t")?.status.text == "announced", "else the one that the whole has")
  }

  /// A claim about the whole that does not name the tranche, after one that does.
  @Test(
    "What settles or ends the whole reaches each tranche; weaker words do not",
    arguments: [
      (.paid, "paid"), (.closed, "conditional"), (.terminated, "terminated"), (.declined, "declined"),
      (.superseded, "superseded"), (.committed, "conditional"), (.announced, "conditional"), (.rumored, "conditional"),
    ] as [(DealStatus, String)])
  func inheritance(later: DealStatus, text: String) throws {
    let deal = OneDeal(.by("2026-01-01", .conditional, tranches: [.of("t", .conditional)]), .by("2026-02-01", later))
    #expect(try deal.state()?.tranche("t")?.status.text == text)
  }

  @Test("A deal that closes settles what was committed, not what still depends on a condition")
  func closing() throws {
    let deal = OneDeal(
      .by("2026-01-01", .committed, tranches: [.of("now", .committed), .of("later", .conditional)]),
      .by("2026-02-01", .closed))
    #expect(try deal.state()?.tranche("now")?.status.text == "closed")
    #expect(try deal.state()?.tranche("later")?.status.text == "conditional")
  }

  @Test("A deal known by its tranches alone is as firm as the firmest of them")
  func knownByTranches() throws {
    let deal = OneDeal(
      .by("2026-01-01", nil, tranches: [.of("ended", .terminated), .of("talk", .rumored), .of("signed", .committed)]))
    #expect(try deal.state()?.status.text == "committed")
    let ended = OneDeal(.by("2026-01-01", nil, tranches: [.of("one", .terminated), .of("two", .declined)]))
    #expect(try ended.state()?.status.value.endsDeal == true)
    let weak = OneDeal(.by("2026-01-01", .rumored), .by("2026-02-01", nil, tranches: [.of("t", .paid)]))
    #expect(try weak.state()?.status.text == "rumored", "what is said about the whole counts first")
  }

  @Test func onlyTranchesThatACountingClaimNamesAreThere() throws {
    let deal = OneDeal(.by("2026-01-01", .announced), .by("2026-02-01", nil, tranches: [.of("t", .committed)]))
    #expect(try deal.state(knownOn: "2026-01-31")?.tranches.isEmpty == true)
    #expect(try deal.state(knownOn: "2026-02-01")?.tranches.count == 1)
  }

  @Test("A tranche with a date of its own is in force from that day, before its claim or after it")
  func ownDates() throws {
    let deal = OneDeal(
      .by(
        "2026-02-27", .committed, date: "2026-02-01",
        tranches: [
          .of("early", .paid, date: "2026-01-10"), .of("same", .committed), .of("late", .committed, date: "2026-06-01"),
        ])
    )
    func tranches(_ asOf: String) throws -> [TrancheID] { try deal.state(asOf: asOf)?.tranches.map(\.tranche) ?? [] }
    #expect(try tranches("2026-01-09") == [])
    #expect(try tranches("2026-01-10") == ["early"])
    #expect(try deal.state(asOf: "2026-01-10")?.status.text == "paid", "known by that tranche alone")
    #expect(try tranches("2026-02-01") == ["early", "same"])
    #expect(try tranches("2026-06-01") == ["early", "same", "late"])
    #expect(try deal.state()?.tranche("late")?.date == .written("2026-06-01"))
    #expect(try deal.state()?.tranche("same")?.date == .written("2026-02-01"))
  }

  @Test func amountsOfATrancheConflictLikeThoseOfADeal() throws {
    let deal = OneDeal(
      .by("2026-01-01", .committed, tranches: [.of("t", nil, .dollars(10))]),
      .by("2026-02-01", .committed, tranches: [.of("t", nil, .dollars(20))]))
    let state = try #require(try deal.state())
    #expect(state.tranche("t")?.amount?.text == "$20 ≠ [0]")
    #expect(state.isContested)
    #expect(!state.status.isContested)
  }

  @Test func statusesOfATrancheConflictLikeThoseOfADeal() throws {
    let deal = OneDeal(
      .by("2026-01-01", nil, tranches: [.of("t", .committed)]), .by("2026-02-01", nil, tranches: [.of("t", .announced)])
    )
    #expect(try deal.state()?.tranche("t")?.status.text == "announced ≠ [0, 1]")
  }
}
