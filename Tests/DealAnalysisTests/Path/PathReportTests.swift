import Testing

@testable import DealAnalysis

@Suite struct PathReportTests {
  @Test func aQuerySaysWhatItAsks() {
    var query = PathQuery(from: "a", to: "b")
    #expect(query.described.map(\.value) == ["a", "b", "6", "length", "10", "500000000"])
    (query.maximumLength, query.limit, query.visitBudget, query.ranking) = (nil, nil, nil, .amount)
    #expect(query.described.map(\.value) == ["a", "b", "none", "amount", "0", "0"])
  }
}
