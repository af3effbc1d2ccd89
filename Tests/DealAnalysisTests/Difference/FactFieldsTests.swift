import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct FactFieldsTests {
  @Test func theValueThatCountsNamesWhoSaysSoAndWhoDoesNot() throws {
    let claims = [3, 3, 2].enumerated().map { index, dollars in
      FactClaim(source: SourceID(rawValue: "2026-0\(3 - index)-01"), value: .money(.dollars(Int64(dollars))))
    }
    let fact = CompanyFact(id: "f", company: "a", kind: .cash, nature: .actual, claims: claims)
    let edition = BookEdition(try DealBook(.example { $0.facts = [fact] }))
    let state = try #require(edition.book.state(of: fact, at: edition.clock))
    let fields = fact.fields(state, references: edition.references(about: fact), in: edition)
    let value = try #require(fields.first { $0.key.name == "value" }?.state)
    #expect(value.value == .amount(.dollars(3)) && value.isContested)
    #expect(value.claims.map(\.source.id) == ["2026-02-01", "2026-03-01"])
    #expect(value.contradicting.map(\.source.id) == ["2026-01-01"])
  }

  @Test func theTitleSaysWhatIsMeasured() {
    let fact = CompanyFact(
      id: "f", company: "a", kind: .valuation, time: .through(.year(2030)), nature: .forecast,
      qualifier: .afterTheMoney, claims: [])
    #expect(fact.title == "valuation, after the money, through 2030, forecast")
  }
}
