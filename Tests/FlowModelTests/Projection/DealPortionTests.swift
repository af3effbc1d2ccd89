import DealModel
import FlowModel
import Testing

struct DealPortionTests {
  /// One investment of which at least one tranche is never told: only so can the tranches leave a part of the total.
  private static func invested(_ claims: Claim...) -> SmallBook {
    var deal = Deal("d", .investment, ["a", "b"], claims)
    deal.tranches.append(Tranche(id: "untold", name: "Example"))
    return SmallBook(deal)
  }

  @Test func eachTrancheCountsByItsOwnStatus() throws {
    let book = Self.invested(
      Claim(
        .committed, .usd(50), TrancheClaim("now", .committed, .usd(15)), TrancheClaim("later", .conditional, .usd(35))))
    #expect(try book.lines(.cash, .paid) == [])
    #expect(try book.lines(.cash, .committed) == ["d/0 a→b 15 committed"])
    #expect(try book.lines(.cash, .conditional) == ["d/0 a→b 15 committed", "d/1 a→b 35 conditional"])
  }

  @Test func aTrancheThatIsNotInForceYetIsNoRemainder() throws {
    let later = CalendarDate(daysSinceEpoch: SmallBook.asOf.daysSinceEpoch + 300)
    let deal = Deal(
      "d", .investment, ["a", "b"],
      Claim(
        .committed, .usd(50), TrancheClaim("now", .committed, .usd(15)),
        TrancheClaim("later", .conditional, .usd(35), date: .day(later))))
    #expect(try SmallBook(deal).lines() == ["d/0 a→b 15 committed"])
    #expect(try SmallBook(deal).lines(.cash, .conditional) == ["d/0 a→b 15 committed"])
    #expect(
      try SmallBook(deal).lines(.cash, .conditional, asOf: later) == [
        "d/0 a→b 15 committed", "d/1 a→b 35 conditional",
      ])
  }

  @Test func talkOfATotalLeavesNoRest() throws {
    // At most 60 was talked of; what was then signed is a tranche of 10, and nobody has signed for more.
    let book = Self.invested(
      Claim(.negotiating, .upTo(60)), Claim(.committed, nil, TrancheClaim("now", .committed, .usd(10))))
    #expect(try book.lines(.cash, .rumored) == ["d/0 a→b 10 committed"])
  }

  @Test func tranchesLeaveARemainderOfTheTotal() throws {
    let book = Self.invested(Claim(.committed, .usd(50), TrancheClaim("now", .paid, .usd(15))))
    #expect(try book.lines(.cash, .paid) == ["d/0 a→b 15 paid"])
    #expect(try book.lines(.cash, .committed) == ["d/0 a→b 15 paid", "d/rest a→b 35 committed"])
  }

  @Test func theRemainderDoesNotDependOnTheBasis() throws {
    let book = Self.invested(
      Claim(.committed, .usd(50), TrancheClaim("now", .paid, .usd(15)), TrancheClaim("later", .announced, .usd(20))))
    #expect(try book.lines(.cash, .committed) == ["d/0 a→b 15 paid", "d/rest a→b 15 committed"])
  }

  @Test func upToATotalLeavesUpToTheRest() throws {
    let book = Self.invested(Claim(.announced, .upTo(50), TrancheClaim("now", .committed, .usd(15))))
    #expect(try book.lines(.cash, .committed) == ["d/0 a→b 15 committed"])
    #expect(try book.lines(.cash, .headline) == ["d/0 a→b 15 committed", "d/rest a→b 0...35 announced"])
  }

  @Test func atLeastATotalLeavesAtLeastTheRest() throws {
    let most = Self.invested(Claim(.committed, .from(50), TrancheClaim("now", .committed, .usd(15))))
    #expect(try most.lines() == ["d/0 a→b 15 committed", "d/rest a→b 35...? committed"])
    let less = Self.invested(Claim(.committed, .from(10), TrancheClaim("now", .committed, .usd(15))))
    #expect(try less.lines() == ["d/0 a→b 15 committed"])
  }

  @Test func boundsOfTranchesBoundTheRemainder() throws {
    let book = Self.invested(Claim(.committed, .usd(50), TrancheClaim("now", .committed, .range(10, 20))))
    #expect(try book.lines() == ["d/0 a→b 10...20 committed", "d/rest a→b 30...40 committed"])
  }

  @Test func aTrancheWithoutAnAmountMayBeAllOfTheRest() throws {
    let book = Self.invested(
      Claim(.committed, .usd(50), TrancheClaim("now", .committed, .usd(15)), TrancheClaim("later", .committed)))
    #expect(try book.lines() == ["d/0 a→b 15 committed", "d/1 a→b 0...? committed"])
  }

  @Test func noRemainderWithoutATotal() throws {
    let book = Self.invested(Claim(.committed, nil, TrancheClaim("now", .committed, .usd(15))))
    #expect(try book.lines() == ["d/0 a→b 15 committed"])
    let undisclosed = Self.invested(Claim(.committed, .undisclosed, TrancheClaim("now", .committed, .usd(15))))
    #expect(try undisclosed.lines() == ["d/0 a→b 15 committed"])
  }

  @Test func aTotalWithoutAStatusOfItsOwnLeavesNothingThatCounts() throws {
    let book = Self.invested(Claim(nil, .usd(50), TrancheClaim("now", .paid, .usd(15))))
    #expect(try book.lines(.cash, .rumored) == ["d/0 a→b 15 paid"])
  }

  @Test func anEndedTrancheIsNotPartOfTheRemainder() throws {
    let book = Self.invested(
      Claim(.committed, .usd(50), TrancheClaim("now", .paid, .usd(15)), TrancheClaim("later", .declined, .usd(35))))
    #expect(try book.lines(.cash, .rumored) == ["d/0 a→b 15 paid"])
  }

  @Test func beforeTranchesAreKnownTheWholeCounts() throws {
    let book = Self.invested(
      Claim(.committed, .usd(50)),
      Claim(.committed, .usd(50), source: "s3", TrancheClaim("now", .committed, .usd(15))))
    #expect(try book.lines(knownOn: SmallBook.day("2026-02-15")) == ["d a→b 50 committed"])
    #expect(try book.lines() == ["d/0 a→b 15 committed", "d/rest a→b 35 committed"])
  }

  @Test func undisclosedIsNotZero() throws {
    #expect(try Self.invested(Claim(.committed)).lines() == ["d a→b 0...? committed"])
    #expect(try Self.invested(Claim(.committed, .undisclosed)).lines() == ["d a→b 0...? committed"])
  }

  @Test func aDealCountsThroughTheLastDayOfItsTerm() throws {
    let deal = Deal("d", .cloudContract, ["a", "b"], Claim(.committed, .usd(10)))
    let ended = SmallBook(deal.term(Term(end: .day(SmallBook.day("2026-02-28")))))
    #expect(try ended.lines(asOf: SmallBook.day("2026-02-28")) == ["d b→a 10 committed"])
    #expect(try ended.lines(asOf: SmallBook.day("2026-03-01")) == [])
    let month = SmallBook(deal.term(Term(end: .month(year: 2026, month: 2))))
    #expect(try month.lines(asOf: SmallBook.day("2026-02-28")) == ["d b→a 10 committed"])
    #expect(try month.lines(asOf: SmallBook.day("2026-03-01")) == [])
    let year = Term(start: .day(SmallBook.day("2025-03-01")), duration: TermDuration(count: 1, unit: .years))
    #expect(try SmallBook(deal.term(year)).lines(asOf: SmallBook.day("2026-02-28")).count == 1)
    #expect(try SmallBook(deal.term(year)).lines(asOf: SmallBook.day("2026-03-01")).isEmpty)
    let unknown = Term(end: .unknown(notBefore: SmallBook.day("2020-01-01"), notAfter: nil))
    #expect(try SmallBook(deal.term(unknown)).lines(asOf: .distantFuture).count == 1)
  }

  @Test func aDealCountsFromTheDayOfItsClaim() throws {
    let book = Self.invested(Claim(.paid, .usd(10), source: "s3", date: .day(SmallBook.day("2026-01-20"))))
    #expect(try book.lines(asOf: SmallBook.day("2026-01-19")) == [])
    #expect(try book.lines(asOf: SmallBook.day("2026-01-20")) == ["d a→b 10 paid"])
    #expect(try book.lines(knownOn: SmallBook.day("2026-02-28")) == [])
  }

  @Test func partsMakeTheWholeYieldNothing() throws {
    let book = SmallBook(
      Deal("round", .investment, ["p", "b"], Claim(.committed, .usd(110))),
      Deal("d1", .investment, ["a", "b"], Claim(.committed, .usd(30))).part(of: "round"),
      Deal("d2", .investment, ["c", "b"], Claim(.announced, .usd(70))).part(of: "round"))
    #expect(try book.lines() == ["d1 a→b 30 committed"])
    #expect(try book.lines(.cash, .headline) == ["d1 a→b 30 committed", "d2 c→b 70 announced"])
  }

  @Test func amountsAreConvertedAtTheRateOfTheirDay() throws {
    // 1 euro is 1.10 dollars in 2025 and 1.20 from 2026-02-01 on.
    func rate(_ cents: Int64, _ date: PartialDate) -> ExchangeRate {
      ExchangeRate(
        left: Money(minorUnits: 100, currency: .eur), right: Money(minorUnits: cents, currency: .usd), date: date,
        source: "s1")
    }
    func book(_ date: PartialDate?) -> SmallBook {
      var book = Self.invested(Claim(.committed, .eur(1000), date: date))
      book.rates = [rate(110, .year(2025)), rate(120, .day(SmallBook.day("2026-02-01")))]
      return book
    }
    #expect(try book(.day(SmallBook.day("2026-01-31"))).lines() == ["d a→b 1100 committed"])
    #expect(try book(.day(SmallBook.day("2026-02-01"))).lines() == ["d a→b 1200 committed"])
    // A year means its last day, but no day after the as-of day is looked at.
    #expect(try book(.year(2026)).lines() == ["d a→b 1200 committed"])
    #expect(try book(.year(2026)).lines(asOf: SmallBook.day("2026-01-15")) == ["d a→b 1100 committed"])
    // Without a date of its own a claim holds from the day of its source.
    #expect(try book(nil).lines() == ["d a→b 1100 committed"])
  }

  @Test func neitherRoundingNorAChangeOfRatesLeavesARemainder() throws {
    // 3 euro cents are 1 dollar cent, later 2: thirds never add up in dollars, nor do tranches of two dates.
    func rate(_ cents: Int64, _ day: String) -> ExchangeRate {
      ExchangeRate(
        left: Money(minorUnits: 3, currency: .eur), right: Money(minorUnits: cents, currency: .usd),
        date: .day(SmallBook.day(day)), source: "s1")
    }
    var book = Self.invested(
      Claim(
        .committed, .eur(100), source: "s3", date: .day(SmallBook.day("2026-02-20")),
        TrancheClaim("now", .paid, .eur(50), date: .day(SmallBook.day("2026-01-01"))),
        TrancheClaim("later", .committed, .eur(50))))
    book.rates = [rate(1, "2026-01-01"), rate(2, "2026-02-01")]
    // 50/3 = 16.67 and 100/3 = 33.33, rounded to whole cents.
    #expect(try book.lines() == ["d/0 a→b 17 paid", "d/1 a→b 33 committed"])
  }

  @Test func aRemainderIsConvertedToo() throws {
    var book = Self.invested(
      Claim(.committed, .eur(100), TrancheClaim("now", .paid, .usd(50)), TrancheClaim("later", .committed, .eur(20))))
    book.rates = [
      ExchangeRate(
        left: Money(minorUnits: 1, currency: .eur), right: Money(minorUnits: 2, currency: .usd), date: .year(2025),
        source: "s1")
    ]
    // 200 − 50 − 40
    #expect(try book.lines() == ["d/0 a→b 50 paid", "d/1 a→b 40 committed", "d/rest a→b 110 committed"])
  }
}
