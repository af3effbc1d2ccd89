import DealModel

extension DealBookDraft {
  /// A valid draft in which every property of every entry has a value, in one entry at least.
  package static let everything = example { draft in
    draft.title = "Everything that a book can say"
    draft.sources = [
      Source(
        id: "daily", publisher: "Example Daily", authors: ["A. Writer", "B. Writer"],
        title: "Example Cloud backs Example Lab",
        date: .written("2026-02-27"), url: "https://example.com/news", language: "en", note: "An invented article.")
    ]
    draft.companies = [
      Company(id: "cloud", name: "Example Cloud", kind: .group),
      Company(
        id: "lab", name: "Example Lab", aliases: ["EL"], kind: .firm, country: "US", sector: "artificial intelligence",
        parent: "cloud",
        note: "Invented."),
      Company(id: "rival", name: "Example Rival"),
    ]
    draft.scopes = [Scope(id: "all", name: "Everything"), Scope(id: "part", name: "A part of it", within: "all")]
    draft.rates = [
      ExchangeRate(left: .euros(9), right: .dollars(10), date: .written("2026-01"), source: "daily")
    ]
    draft.facts = [
      CompanyFact(
        id: "worth", company: "lab", kind: .valuation, label: "worth", time: .date(.written("2026-02-01")),
        nature: .actual,
        qualifier: .afterTheMoney, includes: .deals(["first"]), excludes: ["second"],
        claims: [
          FactClaim(
            source: "daily", publicSince: .written("2026-02-01"), value: .money(.dollars(840)),
            basis: .inferred(reason: "it follows"), note: "A remark.")
        ], note: "Another remark.")
    ]
    draft.deals = [
      .example("first", .investment, ["cloud", "lab"], [.by("daily", .announced, .dollars(...100))]),
      .example(
        "second", .license, ["lab", "rival"], terms: .everything,
        links: DealLinks(extends: "third", partOf: "fourth", supersedes: .init(deal: "first", isOpen: true)),
        [
          Claim(
            source: "daily", publicSince: .written("2026-02-01"), date: .written("2026-01-15"),
            basis: .inferred(reason: "it follows"),
            whole: ClaimedFields(status: .conditional, amount: .dollars(15), condition: "a public offering"),
            terms: .everything,
            tranches: [
              TrancheClaim(
                tranche: "initial",
                fields: ClaimedFields(status: .committed, amount: .dollars(15), condition: "nothing more"),
                date: .written("2026-02-01"))
            ], note: "What one source says.")
        ]),
      .example("third", .license, ["lab", "rival"], [.by("daily", .committed)]),
      .example("fourth", .license, [], [.by("daily", .committed)]),
    ]
    draft.deals[1].title = "The second deal"
    draft.deals[1].note = "A remark about a deal."
  }
}

extension DealTerms {
  /// Terms of which all are known.
  fileprivate static let everything = with { terms in
    terms.scope = "part"
    terms.isExclusive = true
    terms.exceptions = ["rival"]
    terms.term = Term(
      start: .written("2026-01-01"), end: .written("2033-12-31"), duration: TermDuration(count: 8, unit: .years))
    terms.quantities = [
      Quantity(
        bound: .about, value: DecimalNumber(units: 25, decimals: 1), unit: "GW", subject: "computing capacity"),
      Quantity(value: DecimalNumber(units: 100_000, decimals: 0), unit: "chips"),
    ]
    terms.share = Ratio(millionths: 275_000, bound: .about)
    terms.isLargestOwner = true
    terms.rate = Ratio(millionths: 200_000)
    terms.reaches = ["first", "rival"]
    terms.details = ["one thing", "another thing"]
  }
}
