import DealTestSupport
import Testing

@testable import DealModel

@Suite struct FactStateTests {
  private func state(_ claims: [FactClaim], knownOn: String? = nil, inferred: Bool = true) throws -> FactState? {
    let fact = CompanyFact(id: "f", company: "a", kind: .cash, nature: .actual, claims: claims)
    let book = try DealBook(.example { $0.facts = [fact] })
    return book.state(
      of: fact, at: Clock(of: book, knownOn: knownOn.map(CalendarDate.written), includesInferred: inferred))
  }

  private func claim(_ source: SourceID, _ amount: Amount, since: String? = nil, inferred: Bool = false) -> FactClaim {
    FactClaim(
      source: source, publicSince: since.map(PartialDate.written), value: .money(amount),
      basis: inferred ? .inferred(reason: "it follows") : .stated)
  }

  @Test func theLatestKnownCountsAndUndatedOnesComeFirst() throws {
    let claims = [
      claim("2026-03-01", .dollars(3)), claim("undated", .dollars(9)), claim("2026-02-01", .dollars(2)),
      claim("not-after-2026-12-31", .dollars(8)),
    ]
    let all = try #require(try state(claims))
    #expect(all.value.value == .money(.dollars(3)))
    #expect(all.claims == [1, 3, 2, 0])
    #expect(all.value.contradicting == [1, 3, 2])
    #expect(try state(claims, knownOn: "2026-02-15")?.value.value == .money(.dollars(2)))
    #expect(try state(claims, knownOn: "2026-01-01") == nil)
  }

  @Test func publicSinceGoesBeforeTheSourcesDate() throws {
    let claims = [claim("2026-03-01", .dollars(3), since: "2026-01"), claim("2026-02-01", .dollars(2))]
    #expect(try state(claims)?.value.value == .money(.dollars(2)))
    #expect(try state(claims, knownOn: "2026-01-31")?.value.value == .money(.dollars(3)))
  }

  @Test func boundsThatLeaveRoomDoNotContradict() throws {
    let state = try #require(try state([claim("2026-01-01", .dollars(...5)), claim("2026-02-01", .dollars(4))]))
    #expect(!state.value.isContested)
    #expect(state.value.supporting == [1])
  }

  @Test func inferredClaimsCanBeLeftOut() throws {
    #expect(try state([claim("2026-01-01", .dollars(1), inferred: true)], inferred: false) == nil)
  }

  @Test func whatRestsOnInferredClaimsAloneSaysSo() throws {
    let claims = [claim("2026-01-01", .dollars(1), inferred: true), claim("2026-02-01", .dollars(2), inferred: true)]
    #expect(try state(claims)?.isInferred == true)
    #expect(try state(claims + [claim("2026-03-01", .dollars(2))])?.isInferred == false)
  }
}
