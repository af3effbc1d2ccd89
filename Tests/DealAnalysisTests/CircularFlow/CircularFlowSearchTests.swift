import DealModel
import DealTestSupport
import FlowModel
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct CircularFlowSearchTests {
  @Test func investmentAndContractMakeALoop() throws {
    var web = DealWeb()
    web.invest("north", "model", 15, date: "2026-01-01")
    web.buy("model", "north", 38, date: "2026-01-11")
    web.buy("model", "north", 100, date: "2026-01-31", years: 8)
    web.draft.sources[0].date = .day(CalendarDate("2026-02-01") ?? .distantPast)
    let report = try web.source().circularFlows()
    #expect(report.count == 1)
    #expect(report.countsByLength == [2: 1])
    #expect(report.header.isComplete)
    let flow = try #require(report.cycles.first)
    #expect(flow.ids == ["model", "north"])
    #expect(flow.legs.map(\.amount) == [AmountInterval(13_800), AmountInterval(1500)])
    #expect(flow.amount == AmountInterval(1500))
    #expect(flow.anchor.id == "north")
    #expect(flow.returnRatio == 9.2)  // (38 + 100) / 15
    #expect(flow.returnTermYears == 8)
    #expect(flow.lagDays == 10)  // 2026-01-01 to 2026-01-11
    #expect(flow.weakestStatus == .committed)
    #expect(flow.legs[0].deals.count == 2)
    #expect(flow.legs[0].deals[0].sources.map(\.id) == ["paper"])
  }

  @Test func unknownAmountsLeaveBounds() throws {
    var web = DealWeb()
    web.invest("north", "model", 30)
    web.buy("model", "north")
    let flow = try #require(try web.source().circularFlows().cycles.first)
    #expect(flow.amount == AmountInterval(lower: 0, upper: 3000))
    #expect(flow.returnRatio == nil)
  }

  @Test func basisDecidesWhatCloses() throws {
    var web = DealWeb()
    web.invest("north", "model", 30, .announced)
    web.buy("model", "north", 10)
    let counts = try Basis.allCases.map { try web.source(.cash, $0).circularFlows().count }
    #expect(counts == [0, 0, 0, 1, 1])
    #expect(try web.source(.cash, .headline).circularFlows().cycles.first?.weakestStatus == .announced)
  }

  @Test func tiesWithoutDirectionCloseNothing() throws {
    for layer in Layer.allCases {
      for kind in [DealKind.partnership, .jointVenture, .competitor] {
        var web = DealWeb()
        web.deal("first", kind, [(.party, "a"), (.party, "b")])
        web.deal("second", kind, [(.party, "b"), (.party, "a")])
        #expect(try web.source(layer, .rumored).circularFlows().count == 0)
      }
    }
  }

  @Test func oneDealIsNotALoop() throws {
    // A contract makes its parties depend on each other; with a second deal there is a loop of two different deals.
    var web = DealWeb()
    web.buy("model", "north", 10)
    #expect(try web.source(.dependency).circularFlows().count == 0)
    web.buy("model", "north", 20)
    #expect(try web.source(.dependency).circularFlows().count == 1)
    var query = CircularFlowQuery()
    query.parallelEdges = .distinct
    // Out by one deal and back by the other, and the reverse.
    #expect(try web.source(.dependency).circularFlows(query).count == 2)
  }

  @Test func parallelDealsAreCollapsedOrDistinct() throws {
    var web = DealWeb()
    web.invest("a", "b", 5)
    web.invest("a", "b", 7)
    web.buy("b", "a", 3)
    web.buy("b", "a", 20)
    web.buy("b", "a", 9)
    var query = CircularFlowQuery()
    let collapsed = try web.source().circularFlows(query)
    #expect(collapsed.count == 1)
    #expect(collapsed.cycles[0].amount == AmountInterval(1200))
    #expect(collapsed.cycles[0].returnRatio == 32.0 / 12.0)
    query.parallelEdges = .distinct
    let distinct = try web.source().circularFlows(query)
    #expect(distinct.count == 6)  // 2 ways there, 3 ways back
    #expect(distinct.cycles.map(\.amount.lower) == [700, 700, 500, 500, 300, 300])
  }

  @Test func groupsRollUp() throws {
    var web = DealWeb()
    web.company("group")
    web.company("arm", parent: "group")
    web.invest("group", "model", 15)
    web.buy("model", "arm", 38)
    web.buy("group", "arm", 1)
    let rolled = try web.source()
    #expect(try rolled.circularFlows().cycles.map(\.ids) == [["group", "model"]])
    #expect(rolled.projection?.flowsInsideGroups == 1)
    #expect(try web.source(grouping: .none).circularFlows().count == 0)
  }

  @Test func throughLengthAndAmountFilter() throws {
    let rows = bulkRows([
      ("a", "b", 5), ("b", "a", 7), ("b", "c", 9), ("c", "a", 11), ("c", "d", nil), ("d", "c", 2), ("e", "e", 4),
    ])
    let source = try FlowSource(rows: rows)
    func ids(_ change: (inout CircularFlowQuery) -> Void) throws -> [[String]] {
      var query = CircularFlowQuery()
      change(&query)
      return try source.circularFlows(query).cycles.map(\.ids)
    }
    #expect(try ids { _ in } == [["a", "b"], ["a", "b", "c"], ["e"], ["c", "d"]])
    #expect(try ids { $0.minimumLength = 2 } == [["a", "b"], ["a", "b", "c"], ["c", "d"]])
    #expect(try ids { $0.maximumLength = 1 } == [["e"]])
    #expect(try ids { $0.through = ["c"] } == [["a", "b", "c"], ["c", "d"]])
    #expect(try ids { $0.through = ["b", "c"] } == [["a", "b", "c"]])
    #expect(try ids { $0.minimumAmount = 500 } == [["a", "b"], ["a", "b", "c"]])
    #expect(try ids { $0.limit = 1 } == [["a", "b"]])
    #expect(try ids { $0.ranking = .length } == [["e"], ["a", "b"], ["c", "d"], ["a", "b", "c"]])
    #expect(throws: AnalysisError.unknownCompany("z", suggestion: nil)) { try ids { $0.through = ["z"] } }
  }

  /// All pairs of nine companies have about 125 000 cycles, of which the last number told must fall short by little.
  @Test func progressOnlyGrowsUpToTheEnd() throws {
    let names = (0..<9).map { "\($0)" }
    let rows = names.flatMap { from in names.filter { $0 != from }.map { (from, $0, Int64?.some(1)) } }
    var query = CircularFlowQuery()
    (query.maximumLength, query.limit) = (nil, 1)
    var steps: [CircularFlowProgress] = []
    let report = try FlowSource(rows: bulkRows(rows)).circularFlows(query, progress: { steps.append($0) })
    #expect(steps.count > 10)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.edgeVisits < $1.edgeVisits && $0.count <= $1.count })
    let last = try #require(steps.last)
    #expect(last.count <= report.count && last.count > report.count / 2)
  }

  @Test func limitsCutTheListAndNotTheCount() throws {
    let rows = bulkRows([("a", "b", 1), ("b", "a", 1), ("b", "c", 1), ("c", "b", 1)])
    var query = CircularFlowQuery()
    query.limit = 1
    let report = try FlowSource(rows: rows).circularFlows(query)
    #expect(report.count == 2)
    #expect(report.cycles.count == 1)
    #expect(report.header.isComplete)
    query.countsOnly = true
    #expect(try FlowSource(rows: rows).circularFlows(query).cycles.isEmpty)
    query.visitBudget = 1
    let cut = try FlowSource(rows: rows).circularFlows(query)
    #expect(!cut.header.isComplete)
    #expect(cut.stopReason == .visitBudget)
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func theListIsTheTopOfTheWholeList(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let names = ["p", "q", "r", "s", "t"]
    let rows = (0..<18).map { _ in
      (
        names.randomElement(using: &random) ?? "p", names.randomElement(using: &random) ?? "q",
        Int64.random(in: 1...9, using: &random)
      )
    }
    let source = try FlowSource(rows: bulkRows(rows.map { ($0.0, $0.1, $0.2) }))
    for ranking in CircularFlowQuery.Ranking.allCases {
      var query = CircularFlowQuery()
      query.ranking = ranking
      query.limit = nil
      let all = try source.circularFlows(query)
      #expect(UInt64(all.cycles.count) == all.count)
      for limit in 1...3 {
        query.limit = limit
        #expect(try source.circularFlows(query).cycles == Array(all.cycles.prefix(limit)))
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func theOrderOfTheRowsDoesNotMatter(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let names = ["p", "q", "r", "s"]
    let rows = (0..<12).map { _ in
      (
        names.randomElement(using: &random) ?? "p", names.randomElement(using: &random) ?? "q",
        Int64.random(in: 1...9, using: &random)
      )
    }
    func found(_ rows: [(String, String, Int64)]) throws -> [String] {
      try FlowSource(rows: bulkRows(rows.map { ($0.0, $0.1, $0.2) })).circularFlows().cycles
        .map { "\($0.ids) \($0.amount) \(String(describing: $0.returnRatio))" }
    }
    #expect(try found(rows) == found(rows.shuffled(using: &random)))
  }

  @Test func amountsBeyondSixtyFourBitsAreAnError() throws {
    let rows = bulkRows([("a", "b", Int64.max / 100), ("a", "b", Int64.max / 100), ("b", "a", 1)])
    #expect(throws: AnalysisError.money(.overflow)) { try FlowSource(rows: rows).circularFlows() }
  }
}
