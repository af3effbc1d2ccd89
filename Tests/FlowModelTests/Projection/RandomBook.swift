import DealModel
import DealTestSupport
import FlowModel
import Testing

/// Valid books made by chance: firms in groups, deals of every kind, tranches, terms and links.
struct RandomBook {
  /// What the deals may be made of.
  var hasTranches = true
  var hasLinks = true
  var hasTerms = true
  /// Whether claims may lower or end what earlier ones say.
  var hasSetbacks = true

  /// A book; the chance of a seed is tried until one validates.
  func book(seed: UInt64) throws -> DealBook {
    var random = SeededGenerator(seed: seed)
    var book: DealBook?
    for _ in 0..<200 where book == nil { book = DealBook.validating(draft(&random)).book }
    return try #require(book, "no valid book from seed \(seed)")
  }

  private func draft(_ random: inout SeededGenerator) -> DealBookDraft {
    var draft = DealBookDraft(currency: .usd)
    draft.sources = (1...6).map { month in
      Source(
        id: SourceID(rawValue: "s\(month)"), title: "Example \(month)",
        date: .day(SmallBook.day("2026-0\(month)-01")))
    }
    draft.companies = (0..<Int.random(in: 4...8, using: &random)).map { index in
      let hasParent = index > 0 && Int.random(in: 0..<3, using: &random) == 0
      let parent = hasParent ? Int.random(in: 0..<index, using: &random) : nil
      return Company(id: Self.company(index), name: "Example \(index)", parent: parent.map(Self.company))
    }
    draft.rates = [("2025-06-01", 110), ("2026-02-15", 120)].map { day, cents in
      ExchangeRate(
        left: Money(minorUnits: 100, currency: .eur), right: Money(minorUnits: cents, currency: .usd),
        date: .day(SmallBook.day(day)), source: "s1")
    }
    for index in 0..<Int.random(in: 1...12, using: &random) {
      draft.deals.append(deal(index, companies: draft.companies.map(\.id), &random))
    }
    return draft
  }

  private func deal(_ index: Int, companies: [CompanyID], _ random: inout SeededGenerator) -> Deal {
    let kind = DealKind.allCases.randomElement(using: &random) ?? .loan
    let parties = Array(companies.shuffled(using: &random).prefix(kind.isMutual ? 2 : kind.roles.count))
    var deal = Deal(DealID(rawValue: "d\(index)"), kind, parties)
    let trancheCount = hasTranches && Bool.random(using: &random) ? Int.random(in: 1...3, using: &random) : 0
    deal.tranches = (0..<trancheCount).map { Tranche(id: TrancheID(rawValue: "t\($0)"), name: "Example \($0)") }
    var firmness = 0
    for month in (1...6).shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)).sorted() {
      let status = self.status(atLeast: &firmness, &random)
      let parts = deal.tranches.filter { _ in Bool.random(using: &random) }.map { tranche in
        TrancheClaim(
          tranche.id, hasSetbacks ? self.status(atLeast: &firmness, &random) : status, Self.amount(1, &random))
      }
      var claim = Claim(status, Self.amount(10, &random), source: SourceID(rawValue: "s\(month)"))
      claim.tranches = parts
      deal.claims.append(claim)
    }
    if hasTerms && Int.random(in: 0..<4, using: &random) == 0 {
      deal.terms.term = Term(end: .month(year: 2026, month: Int.random(in: 1...12, using: &random)))
    }
    if hasLinks && index > 0 && Int.random(in: 0..<3, using: &random) == 0 {
      let older = DealID(rawValue: "d\(Int.random(in: 0..<index, using: &random))")
      deal.links.supersedes = DealLinks.Supersession(deal: older, isOpen: Bool.random(using: &random))
    }
    if hasLinks && index > 0 && Int.random(in: 0..<5, using: &random) == 0 {
      deal.links.partOf = DealID(rawValue: "d\(Int.random(in: 0..<index, using: &random))")
    }
    return deal
  }

  private func status(atLeast firmness: inout Int, _ random: inout SeededGenerator) -> DealStatus {
    let least = firmness
    let allowed = DealStatus.allCases.filter { hasSetbacks || ($0.firmness ?? -1) >= least }
    let status = allowed.randomElement(using: &random) ?? .paid
    firmness = status.firmness ?? firmness
    return status
  }

  private static func amount(_ scale: Int64, _ random: inout SeededGenerator) -> Amount? {
    let low = scale * Int64.random(in: 1...50, using: &random)
    let high = low + scale * Int64.random(in: 0...50, using: &random)
    return [nil, .usd(low), .usd(high), .eur(low), .upTo(high), .from(low), .range(low, high)]
      .randomElement(using: &random) ?? nil
  }

  private static func company(_ index: Int) -> CompanyID { CompanyID(rawValue: "c\(index)") }
}

extension DealBookDraft {
  /// The draft of which a book was made.
  init(of book: DealBook) {
    self.init(currency: book.currency)
    (sources, companies, rates, deals) = (book.sources, book.companies, book.rates.rates, book.deals)
  }
}

/// What a flow is, without its position.
struct FlowKey: Hashable {
  var deal: DealID
  var tranche: Int32
  var source: String
  var target: String
  var aspect: FlowAspect
  var status: DealStatus
  var amount: AmountInterval
}

extension FlowProjection {
  /// How often each flow occurs.
  var flows: [FlowKey: Int] {
    (0..<table.count).reduce(into: [:]) { $0[key($1), default: 0] += 1 }
  }

  func key(_ row: Int) -> FlowKey {
    FlowKey(
      deal: dealID(row), tranche: table.tranches[row], source: table.names[table.sources[row]],
      target: table.names[table.targets[row]], aspect: table.aspects[row], status: table.statuses[row],
      amount: table.amount(at: row))
  }
}
