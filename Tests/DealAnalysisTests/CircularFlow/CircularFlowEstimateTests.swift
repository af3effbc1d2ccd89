import DealModel
import FlowModel
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct CircularFlowEstimateTests {
  private func complete(_ count: Int) throws -> FlowSource {
    let names = (0..<count).map { "\($0)" }
    return try FlowSource(
      rows: bulkRows(names.flatMap { from in names.map { (from, $0, Int64?.some(1)) } }))
  }

  /// Of two and three legs all closed walks without loops are circular flows, and each company pays itself.
  @Test func shortFlowsAreEstimatedExactly() throws {
    var query = CircularFlowQuery()
    query.maximumLength = 3
    let estimate = try #require(try complete(7).circularFlowEstimate(query))
    #expect(estimate.standardError == 0)
    #expect(estimate.atMost.rounded() == Double(7 + 7 * 6 / 2 + 7 * 6 * 5 / 3))
    query.minimumLength = 2
    #expect(try complete(7).circularFlowEstimate(query)?.atMost.rounded() == Double(7 * 6 / 2 + 7 * 6 * 5 / 3))
  }

  @Test func aSearchCutShortSaysIt() throws {
    var query = CircularFlowQuery()
    query.maximumLength = 5
    #expect(try complete(7).circularFlows(query).estimate == nil)
    query.visitBudget = 1
    let cut = try complete(7).circularFlows(query)
    #expect(cut.estimate == (try complete(7).circularFlowEstimate(query)))
    query.visitBudget = nil
    #expect(try complete(7).circularFlows(query).count <= UInt64(cut.estimate?.atMost ?? 0))
  }

  @Test func whereThereIsNone() throws {
    let source = try complete(4)
    func has(_ change: (inout CircularFlowQuery) -> Void) throws -> Bool {
      var query = CircularFlowQuery()
      change(&query)
      return try source.circularFlowEstimate(query) != nil
    }
    #expect(try has { _ in })
    #expect(try !has { $0.maximumLength = nil })
    #expect(try !has { $0.maximumLength = 65 })
    #expect(try !has { $0.parallelEdges = .distinct })
    #expect(try !has { $0.through = ["1"] })
    #expect(try !has { $0.throughDeals = ["1"] })
    #expect(try !has { $0.window = FlowWindow(parsing: "1d") })
  }
}
