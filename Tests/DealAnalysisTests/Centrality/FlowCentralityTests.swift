import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite("Which flows the shortest chains pass")
struct FlowCentralityTests {
  /// The shares by definition: of all shortest chains between two companies, those that take a step.
  private func shares(_ count: Int, _ steps: Set<[Int]>) -> [[Int]: Double] {
    var shares = [[Int]: Double](uniqueKeysWithValues: steps.filter { $0[0] != $0[1] }.map { ($0, 0) })
    for source in 0..<count {
      // Chains grow step by step; the first to reach a company are the shortest.
      var chains: [[Int]] = [[source]]
      var reached: Set<Int> = [source]
      while !chains.isEmpty {
        chains = chains.flatMap { chain in
          steps.filter { $0[0] == chain[chain.count - 1] && !reached.contains($0[1]) }.map { chain + [$0[1]] }
        }
        for (_, same) in Dictionary(grouping: chains, by: \.last) {
          for chain in same {
            for step in zip(chain, chain.dropFirst()) {
              shares[[step.0, step.1], default: 0] += 1 / Double(same.count * count * (count - 1))
            }
          }
        }
        reached.formUnion(chains.compactMap(\.last))
      }
    }
    return shares
  }

  @Test(arguments: 0..<100 as Range<UInt64>) func byDefinition(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let size = Int.random(in: 1...8, using: &random)
    let drawn = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      [Int.random(in: 0..<size, using: &random), Int.random(in: 0..<size, using: &random)]
    }
    let companies = Set(drawn.joined()).sorted()
    let steps = Set(drawn.map { step in step.map { companies.firstIndex(of: $0) ?? 0 } })
    let expected = shares(companies.count, steps)
    let report = try FlowSource(rows: bulkRows(drawn.map { ("c\($0[0])", "c\($0[1])", 1) })).flowCentrality()
    #expect(report.count == expected.count && report.rows.count == expected.count)
    #expect(report.companyCount == companies.count && report.flowsWithoutWeight == nil)
    for row in report.rows {
      let step = [row.leg.source, row.leg.target].map { end in companies.firstIndex { "c\($0)" == end.id } ?? -1 }
      #expect(abs(row.betweenness - (expected[step] ?? .nan)) < 1e-12, "\(step)")
      let flows = drawn.count { "c\($0[0])" == row.leg.source.id && "c\($0[1])" == row.leg.target.id }
      #expect(row.flowCount == flows && row.leg.deals.count == flows)
      #expect(row.leg.amount == AmountInterval(Int64(flows) * 100))
    }
    // Sorted by what is shown to eight digits, and by the ends where that is alike.
    for (one, next) in zip(report.rows, report.rows.dropFirst()) where one.betweenness < next.betweenness + 1e-10 {
      #expect(abs(one.betweenness - next.betweenness) < 1e-7)
      #expect(
        [one.leg.source.id, one.leg.target.id].lexicographicallyPrecedes([next.leg.source.id, next.leg.target.id]))
    }
  }

  /// Two triangles, paid both ways round, with two flows from the first to the second: all nine pairs across pass it, of 30.
  private let bridge: [(String, String, Int64?)] = [
    ("a", "b", 1), ("b", "a", 1), ("b", "c", 1), ("c", "b", 1), ("c", "a", 1), ("a", "c", 1), ("x", "y", 1),
    ("y", "x", 1), ("y", "z", 1), ("z", "y", 1), ("z", "x", 1), ("x", "z", 1), ("c", "x", nil), ("c", "x", 7),
  ]

  @Test func aBridgeIsFirst() throws {
    let report = try FlowSource(rows: bulkRows(bridge)).flowCentrality(top: 1)
    #expect(report.count == 13 && report.rows.count == 1)
    #expect(report.rows[0].leg.source.id == "c" && report.rows[0].leg.target.id == "x")
    #expect(abs(report.rows[0].betweenness - 9.0 / 30) < 1e-12 && report.rows[0].flowCount == 2)
    #expect(report.rows[0].leg.amount == AmountInterval(lower: 700, upper: nil))
    #expect(report.header.report == "flowCentrality")
    #expect(report.header.options.map(\.value) == ["betweenness", "1", "none"])
    #expect(try FlowSource(rows: bulkRows(bridge)).flowCentrality(top: 0).rows.isEmpty)
  }

  /// From a to c it is 1 directly, and 1/4 + 1/4 by b, where four times as much flows.
  @Test func whereMuchFlowsTheWayIsShort() throws {
    let rows: [(String, String, Int64?)] = [
      ("a", "b", 8), ("b", "c", 8), ("a", "c", 2), ("c", "d", nil), ("a", "b", nil),
    ]
    let report = try FlowSource(rows: bulkRows(rows)).flowCentrality(options: CentralityOptions(weight: .amount))
    // Of the 12 ordered pairs of four companies.
    #expect(report.rows.map { "\($0.leg.source.id)\($0.leg.target.id)" } == ["ab", "bc", "ac"])
    #expect(zip(report.rows, [2.0, 2, 0]).allSatisfy { abs($0.betweenness - $1 / 12) < 1e-12 })
    #expect(report.flowsWithoutWeight == 2 && report.count == 3 && report.rows[0].flowCount == 2)
    let plain = try FlowSource(rows: bulkRows(rows)).flowCentrality()
    #expect(plain.rows.first?.leg.target.id == "d" && plain.count == 4)
  }

  @Test func whatHasNoChains() throws {
    let loop = try FlowSource(rows: bulkRows([("a", "a", 1)])).flowCentrality()
    #expect(loop.count == 0 && loop.rows.isEmpty && loop.companyCount == 1)
    #expect(try FlowSource(rows: bulkRows([])).flowCentrality().companyCount == 0)
  }

  @Test func theBudgetIsKept() throws {
    let source = try FlowSource(rows: bulkRows(bridge))
    #expect {
      try source.flowCentrality(options: CentralityOptions(visitBudget: 10))
    } throws: { error in
      ["the betweenness of flows searches from each of 6 companies", "--force"].allSatisfy("\(error)".contains)
    }
    #expect(try source.flowCentrality(options: CentralityOptions(visitBudget: nil)).count == 13)
  }

  @Test func classesOfExposureAreNotAdded() throws {
    var web = DealWeb()
    web.invest("a", "b", 10, .paid)
    web.buy("b", "a", 4)
    let report = try web.source(.exposure).flowCentrality()
    let mixed = report.rows.filter { Set($0.leg.deals.map(\.aspect)).count > 1 }
    #expect(!mixed.isEmpty && mixed.allSatisfy { $0.leg.amount == .unknown })
  }
}
