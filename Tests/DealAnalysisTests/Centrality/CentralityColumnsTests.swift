import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct CentralityColumnsTests {
  @Test func reasonsNameCompanies() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 3), ("b", "a", 1), ("x", "y", 1), ("y", "x", nil)]))
    let graph = try CentralityGraph(source.graph, weight: .none, byUpperBound: false)
    var columns = CentralityColumns(graph: graph, options: CentralityOptions())
    #expect(columns.values(of: .eigenvector).isEmpty)
    let error = try #require(columns.undefined[.eigenvector])
    #expect(error == .notUnique(2, 0) || error == .notUnique(0, 2))
    let reason = source.reason(for: error, on: graph, weight: .none)
    #expect(["“a”", "“x”", "not unique"].allSatisfy(reason.contains))
    // With amounts the second pair is no cycle any more.
    let amounts = try CentralityGraph(source.graph, weight: .amount, byUpperBound: false)
    var weighted = CentralityColumns(graph: amounts, options: CentralityOptions(weight: .amount))
    #expect(weighted.values(of: .eigenvector).count == 4)
    #expect(weighted.undefined.isEmpty)
  }

  @Test func everyErrorHasWords() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 3)]))
    let graph = try CentralityGraph(source.graph, weight: .none, byUpperBound: false)
    let errors: [CentralityError] = [
      .acyclic, .noEdges, .notUnique(0, 1), .attenuationTooLarge(2, limit: 0.5), .strengthsTooFarApart(edge: 0),
      .notConverged(iterations: 3, error: 0.1), .workBudget(9, error: 0.1), .workBudget(9, error: .infinity),
      .outOfRange, .pathTooLong,
    ]
    let reasons = errors.map { source.reason(for: $0, on: graph, weight: .amount) }
    #expect(Set(reasons).count == errors.count)
    #expect(reasons[1] == "there is no flow with an amount")
    #expect(reasons[3].contains("0.5"))
  }

  @Test func theBudgetReachesEveryIteratedMeasure() throws {
    // A path both ways, on which an iteration does not end at once.
    let steps = (0..<40).flatMap { [($0, $0 + 1), ($0 + 1, $0)] } + [(0, 0)]
    let rows = steps.map { ("\($0.0)", "\($0.1)", Int64?.some(1)) }
    let source = try FlowSource(rows: bulkRows(rows))
    let graph = try CentralityGraph(source.graph, weight: .none, byUpperBound: false)
    for measure in [CentralityMeasure.eigenvector, .katz, .hub, .authority] {
      var columns = CentralityColumns(graph: graph, options: CentralityOptions(workBudget: 400))
      #expect(columns.values(of: measure).isEmpty)
      let error = try #require(columns.undefined[measure])
      let reason = source.reason(for: error, on: graph, weight: .none)
      #expect(["4.0 · 10^2", "budget", "--force"].allSatisfy(reason.contains), "\(measure): \(reason)")
      for budget in [nil, CentralityOptions.usualWorkBudget] {
        var free = CentralityColumns(graph: graph, options: CentralityOptions(workBudget: budget))
        #expect(free.values(of: measure).count == 41)
      }
    }
  }

  @Test func numbersAreRoundedToTwoDigits() throws {
    let source = try FlowSource(rows: bulkRows([]))
    for (number, text) in [
      (2e9, "2.0 · 10^9"), (7, "7.0"), (0.00123, "1.2 · 10^-3"), (99.6, "1.0 · 10^2"), (0.5, "5.0 · 10^-1"), (0, "0.0"),
    ] {
      #expect(source.rounded(number) == text)
    }
    #expect(source.rounded(.infinity) == "inf")
  }

  @Test func theAttenuationUsedIsKept() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 3), ("a", "b", 1)]))
    let graph = try CentralityGraph(source.graph, weight: .none, byUpperBound: false)
    var columns = CentralityColumns(graph: graph, options: CentralityOptions())
    #expect(columns.values(of: .katz) == [1, 1.5])
    #expect(columns.katzAttenuation == 0.25)
  }
}
