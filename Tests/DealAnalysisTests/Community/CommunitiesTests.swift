import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite("Who deals mostly among themselves")
struct CommunitiesTests {
  private typealias Flow = (source: Int, target: Int, units: Int64?)

  /// The modularity of a division, summed over all ordered pairs of companies as it is defined.
  private func modularity(of labels: [Int], _ flows: [Flow], _ query: CommunityQuery) -> Double {
    let weights = flows.map { query.weight == .none ? 1 : Double($0.units ?? 0) }
    let total = weights.reduce(0, +)
    guard total > 0 else { return 0 }
    func sum(_ isCounted: (Flow) -> Bool) -> Double {
      zip(flows, weights).reduce(0) { $0 + (isCounted($1.0) ? $1.1 : 0) }
    }
    let out = labels.indices.map { company in sum { $0.source == company } }
    let into = labels.indices.map { company in sum { $0.target == company } }
    var excess = 0.0
    for first in labels.indices {
      for second in labels.indices where labels[first] == labels[second] {
        let expected =
          query.isDirected
          ? out[first] * into[second] / total
          : (out[first] + into[first]) * (out[second] + into[second]) / (4 * total)
        excess += sum { $0.source == first && $0.target == second } - query.resolution * expected
      }
    }
    return excess / total
  }

  private func sum(_ flows: some Sequence<Flow>) -> AmountInterval {
    flows.reduce(.zero) { sum, flow in
      AmountInterval(
        lower: sum.lower + (flow.units ?? 0) * 100,
        upper: flow.units.flatMap { units in sum.upper.map { $0 + units * 100 } })
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>) func byDefinition(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let size = Int.random(in: 1...12, using: &random)
    let drawn: [Flow] = (0..<Int.random(in: 1...24, using: &random)).map { _ in
      (
        Int.random(in: 0..<size, using: &random), Int.random(in: 0..<size, using: &random),
        Bool.random(using: &random) ? nil : Int64.random(in: 1...9, using: &random)
      )
    }
    // Companies come in the order of the rows, and only those with a row.
    var order: [Int] = []
    for flow in drawn { for one in [flow.source, flow.target] where !order.contains(one) { order.append(one) } }
    let flows: [Flow] = drawn.map { flow in
      (order.firstIndex(of: flow.source) ?? 0, order.firstIndex(of: flow.target) ?? 0, flow.units)
    }
    var query = CommunityQuery(
      isDirected: Bool.random(using: &random), resolution: [0.5, 1, 2].randomElement(using: &random) ?? 1,
      weight: Bool.random(using: &random) ? .none : .amount, seed: seed, maximumRounds: nil, top: nil, memberLimit: nil)
    let source = try FlowSource(rows: bulkRows(drawn.map { ("c\($0.source)", "c\($0.target)", $0.units) }))
    let report = try source.communities(query)
    let rows = Array(report.companies)
    let labels = rows.map(\.community)

    #expect(report.isStable && report.header.isComplete && report.companyCount == order.count)
    #expect(rows.map(\.company.id) == order.map { "c\($0)" })
    #expect(abs(report.modularity - modularity(of: labels, flows, query)) < 1e-12)
    #expect(report.flowsWithoutWeight == (query.weight == .none ? nil : flows.count { $0.units == nil }))
    // Nobody gains by going elsewhere.
    for company in labels.indices {
      for label in 1...report.count + 1 {
        var moved = labels
        moved[company] = label
        #expect(modularity(of: moved, flows, query) < report.modularity + 1e-9)
      }
    }

    let members = (1...report.count).map { label in labels.indices.filter { labels[$0] == label } }
    #expect(members == members.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) })
    #expect(report.sizes.map(\.size) == Set(members.map(\.count)).sorted(by: >))
    for size in report.sizes { #expect(size.count == members.count { $0.count == size.size }) }
    let inside = flows.filter { labels[$0.source] == labels[$0.target] }
    let between = flows.filter { labels[$0.source] != labels[$0.target] }
    #expect(report.inside.flowCount == inside.count && report.inside.amount == sum(inside))
    #expect(report.between.flowCount == between.count && report.between.amount == sum(between))
    #expect(report.between.knownCount == between.count { $0.units != nil })
    for (company, row) in rows.enumerated() {
      let own = flows.filter { $0.source == company || $0.target == company }
      #expect(row.flowsInside == own.count { labels[$0.source] == labels[$0.target] })
      #expect(row.flowsOutside == own.count - row.flowsInside)
    }

    let large = members.filter { $0.count > 1 }
    #expect(report.groupCount == large.count && report.listed.map(\.size) == large.map(\.count))
    for (community, companies) in zip(report.listed, large) {
      let inward = companies.sorted { (rows[$1].flowsInside, $0) < (rows[$0].flowsInside, $1) }
      #expect(community.members.map(\.id) == inward.map { rows[$0].company.id })
      let held = Set(companies)
      #expect(community.inside.amount == sum(flows.filter { held.contains($0.source) && held.contains($0.target) }))
      #expect(community.outgoing.amount == sum(flows.filter { held.contains($0.source) && !held.contains($0.target) }))
      #expect(community.incoming.amount == sum(flows.filter { !held.contains($0.source) && held.contains($0.target) }))
      #expect(
        community.inside.flowCount + community.outgoing.flowCount
          == flows.count { held.contains($0.source) })
    }
    query.threads = 3
    let again = try source.communities(query)
    #expect(Array(again.companies) == rows && again.modularity == report.modularity && again.listed == report.listed)
  }

  /// Of webs of six companies all 203 divisions are looked at: mostly none is better, which is all that a heuristic promises.
  @Test func fewDivisionsOfSmallWebsAreBetter() throws {
    var divisions = [[0]]
    for _ in 1..<6 {
      divisions = divisions.flatMap { labels in (0...(labels.max() ?? 0) + 1).map { labels + [$0] } }
    }
    #expect(divisions.count == 203)
    var missedCount = 0
    for seed in 0..<40 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      // A ring, so that each company has a flow, and that they come in their order.
      let flows: [Flow] =
        (0..<6).map { ($0, ($0 + 1) % 6, 1) }
        + (0..<Int.random(in: 0...12, using: &random)).map { _ in
          (Int.random(in: 0..<6, using: &random), Int.random(in: 0..<6, using: &random), 1)
        }
      let source = try FlowSource(rows: bulkRows(flows.map { ("c\($0.source)", "c\($0.target)", $0.units) }))
      let query = CommunityQuery(maximumRounds: nil)
      let best = divisions.reduce(-1) { max($0, modularity(of: $1, flows, query)) }
      let found = try source.communities(query).modularity
      #expect(found < best + 1e-12)
      if found < best - 1e-12 { missedCount += 1 }
    }
    #expect(missedCount <= 1)
  }

  /// Two triangles that one flow joins: L/m − (K/2m)² of each is 3/7 − 1/4.
  private func triangles() throws -> FlowSource {
    try FlowSource(
      rows: bulkRows([
        ("a", "b", 1), ("b", "c", 1), ("c", "a", 1), ("x", "y", 1), ("y", "z", 1), ("z", "x", 1), ("c", "x", nil),
      ]))
  }

  @Test func twoTriangles() throws {
    let report = try triangles().communities()
    #expect(abs(report.modularity - (6.0 / 7 - 0.5)) < 1e-12)
    #expect(report.listed.map { $0.members.map(\.id) } == [["a", "b", "c"], ["x", "y", "z"]])
    #expect(report.between.flowCount == 1 && report.between.amount == .unknown)
    // With so little expected, all are together; with so much, nobody is with another.
    #expect(try triangles().communities(CommunityQuery(resolution: 0.1)).count == 1)
    #expect(try triangles().communities(CommunityQuery(resolution: 9)).count == 6)
  }

  @Test func listsAreCut() throws {
    let report = try triangles().communities(CommunityQuery(top: 1, memberLimit: 2))
    #expect(report.listed.map { $0.members.map(\.id) } == [["a", "b"]] && report.listed[0].size == 3)
    #expect(report.groupCount == 2 && report.companies.count == 6)
    let options = Dictionary(uniqueKeysWithValues: report.header.options.map { ($0.name, $0.value) })
    #expect(
      options == [
        "resolution": "1.0", "directed": "false", "weight": "none", "seed": "1", "rounds": "10", "top": "1",
        "members": "2",
      ])
    #expect(try triangles().communities(CommunityQuery(top: 0)).listed.isEmpty)
  }

  /// Of one flow the directed modularity expects just that, wherever its ends are.
  @Test func directionsCountWhenAskedFor() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 1)]))
    #expect(try source.communities().count == 1)
    #expect(try source.communities(CommunityQuery(isDirected: true)).count == 2)
  }

  @Test func amountsWeighWhenAskedFor() throws {
    // A ring of four whose flows are large and small in turn.
    let rows: [(String, String, Int64?)] = [
      ("a", "b", 90), ("b", "c", 1), ("c", "d", 90), ("d", "a", 1), ("e", "e", nil),
    ]
    let source = try FlowSource(rows: bulkRows(rows))
    let report = try source.communities(CommunityQuery(weight: .amount))
    #expect(report.listed.map { $0.members.map(\.id) } == [["a", "b"], ["c", "d"]])
    // A company whose flows weigh nothing is by itself.
    #expect(report.companies.map(\.community) == [1, 1, 2, 2, 3] && report.flowsWithoutWeight == 1)
  }

  @Test func roundsAreToldAndLimited() throws {
    var random = SeededGenerator(seed: 4)
    let rows = (0..<3_000).map { _ in
      ("c\(Int.random(in: 0..<900, using: &random))", "c\(Int.random(in: 0..<900, using: &random))", nil as Int64?)
    }
    let source = try FlowSource(rows: bulkRows(rows))
    var rounds: [Int] = []
    let settled = try source.communities(CommunityQuery(maximumRounds: nil)) { rounds.append($0) }
    #expect(settled.isStable && rounds.count > 1 && rounds == Array(1...rounds.count))
    let cut = try source.communities(CommunityQuery(maximumRounds: 1))
    #expect(!cut.isStable && !cut.header.isComplete && cut.modularity <= settled.modularity)
    let enough = try source.communities(CommunityQuery(maximumRounds: rounds.count))
    #expect(enough.isStable && enough.modularity == settled.modularity)
  }

  @Test func companiesWithoutAFlowDoNotCount() throws {
    var web = DealWeb()
    web.invest("a", "b", 1)
    web.deal("rivals", .competitor, [(.party, "alone"), (.party, "b")])
    let report = try web.source().communities()
    #expect(report.companies.map(\.company.id) == ["a", "b"] && report.count == 1)
    #expect(report.header.report == "communities" && report.header.layer == .cash)
    let nothing = try DealWeb().source().communities()
    #expect(nothing.companyCount == 0 && nothing.count == 0 && nothing.companies.isEmpty && nothing.modularity == 0)
  }

  @Test func optionsWithoutMeaningAreRefused() throws {
    let source = try triangles()
    for resolution in [0, -1, .nan, .infinity] {
      #expect(throws: AnalysisError.unanswerable("the resolution is \(resolution), not a positive number")) {
        try source.communities(CommunityQuery(resolution: resolution))
      }
    }
    #expect(throws: AnalysisError.unanswerable("the number of rounds is 0, not a positive number")) {
      try source.communities(CommunityQuery(maximumRounds: 0))
    }
  }

  /// On the exposure layer classes are never added up.
  @Test func classesOfExposureAreNotAdded() throws {
    var web = DealWeb()
    web.invest("a", "b", 10, .paid)
    web.buy("b", "a", 4)
    let report = try web.source(.exposure).communities()
    #expect(report.count == 1 && report.inside.flowCount > 1 && report.inside.amount == .unknown)
  }
}
