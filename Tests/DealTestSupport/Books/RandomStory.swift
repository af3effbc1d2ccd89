import DealModel

/// What random stories are made of.
package struct RandomStory {
  /// Whether deals have tranches.
  package var hasTranches = true
  /// Whether deals add to, are part of or certainly supersede others.
  package var hasLinks = true
  /// Whether it can be open whether one deal supersedes another.
  package var hasOpenLinks = true
  /// Whether deals have terms.
  package var hasTerms = true
  /// Whether companies have facts.
  package var hasFacts = true

  package init() {}

  /// The days on which something can become known, and one more at each end.
  package static let days = ["2025-12-31", "2026-01-10", "2026-01-20", "2026-02-28", "2026-03-10", "2026-12-31"]
    .map(CalendarDate.written)

  private static let sources: [SourceID] = [
    "2026-01-10", "a.2026-01-20", "b.2026-01-20", "2026-02", "2026-03-10", "not-after-2026-02-28", "undated",
  ]

  /// A book of deals that are told by several sources on several days; the chance of a seed is tried until one is valid.
  package func book(seed: UInt64) -> DealBook? {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      if let book = DealBook.validating(draft(&random)).book { return book }
    }
    return nil
  }

  private func draft(_ random: inout SeededGenerator) -> DealBookDraft {
    let companies: [CompanyID] = ["a", "b", "c", "d"]
    var deals: [Deal] = []
    for index in 0..<Int.random(in: 1...7, using: &random) {
      deals.append(deal(index, companies, &random))
    }
    let facts = hasFacts ? (0..<Int.random(in: 0...3, using: &random)).map { fact($0, &random) } : []
    return .example { draft in
      draft.sources = Self.sources.map { id in
        let name = id.rawValue.split(separator: ".").last.map(String.init) ?? ""
        let words = name.hasPrefix("not") ? "not after \(name.suffix(10))" : name
        return Source(
          id: id, title: "Example \(id)", date: PartialDate(words) ?? .unknown(notBefore: nil, notAfter: nil))
      }
      draft.companies = companies.map { Company(id: $0, name: "Example \($0)", parent: $0 == "d" ? "a" : nil) }
      draft.scopes = ["s", "t"].map { Scope(id: $0, name: "Example \($0)", within: $0 == "t" ? "s" : nil) }
      draft.rates = [
        ExchangeRate(left: .euros(1), right: .dollars(2), date: .written("2026-01-01"), source: "2026-01-10")
      ]
      draft.deals = deals
      draft.facts = facts
    }
  }

  private func deal(_ index: Int, _ companies: [CompanyID], _ random: inout SeededGenerator) -> Deal {
    let kind = DealKind.allCases.randomElement(using: &random) ?? .loan
    let parties = companies.shuffled(using: &random).prefix(kind.isMutual ? 2 : kind.roles.count)
    var claims = Self.sources.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)).map { source in
      Claim.by(
        source, Self.status(&random), Self.amount(&random),
        date: Self.chance([nil, nil, "2025", "2026-01-15"], &random),
        inferred: Self.chance([nil, nil, nil, "it follows"], &random),
        condition: Self.chance([nil, nil, "a listing", "a vote"], &random), terms: terms(&random))
    }
    if hasTranches, Bool.random(using: &random) {
      for index in claims.indices where Bool.random(using: &random) {
        claims[index].tranches = ["first", "second"].filter { _ in Bool.random(using: &random) }.map {
          .of($0, Self.status(&random), Self.amount(&random), date: Self.chance([nil, nil, "2026-02-01"], &random))
        }
      }
    }
    var deal = Deal.example(DealID(rawValue: "d\(index)"), kind, Array(parties), claims)
    if hasLinks, index > 0 {
      let older = DealID(rawValue: "d\(Int.random(in: 0..<index, using: &random))")
      switch Int.random(in: 0..<8, using: &random) {
      case 0: deal.links.extends = older
      case 1: deal.links.partOf = older
      case 2: deal.links.supersedes = .init(deal: older)
      case 3 where hasOpenLinks: deal.links.supersedes = .init(deal: older, isOpen: true)
      default: break
      }
    }
    return deal
  }

  private func fact(_ index: Int, _ random: inout SeededGenerator) -> CompanyFact {
    let claims = Self.sources.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)).map { source in
      FactClaim(
        source: source, value: .money(Self.amount(&random) ?? .dollars(7)),
        basis: Self.chance([.stated, .stated, .inferred(reason: "it follows")], &random) ?? .stated)
    }
    return CompanyFact(
      id: FactID(rawValue: "f\(index)"), company: "a", kind: .revenue, time: .period(.year(2020 + index)),
      nature: .actual, claims: claims)
  }

  private func terms(_ random: inout SeededGenerator) -> DealTerms {
    guard hasTerms, Bool.random(using: &random) else { return DealTerms() }
    return .with { terms in
      terms.scope = Self.chance([nil, "s", "t"], &random)
      terms.isExclusive = Self.chance([nil, nil, true, false], &random)
      terms.term = Term(
        start: Self.chance([nil, nil, .year(2025)], &random),
        end: Self.chance([nil, nil, nil, .written("2026-02"), .written("2027-06")], &random),
        duration: Self.chance(
          [nil, TermDuration(count: 3, unit: .years), TermDuration(count: 4, unit: .years)], &random))
      terms.quantities = Self.chance(
        [nil, [Quantity(value: DecimalNumber(units: 2, decimals: 0), unit: "GW")]], &random)
      terms.details = Self.chance([nil, ["one"], ["two"], ["one", "three"]], &random)
    }
  }

  private static func status(_ random: inout SeededGenerator) -> DealStatus? {
    Int.random(in: 0..<6, using: &random) == 0 ? nil : DealStatus.allCases.randomElement(using: &random)
  }

  private static func amount(_ random: inout SeededGenerator) -> Amount? {
    let number = Int64.random(in: 1...9, using: &random) * 100
    return chance(
      [nil, .dollars(number), .dollars(...number), .dollars(number...), .euros(number), .undisclosed], &random)
  }

  private static func chance<Value>(_ choices: [Value?], _ random: inout SeededGenerator) -> Value? {
    choices.randomElement(using: &random) ?? nil
  }
}
