import DealAnalysis
import DealModel
import DealTestSupport
import Testing

@testable import DealReport

struct DifferenceTableTests {
  private func rows(_ deals: Deal..., from: String = "2026-01-31") throws -> [String] {
    let report = try DifferenceReport(of: DealBook(.example { $0.deals = deals }), from: .written(from))
    var citations = Citations()
    var table = DifferenceTable(day: .written("2026-02-01"))
    for change in report.changes where change.entry == .deal { table.add(change, citations: &citations) }
    guard case .table(let written) = table.block else { return [] }
    return written.rows.map { row in row.map { GlyphLine($0).rendered(color: false) }.joined(separator: " | ") }
  }

  @Test func whatComesIsToldInOneLine() throws {
    let terms = DealTerms.with { terms in
      (terms.scope, terms.isExclusive) = ("s", true)
      terms.quantities = [Quantity(value: DecimalNumber(units: 2, decimals: 0), unit: "GW")]
    }
    #expect(
      try rows(.example("d", .license, ["a", "b"], [.by("2026-02-01", .committed, .dollars(5), terms: terms)]))
        == ["+ | d (license, Example a → Example b) | committed; $5; scope: Example s; exclusive; 2 GW [1]"])
  }

  @Test func aDateIsToldWhereItSaysMoreThanTheDay() throws {
    func line(_ date: String) throws -> String {
      try rows(.example("d", [.by("2026-02-01", .closed, date: date)]))[0]
    }
    #expect(try line("2026-02-01") == "+ | d (investment, Example a → Example b) | closed [1]")
    #expect(try line("not after 2026-02-01") == "+ | d (investment, Example a → Example b) | closed [1]")
    #expect(try line("2025") == "+ | d (investment, Example a → Example b) | closed; dated 2025 [1]")
  }

  @Test func reservesStandBesideTheirValue() throws {
    let found = try rows(
      .example("d", [.by("2026-01-01", .rumored, inferred: "it follows"), .by("2026-02-01", .committed, .dollars(3))]),
      .example("e", [.by("2026-01-01", .committed, .dollars(3)), .by("2026-02-01", .committed, .dollars(5))]),
      .example("f", [.by("2026-02-01", .rumored, inferred: "it follows")]))
    #expect(
      found == [
        "+ | f (investment, Example a → Example b) |  | rumored, inferred [1]",
        "~ | d (investment, Example a → Example b) | basis rumored | basis committed",
        " | · status | rumored, inferred [2] | committed [1]",
        " | · amount |  | $3 [1]", "~ | e (investment, Example a → Example b) |  | ",
        " | · amount | $3 [2] | $5 (+$2), contested [1]",
      ])
  }

  @Test func equalsAreListedWithoutAnArrow() throws {
    #expect(
      try rows(.example("d", .partnership, ["a", "b"], [.by("2026-02-01", .committed)]))
        == ["+ | d (partnership, Example a and Example b) | committed [1]"])
  }
}
