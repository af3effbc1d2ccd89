import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct CircularityListingTests {
  /// Two loops that share the leg from b to c: 4 round a, b, c and 3 round b, c, d.
  private func source() throws -> FlowSource {
    try FlowSource(
      rows: bulkRows([("a", "b", 4), ("b", "c", 9), ("c", "a", 5), ("c", "d", 6), ("d", "b", 3), ("b", "e", 2)]))
  }

  @Test func loopsShareLegsWithoutCountingTwice() throws {
    let details = try source().circularity().details
    #expect(details.loops.map { $0.companies.map(\.id) } == [["a", "b", "c"], ["b", "c", "d"]])
    #expect(details.loops.map(\.amount) == [400, 300] && details.loops.map(\.alone) == [400, 300])
    let shared = try #require(details.legs.first { $0.leg.source.id == "b" })
    #expect(shared.circulating == 700 && shared.counted == 900)
    #expect(details.breaking?.amount == 700)
  }

  @Test func listsAreCutAndCounted() throws {
    var query = CircularityQuery()
    query.limit = 1
    let details = try source().circularity(query).details
    #expect(details.firms.count == 1 && details.firmCount == 4)
    #expect(details.legs.count == 1 && details.legCount == 5)
    #expect(details.loops.count == 1 && details.loopCount == 2)
    #expect(details.breaking?.legs.count == 1 && details.breaking?.count == 2)
    query.limit = 0
    #expect(try source().circularity(query).details.firms.isEmpty)
  }

  /// What each firm sends round by the balanced part is what comes round to it.
  @Test func firmsBalance() throws {
    let details = try source().circularity().details
    for firm in details.firms {
      let (out, into) = firm.partners.reduce(into: (Int64(0), Int64(0))) { sums, partner in
        sums.0 += partner.outgoing
        sums.1 += partner.incoming
      }
      #expect(out == firm.circulating && abs(out - into) <= 4, "\(firm)")
      #expect(
        firm.partners.map { $0.outgoing + $0.incoming } == firm.partners.map { $0.outgoing + $0.incoming }.sorted(by: >)
      )
    }
    #expect(details.firms.first?.company.id == "b")
  }

  @Test func oneCompanyLeavesTheOthersOut() throws {
    let details = try source().circularity(CircularityQuery(of: "d")).details
    #expect(details.firms.map(\.company.id) == ["d"] && details.loops.count == 1 && details.loopCount == 1)
    #expect(details.legs.allSatisfy { $0.leg.source.id == "d" || $0.leg.target.id == "d" } && details.legs.count == 2)
    #expect(try source().circularity(CircularityQuery(of: "e")).details.legs.isEmpty)
  }
}
