import DealModel
import DealTestSupport
import FlowModel
import Testing

struct SupersededDealsTests {
  /// An investment of `a` in `b`.
  private static func deal(_ id: DealID, _ status: DealStatus, _ amount: Amount?, source: SourceID = "s1") -> Deal {
    Deal(id, .investment, ["a", "b"], Claim(status, amount, source: source))
  }

  /// What all flows amount to.
  private static func total(_ projection: FlowProjection) throws -> AmountInterval {
    var sum = AmountInterval.zero
    for row in 0..<projection.table.count { sum = try sum.adding(projection.table.amount(at: row)) }
    return sum
  }

  @Test func aReplacedDealYieldsNothing() throws {
    let book = SmallBook(
      Self.deal("old", .committed, .usd(100)), Self.deal("new", .committed, .usd(30)).supersedes("old"))
    #expect(try book.lines() == ["new a→b 30 committed"])
  }

  @Test func aReplacementCountsOnceItIsKnownAndFirmEnough() throws {
    let book = SmallBook(
      Self.deal("old", .committed, .usd(100)),
      Self.deal("new", .announced, .usd(30), source: "s2").supersedes("old"))
    #expect(try book.lines(.cash, .committed) == ["old a→b 100 committed"])
    #expect(try book.lines(.cash, .headline) == ["new a→b 30 announced"])
    #expect(try book.lines(.cash, .headline, knownOn: SmallBook.day("2026-01-31")) == ["old a→b 100 committed"])
    #expect(try book.lines(.cash, .headline, asOf: SmallBook.day("2026-01-31")) == ["old a→b 100 committed"])
  }

  @Test func aDeclinedReplacementReplacesNothing() throws {
    let book = SmallBook(
      Self.deal("old", .committed, .usd(100)), Self.deal("new", .declined, .usd(30)).supersedes("old"))
    #expect(try book.lines(.cash, .rumored) == ["old a→b 100 committed"])
  }

  @Test func anOpenQuestionMakesThePairARange() throws {
    // 30 firm, and up to 100 announced before: together from 30 to the larger of the two.
    let book = SmallBook(
      Self.deal("old", .announced, .upTo(100)),
      Self.deal("new", .committed, .usd(30), source: "s2").supersedes("old", isOpen: true))
    #expect(try book.lines(.cash, .committed) == ["new a→b 30 committed"])
    #expect(try book.lines(.cash, .headline) == ["old a→b 0...70 announced", "new a→b 30 committed"])
    #expect(try Self.total(book.projection(.cash, .headline)) == AmountInterval(lower: 30, upper: 100))
    #expect(try book.lines(.cash, .headline, knownOn: SmallBook.day("2026-01-31")) == ["old a→b 0...100 announced"])
  }

  @Test func whatTheNewerDealCoversForSureIsNoQuestion() throws {
    let book = SmallBook(
      Self.deal("old", .committed, .usd(30)), Self.deal("new", .committed, .usd(30)).supersedes("old", isOpen: true))
    #expect(try book.lines() == ["new a→b 30 committed"])
  }

  @Test func unknownAmountsStayUnknown() throws {
    let older = SmallBook(
      Self.deal("old", .committed, nil), Self.deal("new", .committed, .usd(30)).supersedes("old", isOpen: true))
    #expect(try older.lines() == ["old a→b 0...? committed", "new a→b 30 committed"])
    // The older tie may stand beside a newer one of unknown size.
    let newer = SmallBook(
      Self.deal("old", .committed, .usd(100)), Self.deal("new", .committed, nil).supersedes("old", isOpen: true))
    #expect(try newer.lines() == ["old a→b 0...100 committed", "new a→b 0...? committed"])
  }

  @Test func whatIsPaidStaysPaid() throws {
    let old = Deal(
      "old", .investment, ["a", "b"],
      Claim(.committed, nil, TrancheClaim("x", .paid, .usd(40)), TrancheClaim("y", .conditional, .usd(60))))
    let book = SmallBook(old, Self.deal("new", .committed, .usd(30)).supersedes("old", isOpen: true))
    #expect(
      try book.lines(.cash, .conditional) == [
        "old/0 a→b 40 paid", "old a→b 0...30 conditional", "new a→b 30 committed",
      ])
    #expect(try book.lines(.cash, .committed) == ["old/0 a→b 40 paid", "new a→b 30 committed"])
    let replaced = SmallBook(old, Self.deal("new", .committed, .usd(30)).supersedes("old"))
    #expect(try replaced.lines(.cash, .conditional) == ["old/0 a→b 40 paid", "new a→b 30 committed"])
  }

  @Test func theWeakestTrancheSpeaksForTheExcess() throws {
    let old = Deal(
      "old", .investment, ["a", "b"],
      Claim(.committed, nil, TrancheClaim("x", .committed, .usd(40)), TrancheClaim("y", .conditional, .usd(60))))
    let book = SmallBook(old, Self.deal("new", .committed, .usd(30)).supersedes("old", isOpen: true))
    #expect(try book.lines(.cash, .conditional) == ["old a→b 0...70 conditional", "new a→b 30 committed"])
    #expect(try book.lines(.cash, .committed) == ["old a→b 0...10 committed", "new a→b 30 committed"])
  }

  @Test func aCertainReplacementOutweighsAnOpenOne() throws {
    let old = Self.deal("old", .committed, .usd(100))
    let closed = Self.deal("closed", .committed, .usd(10)).supersedes("old")
    let open = Self.deal("open", .committed, .usd(20)).supersedes("old", isOpen: true)
    for book in [SmallBook(old, closed, open), SmallBook(old, open, closed)] {
      #expect(try Set(book.lines()) == ["closed a→b 10 committed", "open a→b 20 committed"])
    }
  }

  @Test func theOlderDealIsComparedWithAllNewerOnes() throws {
    let book = SmallBook(
      Self.deal("old", .committed, .usd(100)), Self.deal("n1", .committed, .usd(10)).supersedes("old", isOpen: true),
      Self.deal("n2", .committed, .usd(20)).supersedes("old", isOpen: true))
    #expect(try book.lines() == ["old a→b 0...70 committed", "n1 a→b 10 committed", "n2 a→b 20 committed"])
  }

  @Test func aReplacementReachesThroughOneThatDoesNotCount() throws {
    // `new` replaces `plan`, which was to replace `old`: `old` and `new` are never added.
    for status in [DealStatus.superseded, .announced] {
      let (old, plan) = (Self.deal("old", .committed, .usd(100)), Self.deal("plan", status, .usd(60)).supersedes("old"))
      let closed = SmallBook(old, plan, Self.deal("new", .committed, .usd(30)).supersedes("plan"))
      #expect(try closed.lines() == ["new a→b 30 committed"])
      let open = SmallBook(old, plan, Self.deal("new", .committed, .usd(30)).supersedes("plan", isOpen: true))
      #expect(try open.lines() == ["old a→b 0...70 committed", "new a→b 30 committed"])
    }
  }

  @Test func aReplacedDealIsReplacedForGood() throws {
    let short = Self.deal("new", .committed, .usd(30)).term(Term(end: .year(2025)))
    let closed = SmallBook(Self.deal("old", .committed, .usd(100)), short.supersedes("old"))
    #expect(try closed.lines() == [])
    let open = SmallBook(Self.deal("old", .committed, .usd(100)), short.supersedes("old", isOpen: true))
    #expect(try open.lines() == ["old a→b 0...100 committed"])
  }

  @Test func partsStandAndFallWithTheirWhole() throws {
    let parts = [
      Self.deal("round", .committed, nil), Self.deal("p1", .committed, .usd(40)).part(of: "round"),
      Self.deal("p2", .committed, .usd(60)).part(of: "round"), Self.deal("p3", .committed, .usd(5)).part(of: "round"),
    ]
    var book = SmallBook()
    book.deals = parts + [Self.deal("new", .committed, .usd(70)).supersedes("round")]
    #expect(try book.lines() == ["new a→b 70 committed"])
    // The whole, 105, exceeds the newer deal by 35: none of its parts can add more, nor more than it has.
    book.deals = parts + [Self.deal("new", .committed, .usd(70)).supersedes("round", isOpen: true)]
    #expect(
      try book.lines() == [
        "p1 a→b 0...35 committed", "p2 a→b 0...35 committed", "p3 a→b 0...5 committed", "new a→b 70 committed",
      ])
    // The other way round, the parts of the newer whole are what the older deal is compared with.
    book.deals = parts + [Self.deal("old", .committed, .usd(110))]
    book.deals[0] = book.deals[0].supersedes("old", isOpen: true)
    #expect(
      try book.lines() == [
        "p1 a→b 40 committed", "p2 a→b 60 committed", "p3 a→b 5 committed", "old a→b 0...5 committed",
      ])
  }

  @Test func kindsDoNotChangeWhatIsSuperseded() throws {
    let old = Deal("old", .loan, ["a", "b"], Claim(.committed, .usd(100)))
    let book = SmallBook(old, Self.deal("new", .committed, .usd(30)).supersedes("old", isOpen: true))
    #expect(try book.lines(kinds: [.loan]) == ["old a→b 0...70 committed"])
    #expect(try book.lines(kinds: [.investment]) == ["new a→b 30 committed"])
  }

  @Test func pairsRangeFromTheNewerAmountToTheLarger() throws {
    var random = SeededGenerator(seed: 71)
    for _ in 0..<200 {
      let (older, newer) = (Self.randomAmount(&random), Self.randomAmount(&random))
      let book = SmallBook(
        Self.deal("old", .committed, older), Self.deal("new", .committed, newer).supersedes("old", isOpen: true))
      let total = try Self.total(book.projection())
      #expect(total.lower == newer.lowerMinorUnits, "\(older), \(newer)")
      let bounds = [older, newer].compactMap(\.upperMinorUnits)
      #expect(total.upper == (bounds.count == 2 ? bounds.max() : nil), "\(older), \(newer)")
    }
  }

  @Test func chainsAndForksTotalAsDefined() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let amounts = (0..<Int.random(in: 1...7, using: &random)).map { _ in Int64.random(in: 1...50, using: &random) }
      // Each deal may supersede one before it.
      let links = amounts.indices.map { newer -> (older: Int, isOpen: Bool)? in
        newer > 0 && Bool.random(using: &random)
          ? (Int.random(in: 0..<newer, using: &random), Bool.random(using: &random)) : nil
      }
      func name(_ index: Int) -> DealID { DealID(rawValue: "d\(index)") }
      func value(_ index: Int) -> Int64 {
        let newer = links.indices.filter { links[$0]?.older == index }
        let sum = newer.reduce(0) { $0 + value($1) }
        return newer.contains { links[$0]?.isOpen == false } ? sum : max(amounts[index], sum)
      }
      var book = SmallBook()
      book.deals = amounts.indices.map { index in
        let deal = Self.deal(name(index), .committed, .usd(amounts[index]))
        return links[index].map { deal.supersedes(name($0.older), isOpen: $0.isOpen) } ?? deal
      }
      book.deals.shuffle(using: &random)
      let certain = amounts.indices.filter { index in !links.contains { $0?.older == index } }
      let total = try Self.total(book.projection())
      #expect(total.lower == certain.reduce(0) { $0 + amounts[$1] }, "seed \(seed)")
      let oldest = amounts.indices.filter { links[$0] == nil }
      #expect(total.upper == oldest.reduce(0) { $0 + value($1) }, "seed \(seed)")
    }
  }

  @Test func aLongChainIsFollowedToItsEnd() throws {
    var book = SmallBook()
    book.deals = (0..<2000).map { index in
      let deal = Self.deal(DealID(rawValue: "d\(index)"), .committed, .usd(10))
      return index > 0 ? deal.supersedes(DealID(rawValue: "d\(index - 1)")) : deal
    }
    #expect(try book.lines() == ["d1999 a→b 10 committed"])
  }

  private static func randomAmount(_ random: inout SeededGenerator) -> Amount {
    let (low, high) = (Int64.random(in: 1...50, using: &random), Int64.random(in: 51...99, using: &random))
    return [.usd(low), .usd(high), .upTo(high), .from(low), .range(low, high), .undisclosed]
      .randomElement(using: &random) ?? .undisclosed
  }
}
