import DealModel
import DealTestSupport
import FlowModel
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct CircularityMeasuresTests {
  private typealias Row = (String, String, Int64?)

  private func measures(_ rows: [Row]) throws -> CircularityMeasures {
    try CircularityMeasures(FlowSource(rows: bulkRows(rows)), countsUpperBounds: false)
  }

  /// Four networks with reciprocity, volume, circulation, balanced part, excess and cycling index worked out by hand.
  ///
  /// They are a market with an outsider, a short loop in the way of a long one, the example of the authors of the decomposition
  /// (arXiv:2506.12546), and two firms. Amounts are hundredths.
  private static let examples: [(rows: [Row], hundredths: [Int64], finn: Double)] = [
    (
      [("V", "O", 100), ("O", "C", 60), ("C", "V", 50), ("X", "O", 20)], [0, 21_000, 15_000, 15_000, 16_000], 7.0 / 18
    ),
    (
      [("s", "t", 1), ("t", "s", 1), ("t", "x", 1), ("x", "y", 1), ("y", "s", 1)], [200, 500, 400, 300, 400], 4.0 / 9
    ),
    ([("1", "2", 1), ("1", "3", 1), ("2", "3", 1), ("3", "1", 1)], [200, 400, 300, 250, 300], 7.0 / 15),
    ([("A", "B", 10), ("B", "A", 6)], [1_200, 1_600, 1_200, 1_200, 1_200], 0.6),
  ]

  @Test(arguments: 0..<4) func workedExamples(index: Int) throws {
    let example = Self.examples[index]
    let measures = try measures(example.rows)
    let found = [
      try measures.reciprocity().exactValue, try measures.componentVolume().exactValue, measures.circulation.value,
      measures.balanced(isForced: false)?.reduce(0, +), try measures.excess().exactValue,
    ]
    #expect(found == example.hundredths)
    #expect(abs((measures.cyclingIndex(isForced: false) ?? 0) - example.finn) < 1e-12)
  }

  private func random(_ generator: inout SeededGenerator) -> [Row] {
    let count = Int.random(in: 1...8, using: &generator)
    return (0..<Int.random(in: 1...30, using: &generator)).map { _ in
      (
        "c\(Int.random(in: 0..<count, using: &generator))", "c\(Int.random(in: 0..<count, using: &generator))",
        .random(in: 0...10_000, using: &generator)
      )
    }
  }

  /// What must hold between the measures of any network; thirty amounts are rounded by half a unit each.
  @Test(arguments: 0..<100 as Range<UInt64>) func measuresBoundEachOther(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let rows = random(&generator)
      let measures = try measures(rows)
      let value = measures.circulation.value
      #expect(measures.circulation.fault(in: measures.arcs.graph, capacities: measures.counted) == nil)
      let (reciprocity, volume) = (try measures.reciprocity(), try measures.componentVolume())
      let loops = rows.reduce(Int64(0)) { $1.0 == $1.1 ? $0 + ($1.2 ?? 0) * 100 : $0 }
      let excess = try measures.excess()
      #expect(reciprocity.lower + loops <= value && value <= excess.lower, "\(rows)")
      #expect(value <= volume.lower)
      let balanced = try #require(measures.balanced(isForced: false))
      #expect(balanced.reduce(0, +) <= value + 15, "\(rows)")
      #expect(zip(balanced, measures.counted).allSatisfy { $0 >= 0 && $0 <= $1 })
      let (flow, cycles) = try measures.loops()
      #expect(flow.reduce(0, +) == value)
      #expect(cycles.reduce(Int64(0)) { $0 + $1.amount * Int64($1.edges.count) } == value)
      let breaking = try #require(measures.breakingArcs())
      let principal = measures.packedPrincipal(cycles)
      #expect(principal <= breaking.weight && breaking.weight <= max(value, 0))
      let index = measures.cyclingIndex(isForced: false) ?? 0
      #expect(index >= 0 && index <= 1 && (index > 0) == (value > 0))
    }
  }

  /// Rows in another order, firms of other names, and a row as two leave every measure as it is.
  @Test(arguments: 0..<40 as Range<UInt64>) func invariances(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = random(&generator)
    let plain = try numbers(rows)
    #expect(try numbers(rows.shuffled(using: &generator)) == plain)
    #expect(try numbers(rows.map { ("z" + $0.0, "z" + $0.1, $0.2) }) == plain)
    let names = Dictionary(
      uniqueKeysWithValues: zip((0..<8).map { "c\($0)" }, (0..<8).map { "c\($0)" }.shuffled(using: &generator)))
    let renamed = try numbers(rows.map { (names[$0.0] ?? "", names[$0.1] ?? "", $0.2) })
    // What depends on a choice among equals is left out.
    #expect(renamed.prefix(4) == plain.prefix(4) && abs(renamed[4] - plain[4]) <= 15)
    let half = (rows[0].2 ?? 0) / 2
    #expect(
      try numbers([(rows[0].0, rows[0].1, half), (rows[0].0, rows[0].1, (rows[0].2 ?? 0) - half)] + rows.dropFirst())
        == plain)
  }

  private func numbers(_ rows: [Row]) throws -> [Int64] {
    let measures = try measures(rows)
    return [
      measures.circulation.value, try measures.reciprocity().lower, try measures.excess().lower,
      try #require(measures.breakingArcs()).weight, try #require(measures.balanced(isForced: false)).reduce(0, +),
      measures.packedPrincipal(try measures.loops().loops),
    ]
  }

  /// Two-way flows, volume and excess over intervals against all choices of whole amounts.
  @Test(arguments: 0..<40 as Range<UInt64>) func boundsOfTheSumsAreThoseOfAllChoices(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var web = DealWeb()
    let firms = ["a", "b", "c"]
    var bounds: [(String, String, AmountInterval)] = []
    for (from, to) in [("a", "b"), ("b", "a"), ("b", "c"), ("c", "a"), ("a", "c")].shuffled(using: &generator).prefix(4)
    {
      let lower = Int64.random(in: 0...2, using: &generator)
      let width = Int64.random(in: 0...2, using: &generator)
      if lower > 0 { web.buy(from, to, lower) }
      if width > 0 {
        web.buy(from, to, width)
        let position = web.draft.deals.count - 1
        web.draft.deals[position].claims[0].whole.amount = .atMost(Money(minorUnits: width * 100, currency: .usd))
      }
      bounds.append((from, to, AmountInterval(lower: lower, upper: lower + width)))
    }
    let measures = try CircularityMeasures(web.source(), countsUpperBounds: false)
    var choices: [[Row]] = [[]]
    for (from, to, amount) in bounds {
      choices = choices.flatMap { rows in (amount.lower...(amount.upper ?? 0)).map { rows + [(from, to, $0)] } }
    }
    let exact = try choices.map { try self.measures($0) }
    for (found, all) in [
      (try measures.reciprocity(), try exact.map { try $0.reciprocity().lower }),
      (try measures.componentVolume(), try exact.map { try $0.componentVolume().lower }),
      (try measures.excess(), try exact.map { try $0.excess().lower }),
      (measures.bounds.value, exact.map(\.circulation.value)),
    ] {
      #expect(found.lower == all.min() && found.upper == all.max(), "\(bounds) \(firms)")
    }
  }

  @Test func largeComponentsAreLeftToForce() throws {
    let count = CircularityMeasures.usualComponent + 1
    let rows = (0..<count).map { ("c\($0)", "c\(($0 + 1) % count)", Int64(5)) as Row }
    let measures = try measures(rows)
    #expect(measures.balanced(isForced: false) == nil && measures.cyclingIndex(isForced: false) == nil)
    #expect(measures.balanced(isForced: true)?.reduce(0, +) == Int64(count) * 500)
    #expect(measures.cyclingIndex(isForced: true) == 1)
  }
}
