import DealModel
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct PathCutsTests {
  private func report(_ rows: [(String, String, Int64?)], _ change: (inout PathQuery) -> Void = { _ in }) throws
    -> PathReport
  {
    var query = PathQuery(from: "a", to: "d")
    change(&query)
    return try FlowSource(rows: bulkRows(rows)).paths(query)
  }

  /// One flow of 9 into b, two of 1 out of it: one flow is the fewest, and 2 the least.
  @Test func fewAndLittleAreDifferentThings() throws {
    let report = try report([("a", "b", 9), ("b", "d", 1), ("b", "d", 1)])
    #expect(report.fewestFlows?.flowCount == 1 && report.fewestFlows?.amount == AmountInterval(900))
    #expect(report.leastAmount == AmountInterval(200) && report.leastAmountCut?.flowCount == 2)
    #expect(report.leastAmountCut?.legs.map(\.deals.count) == [2])
  }

  /// The unknown flow alone cuts, perhaps for less than 5, but 5 is certain to do.
  @Test func whatIsUnknownStandsInTheBounds() throws {
    let open = try report([("a", "b", nil), ("b", "d", 5)])
    #expect(open.leastAmount == AmountInterval(lower: 0, upper: 500))
    #expect(open.leastAmountCut?.legs.first?.source.id == "b")
    let endless = try report([("a", "b", nil), ("b", "d", 5), ("b", "d", nil), ("a", "d", 2)])
    #expect(endless.leastAmount == AmountInterval(lower: 200, upper: nil) && endless.leastAmountCut == nil)
    let nothing = try report([("a", "b", nil), ("b", "d", nil)])
    #expect(nothing.leastAmount == nil && nothing.noLeastAmount?.contains("known amount") ?? false)
  }

  @Test func amountsThatCannotBeCountedHaveNoLeastSum() throws {
    let most = Int64.max / 250
    var rows: [(String, String, Int64?)] = []
    for middle in ["b", "c", "e", "f"] { rows += [("a", middle, most), (middle, "d", nil)] }
    let report = try report(rows)
    #expect(report.noLeastAmount?.contains("more than can be counted") ?? false)
    #expect(report.fewestFlows?.flowCount == 4 && report.fewestFlows?.amount == .unknown)
  }

  @Test func aBudgetEndsTheSearch() throws {
    let report = try report([("a", "b", 1), ("b", "d", 1)]) { $0.visitBudget = 1 }
    #expect(report.stopReason == .visitBudget && !report.header.isComplete)
    let cancelled = try FlowSource(rows: bulkRows([("a", "d", 1)])).paths(
      PathQuery(from: "a", to: "d"), isCancelled: { true })
    #expect(cancelled.stopReason == .cancelled)
  }
}
