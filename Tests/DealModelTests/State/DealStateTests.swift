import DealModel
import DealTestSupport
import Testing

/// What must hold for every state, on books made by chance.
@Suite struct DealStateTests {
  /// A deal with claims of distinct known days.
  static func deal(_ id: DealID, _ random: inout SeededGenerator) -> Deal {
    let days = (1...28).shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))
    let claims = days.map { day in
      let tranches = (["t", "u", "v"] as [TrancheID]).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      return Claim.by(
        SourceID(rawValue: "2026-01-" + (day < 10 ? "0" : "") + "\(day)"), status(&random), amount(&random),
        date: Int.random(in: 0..<4, using: &random) == 0 ? "2025" : nil,
        inferred: Int.random(in: 0..<4, using: &random) == 0 ? "it follows" : nil,
        terms: .with { $0.scope = ([nil, "all", "part"] as [ScopeID?]).randomElement(using: &random) ?? nil },
        tranches: tranches.map { .of($0, status(&random), amount(&random)) })
    }
    return .example(id, claims)
  }

  private static func status(_ random: inout SeededGenerator) -> DealStatus? {
    Int.random(in: 0..<5, using: &random) == 0 ? nil : DealStatus.allCases.randomElement(using: &random)
  }

  private static func amount(_ random: inout SeededGenerator) -> Amount? {
    let low = Int64.random(in: 1...9, using: &random)
    return [nil, .dollars(low), .dollars(low...(low + 3)), .dollars(...low), .undisclosed]
      .randomElement(using: &random) ?? nil
  }

  /// Valid books of one deal.
  static func books(seed: UInt64, count: Int) throws -> [DealBook] {
    var random = SeededGenerator(seed: seed)
    var books: [DealBook] = []
    for _ in 0..<(100 * count) where books.count < count {
      if let book = DealBook.validating(.example(deal("d", &random))).book { books.append(book) }
    }
    try #require(books.count == count)
    return books
  }

  static let clocks = ["2025-06-01", "2026-01-10", "2026-01-20", "2026-02-01"].flatMap { asOf in
    [nil, "2026-01-08", "2026-01-15", "2026-01-28"].flatMap { known in
      [true, false].map {
        Clock(asOf: .written(asOf), knownOn: known.map(CalendarDate.written), includesInferred: $0)
      }
    }
  }

  @Test("The order of claims in the file does not matter when each became known on a day of its own")
  func orderOfTheFile() throws {
    var random = SeededGenerator(seed: 6)
    for book in try Self.books(seed: 7, count: 150) {
      var shuffled = book.deals[0]
      shuffled.claims.shuffle(using: &random)
      let other = try DealBook(.example(shuffled))
      for clock in Self.clocks {
        let (state, otherState) = (book.state(of: book.deals[0], at: clock), other.state(of: shuffled, at: clock))
        #expect(state?.withoutPositions(in: book.deals[0]) == otherState?.withoutPositions(in: shuffled))
      }
    }
  }

  @Test("To know everything by the end of time is to know everything, where all is dated")
  func knownByTheEndOfTime() throws {
    for book in try Self.books(seed: 8, count: 100) {
      for var clock in Self.clocks {
        clock.knownOn = nil
        let all = book.state(of: book.deals[0], at: clock)
        clock.knownOn = .distantFuture
        #expect(book.state(of: book.deals[0], at: clock) == all)
      }
    }
  }

  @Test("Claims that become known later change nothing before")
  func knowledgeGrows() throws {
    for book in try Self.books(seed: 9, count: 100) {
      let known = CalendarDate.written("2026-01-15")
      var past = book.deals[0]
      past.claims.removeAll { (book.knownDay(source: $0.source, publicSince: nil) ?? .distantFuture) > known }
      for clock in Self.clocks where clock.knownOn == known {
        let state = book.state(of: book.deals[0], at: clock)
        #expect(
          state?.withoutPositions(in: book.deals[0]) == book.state(of: past, at: clock)?.withoutPositions(in: past))
      }
    }
  }

  @Test("Another deal changes nothing")
  func unrelatedDeals() throws {
    var random = SeededGenerator(seed: 10)
    for book in try Self.books(seed: 11, count: 60) {
      var other = Self.deal("e", &random)
      other.tranches = []
      for index in other.claims.indices { other.claims[index].tranches = [] }
      other.claims[0].whole.status = .announced
      let both = try DealBook(.example(other, book.deals[0]))
      for clock in Self.clocks {
        #expect(both.state(of: book.deals[0], at: clock) == book.state(of: book.deals[0], at: clock))
      }
    }
  }

  @Test("Supporting claims give the value, contradicting ones count, and nothing is both")
  func supportAndContradiction() throws {
    var contested = 0
    for book in try Self.books(seed: 12, count: 150) {
      for clock in Self.clocks {
        guard let state = book.state(of: book.deals[0], at: clock), let amount = state.amount else { continue }
        let claims = book.deals[0].claims
        #expect(amount.supporting.allSatisfy { claims[$0].whole.amount == amount.value })
        #expect(amount.contradicting.allSatisfy { claims[$0].whole.amount?.excludes(amount.value) == true })
        #expect(Set(amount.supporting).isDisjoint(with: amount.contradicting))
        #expect(Set(state.claims).isSuperset(of: amount.supporting + amount.contradicting))
        contested += amount.isContested ? 1 : 0
      }
    }
    #expect(contested > 50, "the cases that matter must occur")
  }
}

extension DealState {
  /// The state with the sources of claims in place of their positions.
  fileprivate func withoutPositions(in deal: Deal) -> [String] {
    func sources(_ claims: [Int]) -> String { claims.map { deal.claims[$0].source.rawValue }.sorted().description }
    func text<Value>(_ field: Resolved<Value>?) -> String {
      field.map { "\($0.value) for \(sources($0.supporting)) against \(sources($0.contradicting))" } ?? "–"
    }
    let contested = contestedTerms.sorted { $0.key < $1.key }.map { "\($0.key) \(sources($0.value))" }
    let parts = tranches.sorted { $0.tranche < $1.tranche }.map {
      "\($0.tranche): \(text($0.status)), \(text($0.amount)), \(String(describing: $0.date))"
    }
    return [text(status), text(amount), text(condition), "\(String(describing: date))", "\(terms)", "\(isInferred)"]
      + contested + parts + claims.map { deal.claims[$0].source.rawValue }
  }
}
