import DealModel
import FlowModel
import Testing

struct FlowQueryTests {
  @Test func defaultsAreThoseOfTheDefinition() {
    let query = FlowQuery(clock: Clock(asOf: SmallBook.asOf))
    #expect(query.layer == .cash)
    #expect(query.basis == .committed)
    #expect(query.grouping == .ultimate)
    #expect(query.kinds == nil)
    #expect(query.clock.knownOn == nil)
  }

  @Test func wordsAreThoseOfTheCommandLine() {
    #expect(FlowQuery.Grouping.allCases.map(\.rawValue) == ["ultimate", "none"])
    #expect(Basis.allCases.map(\.rawValue) == ["paid", "committed", "conditional", "headline", "rumored"])
    #expect(
      Layer.allCases.map(\.rawValue) == ["cash", "service", "rights", "ownership", "dependency", "exposure"])
  }
}
