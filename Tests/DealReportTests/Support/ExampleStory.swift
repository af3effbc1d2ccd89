import DealAnalysis
import DealModel
import DealTestSupport
import FlowModel

/// A round that is told as talks in January and as a deal in February, made up.
enum ExampleStory {
  static func draft() -> DealBookDraft {
    .example { draft in
      draft.title = "Example round"
      draft.companies = [
        Company(id: "a", name: "North"), Company(id: "b", name: "South"), Company(id: "c", name: "East"),
      ]
      draft.sources = [
        Source(id: "talks", publisher: "Example Daily", title: "Talks", date: .written("2026-01-10")),
        Source(
          id: "wire", publisher: "Example Wire", title: "Signed", date: .written("2026-02-10"),
          url: "https://example.com/signed"),
        Source(id: "paper", publisher: "Example Paper", title: "More", date: .written("2026-02-11")),
      ]
      var round = Deal.example(
        "round",
        [
          .by("talks", .negotiating, .atMost(billions(50))),
          .by(
            "wire", .committed, .exact(billions(50)),
            tranches: [
              .of("now", .committed, .exact(billions(15))), .of("later", .conditional, .exact(billions(35))),
            ]),
          .by("paper", .committed, .exact(billions(50))),
        ])
      round.title = "North's part"
      round.tranches = [Tranche(id: "now", name: "First part"), Tranche(id: "later", name: "Further part")]
      var cloud = Deal.example(
        "cloud", .cloudContract, ["a", "b"],
        [.by("paper", .committed, .exact(billions(38)), terms: .with { $0.term = Term(duration: years) })])
      cloud.title = "The contract"
      var east = Deal.example(
        "east", .investment, ["c", "b"], [.by("talks", .negotiating), .by("paper", .declined)])
      east.title = "East's part"
      draft.deals = [round, cloud, east]
      draft.facts = [
        CompanyFact(
          id: "worth", company: "b", kind: .valuation, time: .date(.written("2026-02-10")), nature: .actual,
          qualifier: .afterTheMoney, claims: [FactClaim(source: "wire", value: .money(.about(billions(840))))])
      ]
    }
  }

  private static let years = TermDuration(count: 8, unit: .years)

  static func billions(_ number: Int64) -> Money { Money(minorUnits: number * 100_000_000_000, currency: .usd) }

  static let input = InputReference(name: "round.yaml", digest: String(repeating: "0f", count: 32))

  static func report(from: String = "2026-01-31", basis: Basis? = nil) throws -> DifferenceReport {
    try DifferenceReport(
      of: DealBook(draft()), from: .written(from), to: .written("2026-02-28"), basis: basis, input: input)
  }

  /// The same book as two books, the second with changes.
  static func twoBooks(_ change: (inout DealBookDraft) -> Void) throws -> DifferenceReport {
    var other = draft()
    change(&other)
    let second = InputReference(name: "second.yaml", digest: String(repeating: "ab", count: 32))
    return try DifferenceReport(
      from: BookEdition(DealBook(draft()), input: input), to: BookEdition(DealBook(other), input: second))
  }
}
