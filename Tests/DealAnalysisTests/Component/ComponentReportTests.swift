import Testing

@testable import DealAnalysis

@Suite struct ComponentReportTests {
  /// Two loops of two, a loop of three, and a company that the last one pays.
  @Test func singleCompaniesAreNoGroups() throws {
    let rows = [("a", "b"), ("b", "a"), ("c", "d"), ("d", "c"), ("e", "f"), ("f", "g"), ("g", "e"), ("g", "h")]
    let report = try FlowSource(rows: bulkRows(rows.map { ($0.0, $0.1, nil) })).components()
    #expect(report.mutualGroupCount == 3 && report.mutualCount == 7)
    #expect(report.strong.count == 4 && report.strong.sizes.map(\.size) == [3, 2, 1])
    #expect(report.strong.listed.map(\.number) == [1, 2, 3])
  }

  @Test func aQueryWithoutArgumentsIsBounded() {
    let query = ComponentQuery()
    #expect(query.top == 3 && query.memberLimit == 20 && query.threads == nil)
  }
}
