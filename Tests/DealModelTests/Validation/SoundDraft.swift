import DealModel
import DealTestSupport

extension DealBookDraft {
  /// A draft in which every section has entries, and nothing is wrong; tests of rules break it in one place.
  static let sound = example { draft in
    draft.companies = [
      Company(id: "holding", name: "Example Holding", kind: .group),
      Company(id: "cloud", name: "Example Cloud", parent: "holding"), Company(id: "lab", name: "Example Lab"),
      Company(id: "rival", name: "Example Rival"),
    ]
    draft.scopes = [Scope(id: "all", name: "Example"), Scope(id: "part", name: "Example", within: "all")]
    draft.rates = [ExchangeRate(left: .euros(9), right: .dollars(10), date: .written("2026-01"), source: "2026-02-01")]
    draft.facts = [
      CompanyFact(
        id: "worth", company: "lab", kind: .valuation, time: .date(.written("2026-02-01")), nature: .actual,
        qualifier: .afterTheMoney, includes: .deals(["funding"]), excludes: ["round"],
        claims: [FactClaim(source: "2026-02-01", value: .money(.dollars(840)))])
    ]
    draft.deals = [
      .example("round", .investment, [], [.by("2026-02-01", .committed, .dollars(110))]),
      .example(
        "funding", .investment, ["cloud", "lab"], links: DealLinks(partOf: "round"),
        [
          .by(
            "2026-02-01", .committed, .dollars(50),
            tranches: [.of("first", .committed, .dollars(15)), .of("second", .conditional, .dollars(35))])
        ]),
      .example(
        "contract", .cloudContract, ["cloud", "lab"],
        terms: .with { $0.term = Term(start: .written("2026-01-01"), duration: TermDuration(count: 8, unit: .years)) },
        [.by("2026-02-01", .committed, .euros(100))]),
      .example(
        "license", .license, ["lab", "cloud"],
        terms: .with {
          $0.scope = "part"
          $0.isExclusive = true
          $0.exceptions = ["rival"]
        }, [.by("2026-02-01", .committed, date: "2026-01-15")]),
      .example("rivals", .competitor, ["lab", "rival"], [.by("2026-02-01")]),
    ]
  }

  /// What is wrong with the sound draft after a change, as `code path`.
  static func findings(_ change: (inout DealBookDraft) -> Void) -> [String] {
    var draft = sound
    change(&draft)
    return DealBook.validating(draft).diagnostics.map { "\($0.code) \($0.path)" }
  }

  /// A deal of the draft.
  subscript(deal id: DealID) -> Deal {
    get { deals.first { $0.id == id } ?? .example(id, []) }
    set {
      if let index = deals.firstIndex(where: { $0.id == id }) {
        deals[index] = newValue
      } else {
        deals.append(newValue)
      }
    }
  }
}
