import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct TimedCircularFlowSearchTests {
  /// Rows of a source, a target, a day (unknown if `nil`) and an amount in whole units.
  private func source(_ rows: [(String, String, Int64?, Int64)]) throws -> FlowSource {
    var table = FlowTable()
    let kind = UInt16(table.kindNames.intern("flow"))
    for row in rows {
      let (source, target) = (table.names.intern(row.0), table.names.intern(row.1))
      let time = row.2 ?? FlowTable.unknownTime
      table.append(
        source: source, target: target, kind: kind, amount: AmountInterval(row.3 * 100), firstTime: time, lastTime: time
      )
    }
    return try FlowSource(rows: table)
  }

  private func query(_ window: String, _ order: FlowWindow.Order = .strict) -> CircularFlowQuery {
    var query = CircularFlowQuery()
    query.window = FlowWindow(parsing: window, order: order)
    return query
  }

  @Test func moneyThatCameBackInTime() throws {
    let source = try source([
      ("c", "a", 12, 8), ("a", "b", 2, 9), ("b", "c", 7, 5), ("b", "a", 1, 4), ("a", "a", nil, 1),
    ])
    let report = try source.circularFlows(query("10d"))
    // b → a on day 1 and a → b on day 2; and the way through c, which begins on day 2.
    #expect(report.count == 2 && report.countsByLength == [2: 1, 3: 1])
    #expect(report.cycles.map(\.ids) == [["a", "b", "c"], ["b", "a"]])
    #expect(report.cycles.map(\.amount) == [AmountInterval(500), AmountInterval(400)])
    #expect(report.flowsWithoutTime == 1)
    #expect(try source.circularFlows(query("9d")).count == 1)
    #expect(try source.circularFlows(query("0d")).count == 0)
    #expect(try source.circularFlows().flowsWithoutTime == nil)
  }

  @Test func equalDaysCountWhereTheyMay() throws {
    let source = try source([("a", "b", 5, 1), ("b", "a", 5, 1)])
    #expect(try source.circularFlows(query("1d")).count == 0)
    #expect(try source.circularFlows(query("1d", .nonDecreasing)).count == 1)
  }

  @Test func companiesLengthsAndAmountsNarrowTheSearch() throws {
    let source = try source([("a", "b", 1, 9), ("b", "a", 2, 7), ("b", "c", 3, 6), ("c", "a", 4, 5), ("b", "a", 5, 1)])
    var asked = query("30d")
    #expect(try source.circularFlows(asked).count == 3)
    asked.through = ["c"]
    #expect(try source.circularFlows(asked).cycles.map(\.ids) == [["a", "b", "c"]])
    asked.through = []
    asked.maximumLength = 2
    #expect(try source.circularFlows(asked).count == 2)
    asked.minimumAmount = 200
    #expect(try source.circularFlows(asked).cycles.map(\.amount) == [AmountInterval(700)])
    asked.countsOnly = true
    asked.limit = 0
    #expect(try source.circularFlows(asked).count == 1)
    asked.visitBudget = 0
    #expect(try !source.circularFlows(asked).header.isComplete)
  }

  /// By trying every sequence of rows.
  @Test(arguments: 0..<60 as Range<UInt64>) func everySequenceIsTried(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let names = ["a", "b", "c", "d"]
    let rows = (0..<Int.random(in: 2...9, using: &random)).map { _ in
      (
        names.randomElement(using: &random) ?? "a", names.randomElement(using: &random) ?? "b",
        Int64.random(in: 0...6, using: &random) as Int64?, Int64.random(in: 1...9, using: &random)
      )
    }
    let window = Int64.random(in: 0...6, using: &random)
    var expected: [Int: UInt64] = [:]
    func extend(_ path: [Int]) {
      let last = rows[path[path.count - 1]]
      let first = rows[path[0]]
      if last.1 == first.0 {
        expected[path.count, default: 0] += 1
        return
      }
      for next in rows.indices where rows[next].0 == last.1 && !path.contains(where: { rows[$0].0 == last.1 }) {
        guard let before = last.2, let start = first.2, let time = rows[next].2 else { continue }
        if time > before, time - start <= window { extend(path + [next]) }
      }
    }
    for first in rows.indices { extend([first]) }
    let source = try source(rows)
    var asked = query("\(window)d")
    asked.maximumLength = nil
    let listed = try source.circularFlows(asked)
    #expect(listed.countsByLength == expected, "\(rows), \(window)")
    #expect(listed.cycles.count == Int(listed.count))
    asked.countsOnly = true
    #expect(try source.circularFlows(asked).countsByLength == expected, "\(rows), \(window)")
  }

  /// A contract that runs both ways is one deal, and no circle by itself.
  @Test func aDealOfABookCountsOnce() throws {
    var web = DealWeb()
    web.invest("north", "model", 15, date: "2026-01-01")
    web.buy("model", "north", 38, date: "2026-01-11")
    let report = try web.source().circularFlows(query("10d"))
    #expect(report.cycles.map(\.ids) == [["north", "model"]])
    #expect(report.cycles.first?.returnRatio == 38.0 / 15)
    #expect(try web.source().circularFlows(query("9d")).count == 0)
  }
}
