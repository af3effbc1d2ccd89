import DealModel
import DealTestSupport
import FlowModel
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct CircularFlowSearchSelectionTests {
  /// The answer of a search that takes the way for many flows, however few there are.
  private func first(
    _ source: FlowSource, _ query: CircularFlowQuery, quickVisits: UInt64
  ) throws -> CircularFlowReport {
    let meter = CircularFlowMeter(budget: query.visitBudget, isCancelled: { false }, progress: { _ in })
    var search = try CircularFlowSearch(source: source, query: query, meter: meter)
    (search.fewCount, search.quickVisits) = (0, quickVisits)
    return try source.report(of: query, try search.run())
  }

  /// The first of all by looking for them, against the beginning of the whole list, which looks at all.
  private func check(_ source: FlowSource, _ change: (inout CircularFlowQuery) -> Void = { _ in }) throws {
    for ranking in CircularFlowQuery.Ranking.allCases {
      for parallel in [ParallelEdges.collapse, .distinct] {
        var query = CircularFlowQuery()
        (query.ranking, query.parallelEdges, query.limit) = (ranking, parallel, nil)
        change(&query)
        let all = try source.circularFlows(query)
        for limit in [1, 3, 10] {
          query.limit = limit
          for quickVisits: UInt64 in [0, 1 << 20] {
            let found = try first(source, query, quickVisits: quickVisits)
            #expect(found.cycles == Array(all.cycles.prefix(limit)), "\(ranking), \(parallel), \(limit)")
            #expect(found.count == all.count)
            #expect(found.countsByLength == all.countsByLength)
            #expect(found.header.isComplete && found.listsTheFirst && found.stopReason == nil)
          }
        }
      }
    }
  }

  /// Amounts of which many are equal, unknown or bounded.
  private func table(_ random: inout SeededGenerator, amounts: [AmountInterval]) -> FlowTable {
    var table = FlowTable()
    let kind = UInt16(table.kindNames.intern("flow"))
    let names = ["p", "q", "r", "s", "t", "u"].shuffled(using: &random).prefix(Int.random(in: 2...6, using: &random))
    for _ in 0..<Int.random(in: 1...16, using: &random) {
      let (source, target) = (names.randomElement(using: &random) ?? "p", names.randomElement(using: &random) ?? "q")
      table.append(
        source: table.names.intern(source), target: table.names.intern(target), kind: kind,
        amount: amounts.randomElement(using: &random) ?? .unknown, firstTime: FlowTable.unknownTime,
        lastTime: FlowTable.unknownTime)
    }
    return table
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func theFirstOfATable(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let kinds: [[AmountInterval]] = [
      (1...9).map { AmountInterval($0) }, [AmountInterval(5)], [.unknown], [AmountInterval(1), AmountInterval(2)],
      [.unknown, AmountInterval(0), AmountInterval(3), AmountInterval(lower: 1, upper: 3)],
      [AmountInterval(lower: 1, upper: nil), AmountInterval(lower: 2, upper: nil), .unknown],
      [AmountInterval(lower: 2, upper: 7), AmountInterval(lower: 2, upper: 5), AmountInterval(lower: 1, upper: 9)],
    ]
    for amounts in kinds {
      let source = try FlowSource(rows: table(&random, amounts: amounts))
      try check(source) { $0.maximumLength = seed % 2 == 0 ? 4 : nil }
      if seed % 3 == 0 { try check(source) { ($0.minimumLength, $0.minimumAmount) = (2, 2) } }
      if seed % 5 == 0, let name = (0..<1).map({ source.table.names[$0] }).first {
        try check(source) { $0.through = [name] }
      }
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func theFirstOfABook(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var web = DealWeb()
    let names = ["p", "q", "r", "s"]
    for _ in 0..<10 {
      let ends = names.shuffled(using: &random)
      let amount: Int64? = Bool.random(using: &random) ? Int64.random(in: 1...4, using: &random) : nil
      let status = [DealStatus.committed, .announced].randomElement(using: &random) ?? .committed
      if Bool.random(using: &random) {
        web.invest(ends[0], ends[1], amount, status)
      } else {
        web.buy(ends[0], ends[1], amount, status)
      }
    }
    for basis in [Basis.committed, .headline] {
      try check(try web.source(.cash, basis))
      try check(try web.source(.dependency, basis))
    }
  }

  /// A bound on the upper side that is not known says nothing, so what is wholly unknown comes last where it decides.
  @Test func whollyUnknownComesLastOnLooseBases() throws {
    var web = DealWeb()
    web.invest("a", "b")
    web.buy("b", "a")
    web.invest("c", "d", 1)
    web.buy("d", "c")
    var query = CircularFlowQuery()
    query.limit = 1
    let source = try web.source(.cash, .headline)
    #expect(try first(source, query, quickVisits: 0).cycles.map(\.ids) == [["c", "d"]])
    query.limit = 2
    #expect(try first(source, query, quickVisits: 0).cycles.map(\.ids) == [["c", "d"], ["a", "b"]])
  }

  /// 12 companies that all pay each other have some 10⁹ flows: the first are found, and it is said that not all are
  /// counted.
  @Test func theFirstAreKnownWhereNotAllAreCounted() throws {
    let names = (10..<22).map { "\($0)" }
    let rows = names.flatMap { from in
      names.filter { $0 != from }.map { to in (from, to, Int64?.some((Int64(from) ?? 0) + (Int64(to) ?? 0))) }
    }
    let source = try FlowSource(rows: bulkRows(rows))
    for (ranking, expected) in [
      (CircularFlowQuery.Ranking.amount, [["20", "21"], ["19", "21"], ["18", "21"], ["19", "20"]]),
      (.length, [["20", "21"], ["19", "21"], ["18", "21"], ["19", "20"]]),
    ] {
      var query = CircularFlowQuery()
      (query.maximumLength, query.visitBudget, query.limit, query.ranking) = (nil, 400_000, 4, ranking)
      let report = try source.circularFlows(query)
      #expect(report.cycles.map(\.ids) == expected)
      #expect(!report.header.isComplete && report.listsTheFirst && report.stopReason == .visitBudget)
      #expect(report.count > 10_000)
    }
  }
}
