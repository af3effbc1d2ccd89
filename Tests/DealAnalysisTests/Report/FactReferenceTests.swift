import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct FactReferenceTests {
  @Test func bothSidesOfAConflictAreKept() throws {
    let claims = [("2026-01-01", 1), ("2026-02-01", 2), ("2026-01-15", 1)].map { source, dollars in
      FactClaim(source: SourceID(rawValue: source), value: .money(.dollars(Int64(dollars))))
    }
    let fact = CompanyFact(id: "f", company: "a", kind: .cash, nature: .actual, claims: claims)
    let book = try DealBook(.example { $0.facts = [fact] })
    let known = try #require(try book.knownFacts(of: "a", .cash, at: Clock(of: book)).first)
    #expect(known.amount == .dollars(2) && known.reference.isContested)
    #expect(known.reference.sources.map(\.id) == ["2026-02-01"])
    #expect(known.reference.contradictions.map(\.value) == [.money(.dollars(1))])
    #expect(known.reference.contradictions.first?.sources.map(\.id) == ["2026-01-01", "2026-01-15"])
    #expect(try book.knownFacts(of: "a", .revenue, at: Clock(of: book)).isEmpty)
    let early = Clock(of: book, knownOn: .written("2025-12-31"))
    #expect(try book.knownFacts(of: "a", .cash, at: early).isEmpty)
  }

  @Test func onlyMoneyHasAnAmount() throws {
    let fact = CompanyFact(
      id: "f", company: "a", kind: .freeCashFlow, nature: .forecast,
      claims: [FactClaim(source: "2026-01-01", value: .date(.year(2030)))])
    let book = try DealBook(.example { $0.facts = [fact] })
    let known = try #require(try book.knownFacts(of: "a", .freeCashFlow, at: Clock(of: book)).first)
    #expect(known.amount == nil && known.reference.title == "free cash flow, forecast")
  }
}
