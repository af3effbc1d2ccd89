import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite("Chains from one company to another")
struct PathsTests {
  /// A table of flows, numbered vertices being named so that names stand in the same order, and all of them in the table.
  struct DrawnWeb {
    let count: Int
    var rows: [(source: Int, target: Int, amount: Int64?)]

    init(_ random: inout SeededGenerator, knowing share: Double) {
      let size = Int.random(in: 2...6, using: &random)
      count = size
      rows = (0..<size).map { (source: $0, target: $0, amount: 1) }
      for _ in 0..<Int.random(in: 0...14, using: &random) {
        let isKnown = Double.random(in: 0..<1, using: &random) < share
        rows.append(
          (
            source: Int.random(in: 0..<size, using: &random), target: Int.random(in: 0..<size, using: &random),
            amount: isKnown ? Int64.random(in: 1...9, using: &random) : nil
          ))
      }
    }

    func source() throws -> FlowSource {
      try FlowSource(rows: bulkRows(rows.map { ("c\($0.source)", "c\($0.target)", $0.amount) }))
    }

    /// All chains, by trying.
    func chains(from first: Int, to last: Int) -> [[Int]] {
      let next = Set(rows.map { [$0.source, $0.target] })
      func extended(_ chain: [Int]) -> [[Int]] {
        if chain.last == last { return [chain] }
        return (0..<count).filter { !chain.contains($0) && next.contains([chain[chain.count - 1], $0]) }
          .flatMap { extended(chain + [$0]) }
      }
      return extended([first])
    }

    /// The smallest leg of a chain, as an interval.
    func smallestLeg(_ chain: [Int]) -> AmountInterval {
      zip(chain, chain.dropFirst()).map { one, other in
        let amounts = rows.filter { $0.source == one && $0.target == other }.map(\.amount)
        let lower = amounts.reduce(Int64(0)) { $0 + ($1 ?? 0) * 100 }
        return AmountInterval(lower: lower, upper: amounts.contains(nil) ? nil : lower)
      }.reduce(AmountInterval(lower: .max, upper: nil)) { $0.minimum(with: $1) }
    }

    /// The fewest rows, and the least sums with unknown amounts as nothing and as endless, by trying all sides.
    func cuts(from first: Int, to last: Int) -> (fewest: Int, least: AmountInterval) {
      var (fewest, lower, upper): (Int, Int64, Int64?) = (.max, .max, nil)
      for side in 0..<(1 << count) where side >> first & 1 == 1 && side >> last & 1 == 0 {
        let cut = rows.filter { side >> $0.source & 1 == 1 && side >> $0.target & 1 == 0 }
        fewest = min(fewest, cut.count)
        let known = cut.reduce(Int64(0)) { $0 + ($1.amount ?? 0) * 100 }
        lower = min(lower, known)
        if cut.allSatisfy({ $0.amount != nil }) { upper = min(upper ?? .max, known) }
      }
      return (fewest, AmountInterval(lower: lower, upper: upper))
    }
  }

  private func numbers(_ companies: [CompanyReference]) -> [Int] { companies.compactMap { Int($0.id.dropFirst()) } }

  @Test(arguments: 0..<300 as Range<UInt64>) func byTrying(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let web = DrawnWeb(&random, knowing: seed % 3 == 0 ? 1 : 0.7)
    let (first, last) = (0, web.count - 1)
    let chains = web.chains(from: first, to: last)
    let longest = Int.random(in: 1...6, using: &random)
    let short = chains.filter { $0.count - 1 <= longest }
    let limit = Int.random(in: 1...4, using: &random)
    let lengths: [Int: UInt64] = Dictionary(short.map { ($0.count - 1, 1) }, uniquingKeysWith: +)
    let source = try web.source()
    for ranking in PathQuery.Ranking.allCases {
      for most in [nil, limit] {
        var query = PathQuery(from: "c\(first)", to: "c\(last)")
        (query.maximumLength, query.ranking, query.limit) = (longest, ranking, most)
        let report = try source.paths(query)
        #expect(report.count == UInt64(short.count) && report.header.isComplete)
        #expect(report.countsByLength == lengths)
        #expect(report.distance == chains.map { $0.count - 1 }.min())
        let expected = short.sorted { one, other in
          let (left, right) = (web.smallestLeg(one), web.smallestLeg(other))
          if ranking == .amount, left != right {
            return (left.lower, left.upper ?? -1) > (right.lower, right.upper ?? -1)
          }
          return one.count == other.count ? one.lexicographicallyPrecedes(other) : one.count < other.count
        }
        #expect(report.paths.map { numbers($0.companies) } == Array(expected.prefix(most ?? .max)), "\(web.rows)")
        for path in report.paths {
          #expect(path.amount == web.smallestLeg(numbers(path.companies)))
          #expect(path.legs.map(\.source) == Array(path.companies.dropLast()))
          #expect(path.legs.map(\.target) == Array(path.companies.dropFirst()))
          for leg in path.legs {
            let ends = numbers([leg.source, leg.target])
            #expect(leg.deals.count == web.rows.count { [$0.source, $0.target] == ends })
          }
        }
        guard !chains.isEmpty else {
          #expect(report.passed.isEmpty && report.fewestFlows == nil && report.leastAmount == nil)
          continue
        }
        let common = chains.dropFirst().reduce(chains[0]) { common, chain in common.filter { chain.contains($0) } }
        #expect(numbers(report.passed) == Array(common.dropFirst().dropLast()))
        try expectCuts(report, web, first, last)
      }
    }
  }

  private func expectCuts(_ report: PathReport, _ web: DrawnWeb, _ first: Int, _ last: Int) throws {
    let cuts = web.cuts(from: first, to: last)
    let fewest = try #require(report.fewestFlows)
    #expect(fewest.flowCount == cuts.fewest && fewest.legs.flatMap(\.deals).count == cuts.fewest)
    #expect(!leads(web, without: fewest, first, last))
    guard let least = report.leastAmount else {
      #expect(report.noLeastAmount != nil && report.leastAmountCut == nil)
      return
    }
    #expect(least == cuts.least, "\(web.rows)")
    #expect((report.leastAmountCut == nil) == (least.upper == nil))
    if let cut = report.leastAmountCut {
      #expect(cut.amount.upper == least.upper && cut.amount.lower >= least.lower)
      #expect(!leads(web, without: cut, first, last))
    }
  }

  private func leads(_ web: DrawnWeb, without cut: PathCut, _ first: Int, _ last: Int) -> Bool {
    let gone = Set(cut.legs.map { numbers([$0.source, $0.target]) })
    var rest = web
    rest.rows.removeAll { gone.contains([$0.source, $0.target]) }
    return !rest.chains(from: first, to: last).isEmpty
  }

  /// A ladder of 40 rungs has 2⁴⁰ chains: they are not counted to the end, but the shortest are found.
  @Test func tooManyChainsAreSaidToBe() throws {
    var rows: [(String, String, Int64?)] = []
    for step in 0..<40 {
      for side in ["x", "y"] {
        rows.append(("n\(step)", "\(side)\(step)", 1))
        rows.append(("\(side)\(step)", "n\(step + 1)", 1))
      }
    }
    var query = PathQuery(from: "n0", to: "n40")
    (query.maximumLength, query.visitBudget, query.limit) = (nil, 1_000_000, 3)
    let report = try FlowSource(rows: bulkRows(rows)).paths(query)
    #expect(report.stopReason == .visitBudget && !report.header.isComplete && report.count > 0)
    #expect(report.distance == 80 && report.paths.count == 3 && report.passed.count == 39)
    #expect(report.fewestFlows?.flowCount == 2 && report.leastAmount == AmountInterval(200))
    query.maximumLength = 6
    let short = try FlowSource(rows: bulkRows(rows)).paths(query)
    #expect(short.count == 0 && short.paths.isEmpty && short.distance == 80 && short.header.isComplete)
  }

  @Test func companiesAreFoundAndToldApart() throws {
    var web = DealWeb()
    web.company("parent", name: "Parent")
    web.company("child", parent: "parent", name: "Child", aliases: ["The kid"])
    web.invest("child", "other", 3)
    let source = try web.source()
    let report = try source.paths(PathQuery(from: "the kid", to: "other"))
    #expect(report.from.id == "parent" && report.count == 1 && report.header.options.first?.value == "the kid")
    func problem(_ source: FlowSource, _ from: String, _ to: String) -> String {
      do throws(AnalysisError) {
        _ = try source.paths(PathQuery(from: from, to: to))
        return ""
      } catch {
        return error.description
      }
    }
    #expect(problem(source, "child", "parent").contains("stand for one group here, Parent; --group none"))
    #expect(problem(source, "other", "other").contains("cycles --through"))
    #expect(problem(source, "othr", "child").contains("did you mean “other”?"))
    let apart = try web.source(.cash, .committed, grouping: .none)
    #expect(problem(apart, "Child", "The kid").contains("begin and end at Child"))
    #expect(problem(apart, "Parent", "child").contains("“Parent” has no deal in this book"))
    #expect(try apart.paths(PathQuery(from: "other", to: "child")).distance == nil)
  }
}
