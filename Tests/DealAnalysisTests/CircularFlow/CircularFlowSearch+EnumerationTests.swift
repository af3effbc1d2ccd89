import DealModel
import DealTestSupport
import FlowModel
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct CircularFlowSearchEnumerationTests {
  private let names = ["p", "q", "r", "s", "t"]

  private func rows(_ random: inout SeededGenerator, _ count: Int) -> [(String, String, Int64?)] {
    (0..<count).map { _ in
      (
        names.randomElement(using: &random) ?? "p", names.randomElement(using: &random) ?? "q",
        Int64.random(in: 1...9, using: &random)
      )
    }
  }

  private func flows(
    _ source: FlowSource, _ parallel: ParallelEdges, _ change: (inout CircularFlowQuery) -> Void
  ) throws -> [CircularFlow] {
    var query = CircularFlowQuery()
    (query.limit, query.parallelEdges) = (nil, parallel)
    change(&query)
    let report = try source.circularFlows(query)
    #expect(report.count == UInt64(report.cycles.count))
    query.countsOnly = true
    #expect(try source.circularFlows(query).countsByLength == report.countsByLength)
    return report.cycles
  }

  private func deals(of flow: CircularFlow) -> Set<String> { Set(flow.legs.flatMap(\.deals).map(\.id)) }

  @Test(arguments: 0..<40 as Range<UInt64>) func throughDealsSiftsTheWholeList(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let source = try FlowSource(rows: bulkRows(rows(&random, 14)))
    for parallel in [ParallelEdges.collapse, .distinct] {
      let all = try flows(source, parallel) { _ in }
      for wanted in [["1"], ["row 2"], ["3", "4"]] {
        let ids = Set(wanted.map { $0.hasPrefix("row") ? $0 : "row \($0)" })
        #expect(
          try flows(source, parallel) { $0.throughDeals = wanted } == all.filter { ids.isSubset(of: deals(of: $0)) })
      }
    }
  }

  /// A contract makes its parties depend on each other, so that it has an edge each way.
  @Test(arguments: 0..<20 as Range<UInt64>) func aDealOfTwoEdgesIsMetByEither(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var web = DealWeb()
    for _ in 0..<6 {
      let ends = names.shuffled(using: &random)
      web.buy(ends[0], ends[1], Int64.random(in: 1...9, using: &random))
    }
    let source = try web.source(.dependency)
    for parallel in [ParallelEdges.collapse, .distinct] {
      let all = try flows(source, parallel) { _ in }
      for deal in web.draft.deals.map(\.id.rawValue) {
        #expect(
          try flows(source, parallel) { $0.throughDeals = [deal] } == all.filter { deals(of: $0).contains(deal) })
      }
    }
  }

  /// What a payment closes is what is there with it and not without it.
  @Test(arguments: 0..<40 as Range<UInt64>) func closedByIsWhatOneMoreRowAdds(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = rows(&random, 12)
    let source = try FlowSource(rows: bulkRows(rows + [("p", "q", 1), ("q", "p", 1)]))
    let (payer, payee) = ("q", "r")
    guard rows.contains(where: { $0.0 == payee || $0.1 == payee }) else { return }
    let others = (rows + [("p", "q", 1), ("q", "p", 1)]).filter { $0.0 != payer || $0.1 != payee }
    let huge: Int64 = 1_000_000
    let with = try FlowSource(rows: bulkRows(others + [(payer, payee, huge)]))
    for parallel in [ParallelEdges.collapse, .distinct] {
      let expected = try flows(with, parallel) { $0.minimumLength = 2 }
        .filter { flow in flow.legs.contains { $0.source.id == payer && $0.target.id == payee } }
      let found = try flows(source, parallel) { $0.closedBy = SupposedPayment(payer: payer, payee: payee) }
      #expect(found.map(\.ids) == expected.map(\.ids))
      #expect(found.map(\.amount) == expected.map(\.amount))
      for flow in found {
        let supposed = flow.legs.filter(\.isSupposed)
        #expect(supposed.map { [$0.source.id, $0.target.id] } == [[payer, payee]])
        #expect(supposed.allSatisfy { $0.deals.isEmpty && $0.amount == .unknown })
        #expect(flow.legs.allSatisfy { $0.isSupposed || !$0.deals.isEmpty })
      }
    }
  }

  @Test func aPaymentNeedsTwoCompanies() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 1), ("b", "c", 2)]))
    func closed(_ payer: String, _ payee: String) throws -> [[String]] {
      var query = CircularFlowQuery()
      query.closedBy = SupposedPayment(payer: payer, payee: payee)
      return try source.circularFlows(query).cycles.map(\.ids)
    }
    #expect(try closed("c", "a") == [["a", "b", "c"]])
    #expect(try closed("a", "c").isEmpty)
    #expect(throws: AnalysisError.unknownCompany("z", suggestion: nil)) { try closed("z", "a") }
    #expect(throws: AnalysisError.unknownCompany("y", suggestion: nil)) { try closed("a", "y") }
    #expect(throws: AnalysisError.self) { try closed("a", "a") }
    var query = CircularFlowQuery()
    query.closedBy = SupposedPayment(payer: "c", payee: "a")
    query.window = FlowWindow(parsing: "3d")
    #expect(throws: AnalysisError.self) { try source.circularFlows(query) }
  }

  @Test func aPaymentInABookLeavesItsDealsAlone() throws {
    var web = DealWeb()
    web.invest("north", "model", 15)
    web.buy("model", "mill", 38)
    web.buy("model", "mill", 2)
    let source = try web.source()
    var query = CircularFlowQuery()
    query.closedBy = SupposedPayment(payer: "The mill", payee: "north")
    let flow = try #require(try source.circularFlows(query).cycles.first)
    #expect(flow.ids == ["mill", "north", "model"])
    #expect(flow.amount == AmountInterval(1_500))
    #expect(flow.anchor.id == "north")
    #expect(flow.returnRatio == nil && flow.lagDays == nil && flow.returnTermYears == nil)
    #expect(flow.weakestStatus == .committed)
    // What the deals run both ways may be used once, and what is supposed has none.
    query.closedBy = SupposedPayment(payer: "north", payee: "mill")
    #expect(
      try web.source(.dependency).circularFlows(query).cycles.allSatisfy { $0.legs.count(where: \.isSupposed) == 1 })
  }

  @Test func unknownDealsAreSaidToBe() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 1), ("b", "a", 2)]))
    func count(_ deal: String) throws -> UInt64 {
      var query = CircularFlowQuery()
      query.throughDeals = [deal]
      return try source.circularFlows(query).count
    }
    #expect(try count("2") == 1)
    for name in ["3", "0", "row", "row x", "", "-1"] { #expect(throws: AnalysisError.self) { try count(name) } }
    var web = DealWeb()
    web.buy("a", "b", 1, .announced)
    var query = CircularFlowQuery()
    query.throughDeals = ["a-buys-b-1"]
    #expect(throws: AnalysisError.unanswerable("there is no deal “a-buys-b-1”; did you mean “a-buys-b-0”?")) {
      try web.source().circularFlows(query)
    }
    query.throughDeals = ["a-buys-b-0"]
    #expect(throws: AnalysisError.unanswerable("the deal “a-buys-b-0” is no flow here")) {
      try web.source().circularFlows(query)
    }
  }
}
