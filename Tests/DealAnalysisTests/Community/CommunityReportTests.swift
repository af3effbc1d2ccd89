import Testing

@testable import DealAnalysis

@Suite struct CommunityReportTests {
  @Test func aQueryWithoutArgumentsIsBounded() {
    let query = CommunityQuery()
    #expect(query.top == 10 && query.memberLimit == 20 && query.threads == nil)
    #expect(query.maximumRounds == 10 && query.resolution == 1 && !query.isDirected && query.weight == .none)
  }

  @Test func companiesByThemselvesAreNoGroups() throws {
    let report = try FlowSource(rows: bulkRows([("a", "a", 1), ("b", "c", 1), ("d", "d", 1)])).communities()
    #expect(report.count == 3 && report.groupCount == 1 && report.flowCount == 3)
    #expect(report.listed.map(\.size) == [2] && report.companies.map(\.community) == [2, 1, 1, 3])
  }
}
