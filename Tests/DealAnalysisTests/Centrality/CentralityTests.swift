import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct CentralityTests {
  @Test func degreesCountDealsAndStrengthsSumAmounts() throws {
    var web = DealWeb()
    web.invest("a", "b", 10)
    web.invest("a", "b", 5)
    web.buy("b", "c")
    let report = try web.source().centrality()
    let rows = Dictionary(uniqueKeysWithValues: report.rows.map { ($0.company.id, $0.values) })
    let fifteen = CentralityValue.amount(AmountInterval(1500))
    #expect(
      rows["a"] == [.inDegree: .count(0), .outDegree: .count(2), .inStrength: .amount(.zero), .outStrength: fifteen])
    #expect(
      rows["b"] == [
        .inDegree: .count(2), .outDegree: .count(1), .inStrength: fifteen, .outStrength: .amount(.unknown),
      ])
    #expect(
      rows["c"] == [
        .inDegree: .count(1), .outDegree: .count(0), .inStrength: .amount(.unknown), .outStrength: .amount(.zero),
      ])
    #expect(report.header.amountsKnown == (2, 3))
  }

  /// Of what b gets, more than 64 bits count; nobody gives that much.
  @Test func aSumThatCannotBeCountedLeavesTheOtherMeasures() throws {
    let most = Int64.max / 200 + 1
    let report = try FlowSource(rows: bulkRows([("a", "b", most), ("c", "b", most)])).centrality()
    #expect(report.undefined == [.inStrength: "a sum of amounts is larger than can be counted"])
    #expect(report.rows.map { $0.values[.inDegree] } == [.count(2), .count(0), .count(0)])
    #expect(report.rows.allSatisfy { $0.values[.inStrength] == .undefined })
    #expect(report.rows.map { $0.values[.outStrength] }.last == .amount(AmountInterval(most * 100)))
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func bothDirectionsSumToTheWhole(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<30).map { _ in
      (
        String(Int.random(in: 0..<8, using: &random)), String(Int.random(in: 0..<8, using: &random)),
        Int64.random(in: 1...99, using: &random)
      )
    }
    let report = try FlowSource(rows: bulkRows(rows.map { ($0.0, $0.1, $0.2) })).centrality()
    func sum(_ measure: CentralityMeasure) -> Int64 {
      report.rows.reduce(0) { sum, row in
        switch row.values[measure] {
        case .count(let count): sum + Int64(count)
        case .amount(let amount): sum + amount.lower
        default: .min
        }
      }
    }
    #expect(sum(.inDegree) == 30)
    #expect(sum(.outDegree) == 30)
    #expect(sum(.inStrength) == rows.reduce(0) { $0 + $1.2 * 100 })
    #expect(sum(.outStrength) == sum(.inStrength))
  }

  @Test func rowsAreRankedByTheFirstMeasure() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 1), ("c", "b", 1), ("b", "d", 9)]))
    #expect(try source.centrality([.inDegree]).rows.map(\.company.id) == ["b", "d", "a", "c"])
    let top = try source.centrality([.outStrength, .inDegree], top: 1)
    #expect(top.rows.map(\.company.id) == ["b"])
    #expect(top.count == 4)
    #expect(top.ranking == .outStrength)
    // Nothing comes back, so the eigenvector is undefined and the next measure orders.
    let next = try source.centrality([.eigenvector, .betweenness])
    #expect(next.ranking == .betweenness)
    #expect(next.rows.map(\.company.id) == ["b", "a", "c", "d"])
    #expect(next.rows.allSatisfy { $0.values[.eigenvector] == .undefined })
    #expect(next.undefined.keys.map { $0 } == [.eigenvector])
    #expect(next.undefined[.eigenvector]?.contains("comes back") ?? false)
  }

  /// On a ring all are alike; the error of an iteration must not order them.
  @Test func equalNumbersAreOrderedByIdentifier() throws {
    let ring = ["d", "b", "e", "a", "c"]
    let rows = ring.indices.map { (ring[$0], ring[($0 + 1) % 5], Int64?.some(Int64($0 + 1))) }
    let source = try FlowSource(rows: bulkRows(rows))
    for measure in CentralityMeasure.allCases where !measure.isAmount && measure != .hub && measure != .authority {
      #expect(try source.centrality([measure]).rows.map(\.company.id) == ["a", "b", "c", "d", "e"], "\(measure)")
    }
  }

  /// Two firms pay each other, 4 one way and 1 the other, and one of them pays a third an amount that nobody knows.
  @Test func amountsAreStrengthsOrInverseLengths() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 3), ("b", "a", 1), ("a", "c", nil), ("a", "b", 1)]))
    let plain = try source.centrality([.pageRank, .harmonicCloseness])
    let weighted = try source.centrality(
      [.eigenvector, .harmonicCloseness, .betweenness, .hub, .authority, .pageRank],
      options: CentralityOptions(weight: .amount, threads: 1))
    #expect(plain.flowsWithoutWeight == nil && weighted.flowsWithoutWeight == 1)
    let values = Dictionary(uniqueKeysWithValues: weighted.rows.map { ($0.company.id, $0.values) })
    func number(_ company: String, _ measure: CentralityMeasure) -> Double {
      if case .number(let number)? = values[company]?[measure] { number } else { .nan }
    }
    // λ a = 1 b, λ b = 4 a: λ = 2 and b = 2 a.
    #expect(abs(number("b", .eigenvector) / number("a", .eigenvector) - 2) < 1e-9)
    #expect(number("c", .eigenvector) == 0)
    // The strongest pair is 1 apart, one of a fourth of its strength 4; c is not reached; two others each.
    #expect(number("a", .harmonicCloseness) == 0.5)
    #expect(number("b", .harmonicCloseness) == 0.125)
    #expect(number("a", .betweenness) == 0)
    #expect(number("a", .hub) == 1 && number("b", .authority) == 1)
    let inverse = try source.centrality([.harmonicCloseness, .betweenness])
    #expect(inverse.rows.first?.values == [.harmonicCloseness: .number(1), .betweenness: .number(0.5)])
    #expect(plain.rows.count == 3)
  }

  /// Three firms that all deal with each other, two of them often, and a fourth at the end of a chain.
  @Test func meanClosenessAndCores() throws {
    let source = try FlowSource(
      rows: bulkRows([("a", "b", 1), ("a", "b", 1), ("b", "c", 1), ("c", "a", 1), ("c", "d", 1)]))
    let rows = try source.centrality([.closeness, .coreNumber]).rows
    let values = Dictionary(uniqueKeysWithValues: rows.map { ($0.company.id, $0.values) })
    // From c two are 1 away and b is 2 away, from a they are 1, 2 and 3 away.
    #expect(values["c"] == [.closeness: .number(0.75), .coreNumber: .count(2)])
    #expect(values["a"] == [.closeness: .number(0.5), .coreNumber: .count(2)])
    #expect(values["d"] == [.closeness: .number(0), .coreNumber: .count(1)])
    let weighted = try FlowSource(rows: bulkRows([("a", "b", 4), ("b", "c", 1), ("c", "d", nil)]))
      .centrality([.closeness, .coreNumber], options: CentralityOptions(weight: .amount))
    // b is 1 away, c 5; d is not reached over a flow of unknown amount, but a tie like any other. Two of three others.
    #expect(weighted.rows.first?.company.id == "a")
    #expect(weighted.rows.first?.values[.closeness] == .number(2.0 / 6 * (2.0 / 3)))
    #expect(weighted.rows.allSatisfy { $0.values[.coreNumber] == .count(1) })
  }

  /// From a the walk goes to b and starts anew there: x(a) = 1 − α + α x(b) and x(b) = α x(a); the others are not reached.
  @Test func walksStartAtSeeds() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 1), ("c", "b", 1), ("d", "c", 1)]))
    let report = try source.centrality([.pageRank], options: CentralityOptions(damping: 0.5, seeds: ["a"]))
    let values = report.rows.reduce(into: [String: CentralityValue]()) { $0[$1.company.id] = $1.values[.pageRank] }
    #expect(report.seeds.map(\.id) == ["a"])
    #expect(report.header.options.contains { $0.name == "seeds" && $0.value == "a" })
    guard case .number(let a)? = values["a"], case .number(let b)? = values["b"] else {
      Issue.record("no ranks")
      return
    }
    #expect(abs(a - 2.0 / 3) < 1e-9 && abs(b - 1.0 / 3) < 1e-9)
    #expect(values["c"] == .number(0) && values["d"] == .number(0))
    // Each counts once, however often it is named.
    let both = CentralityOptions(seeds: ["d", "a", "d"])
    let once = CentralityOptions(seeds: ["a", "d"])
    #expect(
      try source.centrality([.pageRank], options: both).rows == source.centrality([.pageRank], options: once).rows)
    #expect(throws: AnalysisError.unknownCompany("e", suggestion: nil)) {
      try source.centrality([.pageRank], options: CentralityOptions(seeds: ["a", "e"]))
    }
  }

  /// A company that has deals, but none that counts on this basis, starts no walk.
  @Test func aSeedNeedsAFlow() throws {
    var web = DealWeb()
    web.invest("a", "b", 10)
    web.invest("c", "d", 10)
    web.draft.deals[1].claims[0].whole.status = .rumored
    let source = try web.source()
    #expect(try source.centrality([.pageRank], options: CentralityOptions(seeds: ["b"])).seeds.map(\.id) == ["b"])
    #expect(throws: AnalysisError.self) {
      try source.centrality([.pageRank], options: CentralityOptions(seeds: ["c"]))
    }
  }

  @Test func looseBasesWeighTheUpperBound() throws {
    var web = DealWeb()
    web.invest("a", "b", 10)
    web.invest("b", "a", 10)
    web.draft.deals[0].claims[0].whole.amount = .atMost(Money(minorUnits: 900, currency: .usd))
    func flowsWithoutWeight(_ basis: Basis) throws -> Int? {
      try web.source(.cash, basis).centrality([.pageRank], options: CentralityOptions(weight: .amount))
        .flowsWithoutWeight
    }
    #expect(try flowsWithoutWeight(.committed) == 1)
    #expect(try flowsWithoutWeight(.headline) == 0)
  }

  /// PageRank of a company without a flow would take its share from the others.
  @Test func companiesWithoutAFlowDoNotCount() throws {
    var web = DealWeb()
    web.company("z")
    web.invest("a", "b", 1)
    let report = try web.source().centrality([.pageRank])
    #expect(report.count == 2)
    let sum = report.rows.reduce(0.0) { sum, row in
      if case .number(let number)? = row.values[.pageRank] { sum + number } else { .nan }
    }
    #expect(abs(sum - 1) < 1e-12)
  }

  @Test func optionsAreStatedAndChecked() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 3), ("b", "a", 1)]))
    let report = try source.centrality([.katz, .pageRank], top: 1, options: CentralityOptions(damping: 0.5))
    let options = Dictionary(uniqueKeysWithValues: report.header.options.map { ($0.name, $0.value) })
    #expect(
      options == ["measure": "katz,pageRank", "top": "1", "weight": "none", "damping": "0.5", "katz-alpha": "0.5"])
    #expect(throws: AnalysisError.self) { try source.centrality([.pageRank], options: CentralityOptions(damping: 2)) }
    #expect(throws: AnalysisError.self) {
      try source.centrality([.katz], options: CentralityOptions(katzAttenuation: -1))
    }
    let tooLarge = try source.centrality([.katz], options: CentralityOptions(katzAttenuation: 1.5))
    #expect(tooLarge.undefined[.katz]?.contains("below 1.0") ?? false)
    #expect(tooLarge.ranking == nil)
  }

  @Test func searchesBeyondTheBudgetAreRefusedBeforeTheyBegin() throws {
    let source = try FlowSource(rows: bulkRows([("a", "b", 3), ("b", "a", 1)]))
    for measure in [CentralityMeasure.betweenness, .harmonicCloseness] {
      let small = CentralityOptions(visitBudget: 7)
      let refusal = #expect(throws: AnalysisError.self) {
        try source.centrality([.inDegree, measure], options: small)
      }
      // Two companies, each looking at two companies and two flows.
      for words in [measure.rawValue, "8", "7", "--force"] {
        #expect(refusal?.description.contains(words) ?? false)
      }
      #expect(try source.centrality([measure], options: CentralityOptions(visitBudget: 8)).count == 2)
      #expect(try source.centrality([measure], options: CentralityOptions(visitBudget: nil)).count == 2)
    }
    #expect(try source.centrality([.pageRank], options: CentralityOptions(visitBudget: 1)).count == 2)
  }
}
