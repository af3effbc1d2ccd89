import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct DealStandingsTests {
  private func standings(_ deals: Deal...) throws -> DealStandings {
    DealStandings(of: BookEdition(try DealBook(.example { $0.deals = deals })))
  }

  @Test func theFirmestPartSpeaksForTheDeal() throws {
    let deal = Deal.example(
      "d", [.by("2026-01-01", .conditional, tranches: [.of("now", .paid), .of("later", .rumored)])])
    #expect(try standings(deal).bases == [.paid])
    #expect(try standings(.example("d", [.by("2026-01-01", .declined)])).bases == [nil])
  }

  /// On a basis on which the newer deal does not count yet, the older one still does.
  @Test func aReplacementReachesAsFarAsItIsFirm() throws {
    let old = Deal.example("old", [.by("2026-01-01", .committed)])
    func new(_ status: DealStatus) -> Deal {
      .example("new", links: DealLinks(supersedes: .init(deal: "old")), [.by("2026-01-02", status)])
    }
    let talk = try standings(old, new(.rumored))
    #expect(talk.isInPlay(0, on: nil))
    #expect(Basis.allCases.filter { talk.isInPlay(0, on: $0) } == [.committed, .conditional, .headline])
    let firm = try standings(old, new(.committed))
    #expect(!firm.isInPlay(0, on: nil))
    #expect(firm.end(of: 0) == .replaced(by: 1))
    #expect(try standings(old, new(.declined)).isInPlay(0, on: nil))
  }

  @Test func whatHasBeenPaidStays() throws {
    let standings = try standings(
      .example("old", [.by("2026-01-01", .paid)]),
      .example("new", links: DealLinks(supersedes: .init(deal: "old")), [.by("2026-01-02", .paid)]))
    #expect(standings.isInPlay(0, on: nil) && standings.isInPlay(0, on: .paid))
  }

  @Test func theWholeTakesItsPartsAlong() throws {
    let standings = try standings(
      .example("round", [.by("2026-01-01", .committed)]),
      .example("part", links: DealLinks(partOf: "round"), [.by("2026-01-01", .committed)]),
      .example("new", links: DealLinks(supersedes: .init(deal: "round")), [.by("2026-01-02", .committed)]))
    #expect(standings.end(of: 1) == .replaced(by: 2))
  }

  /// The projection says of each deal whether it counts on a basis; rounds and tranches it counts in their own way.
  @Test func inPlayIsWhatCountsInAProjection() throws {
    var story = RandomStory()
    (story.hasTranches, story.hasOpenLinks, story.hasFacts) = (false, false, false)
    var counted = 0
    for seed in 1...150 {
      let book = try #require(story.book(seed: UInt64(seed)), "seed \(seed)")
      let edition = BookEdition(book, knownOn: RandomStory.days[seed % RandomStory.days.count])
      let standings = DealStandings(of: edition)
      for basis in Basis.allCases {
        let projection = try FlowProjection(of: book, FlowQuery(basis: basis, clock: edition.clock))
        for (position, deal) in book.deals.enumerated() where book.parts(of: deal.id).isEmpty {
          #expect(
            standings.isInPlay(position, on: basis) == projection.counts(dealAt: position),
            "seed \(seed), \(deal.id) on \(basis)")
          counted += projection.counts(dealAt: position) ? 1 : 0
        }
      }
    }
    #expect(counted > 500)
  }

  /// By the definition alone: from every deal each chain of parts and of replacements is walked to its end.
  @Test func chainsReachAsFarAsDefined() throws {
    var replaced = 0
    for seed in 1...150 as ClosedRange<UInt64> {
      let book = try #require(Self.linkedBook(seed: seed), "seed \(seed)")
      let standings = DealStandings(of: BookEdition(book))
      func whole(_ position: Int) -> Int? { book.deals[position].links.partOf.flatMap(book.position) }
      func reach(_ position: Int) -> Basis? {
        let parts = book.deals.indices.filter { whole($0) == position }
        return ([standings.bases[position]] + parts.map(reach)).compactMap { $0 }.min()
      }
      func replacement(_ position: Int) -> Basis? {
        let newer = book.deals.indices.filter {
          book.deals[$0].links.supersedes == .init(deal: book.deals[position].id, isOpen: false)
        }
        return newer.flatMap { [reach($0), replacement($0)] }.compactMap { $0 }.min()
      }
      for position in book.deals.indices {
        let above = sequence(first: position, next: whole)
        let bound = above.compactMap(replacement).min()
        for basis in Basis.allCases {
          let own = standings.bases[position]
          let isOpen = own == .paid || bound.map { basis < $0 } ?? true
          let expected = own.map { $0 <= basis && isOpen } ?? false
          #expect(standings.isInPlay(position, on: basis) == expected, "seed \(seed), deal \(position) on \(basis)")
          replaced += expected || own == nil ? 0 : 1
        }
      }
    }
    #expect(replaced > 200)
  }

  /// A book whose deals are parts of others and replace others in long chains across each other; the chance of a seed
  /// is tried until one is valid.
  private static func linkedBook(seed: UInt64) -> DealBook? {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      if let book = DealBook.validating(linkedDraft(&random)).book { return book }
    }
    return nil
  }

  private static func linkedDraft(_ random: inout SeededGenerator) -> DealBookDraft {
    let statuses: [DealStatus] = [.rumored, .announced, .conditional, .committed, .paid, .declined]
    return DealBookDraft.example { draft in
      for index in 0..<Int.random(in: 2...14, using: &random) {
        func earlier() -> DealID {
          let least = Bool.random(using: &random) ? index - 1 : 0
          return DealID(rawValue: "d\(Int.random(in: least..<index, using: &random))")
        }
        var links = DealLinks()
        if index > 0, Int.random(in: 0..<3, using: &random) > 0 { links.partOf = earlier() }
        if index > 0, Bool.random(using: &random) {
          links.supersedes = .init(deal: earlier(), isOpen: Int.random(in: 0..<4, using: &random) == 0)
        }
        draft.deals.append(
          .example(
            DealID(rawValue: "d\(index)"), links: links,
            [.by("2026-01-01", statuses.randomElement(using: &random) ?? .paid)]))
      }
      draft.deals.shuffle(using: &random)
    }
  }

  /// Far deeper than any stack.
  @Test func aLongChainOfReplacementsIsFollowed() {
    let draft = DealBookDraft.example { draft in
      draft.deals = (0..<3_000).map { index in
        .example(
          DealID(rawValue: "d\(index)"),
          links: index == 0 ? DealLinks() : DealLinks(supersedes: .init(deal: DealID(rawValue: "d\(index - 1)"))),
          [.by("2026-01-01", .committed)])
      }
    }
    let book = DealBook.validating(draft).book
    #expect(book != nil)
    guard let book else { return }
    let standings = DealStandings(of: BookEdition(book))
    #expect(book.deals.indices.filter { standings.isInPlay($0, on: nil) } == [2_999])
  }
}
