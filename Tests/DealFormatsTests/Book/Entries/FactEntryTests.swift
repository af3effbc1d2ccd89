import DealFormats
import DealModel
import Testing

@Suite struct FactEntryTests {
  private func fact(_ text: String) throws -> CompanyFact {
    try DealBook(yaml: Array(MarkedBook.fact(text).utf8), file: "book").facts[0]
  }

  @Test(arguments: [
    ("period: 2025", CompanyFact.Time.period(.year(2025))), ("date: 2025-06", .date(.month(year: 2025, month: 6))),
    ("through: 2030", .through(.year(2030))),
  ])
  func aFactIsAboutOneTime(text: String, time: CompanyFact.Time) throws {
    let fact = try fact("kind: cash, nature: actual, \(text), claims: [{source: s, value: 1 USD}]")
    #expect(fact.time == time)
  }

  @Test func coverageIsUnstatedUnknownOrAList() throws {
    let claims = "kind: cash, nature: actual, claims: [{source: s, value: 1 USD}]"
    #expect(try fact(claims).includes == .unstated)
    #expect(try fact("includes: unknown, " + claims).includes == .unknown)
    #expect(try fact("includes: [d], " + claims).includes == .deals(["d"]))
    #expect(try fact("excludes: [d], " + claims).excludes == ["d"])
  }

  @Test func everyFieldIsRead() throws {
    let fact = try fact(
      """
      kind: valuation, label: L, nature: Forecast, qualifier: after the money, note: N,
          claims: [{source: s, publicSince: 2026-01, value: over 1 USD, inferred: it follows, note: M}]
      """)
    #expect(
      fact
        == CompanyFact(
          id: "f", company: "a", kind: .valuation, label: "L", nature: .forecast, qualifier: .afterTheMoney,
          claims: [
            FactClaim(
              source: "s", publicSince: .month(year: 2026, month: 1),
              value: .money(.over(Money(minorUnits: 100, currency: .usd))),
              basis: .inferred(reason: "it follows"), note: "M")
          ], note: "N"))
  }
}
