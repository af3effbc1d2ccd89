import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite("How a web hangs together")
struct ComponentsTests {
  /// The same by definition, from who reaches whom.
  private struct Reachability {
    let count: Int
    private(set) var ways: [[Bool]]

    init(_ count: Int, _ edges: [(Int, Int)], bothWays: Bool = false) {
      self.count = count
      ways = (0..<count).map { one in (0..<count).map { one == $0 } }
      for (source, target) in edges {
        ways[source][target] = true
        if bothWays { ways[target][source] = true }
      }
      for between in 0..<count {
        for one in 0..<count where ways[one][between] {
          for other in 0..<count where ways[between][other] { ways[one][other] = true }
        }
      }
    }

    /// The classes of those that reach each other, in the order of the report.
    var classes: [[Int]] {
      let all = (0..<count).map { one in (0..<count).filter { ways[one][$0] && ways[$0][one] } }
      return Set(all).sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }
  }

  /// How far companies can be peeled off, by definition.
  private func coreNumbers(_ count: Int, _ edges: [(Int, Int)]) -> [Int] {
    let pairs = Set(edges.filter { $0.0 != $0.1 }.flatMap { [[$0.0, $0.1], [$0.1, $0.0]] })
    var numbers = [Int](repeating: 0, count: count)
    for least in 1...max(count, 1) {
      var inside = Set(0..<count)
      while let thin = inside.first(where: { one in inside.count { pairs.contains([one, $0]) } < least }) {
        inside.remove(thin)
      }
      for one in inside { numbers[one] = least }
    }
    return numbers
  }

  private func role(of one: Int, core: [Int], _ reach: Reachability, joined: Reachability) -> ComponentReport.Part {
    let ways = reach.ways
    let (into, outOf) = (ways[one][core[0]], ways[core[0]][one])
    if into && outOf { return .core }
    if into { return .incoming }
    if outOf { return .outgoing }
    let fromIn = (0..<reach.count).contains { ways[$0][core[0]] && !ways[core[0]][$0] && ways[$0][one] }
    let toOut = (0..<reach.count).contains { ways[core[0]][$0] && !ways[$0][core[0]] && ways[one][$0] }
    if fromIn && toOut { return .tube }
    if fromIn { return .incomingTendril }
    if toOut { return .outgoingTendril }
    return joined.ways[one][core[0]] ? .fringe : .disconnected
  }

  @Test(arguments: 0..<150 as Range<UInt64>) func byDefinition(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let size = Int.random(in: 1...12, using: &random)
    let drawn = (0..<Int.random(in: 1...18, using: &random)).map { _ in
      (Int.random(in: 0..<size, using: &random), Int.random(in: 0..<size, using: &random))
    }
    // Companies come in the order of the rows, and only those with a row.
    var order: [Int] = []
    for (source, target) in drawn { for one in [source, target] where !order.contains(one) { order.append(one) } }
    let edges = drawn.map { (order.firstIndex(of: $0.0) ?? 0, order.firstIndex(of: $0.1) ?? 0) }
    let count = order.count
    let source = try FlowSource(rows: bulkRows(drawn.map { ("c\($0.0)", "c\($0.1)", nil) }))
    let report = source.components(ComponentQuery(top: nil, memberLimit: nil))
    let reach = Reachability(count, edges)
    let joined = Reachability(count, edges, bothWays: true)

    #expect(report.companyCount == count && report.flowCount == edges.count)
    #expect(report.pairCount == Set(edges.map { [$0.0, $0.1] }).count)
    #expect(report.companies.map(\.company.id) == order.map { "c\($0)" })
    let rows = Array(report.companies)
    func members(_ number: (ComponentCompanies.Row) -> Int, _ division: ComponentReport.Division) -> [[Int]] {
      (1...division.count).map { wanted in (0..<count).filter { number(rows[$0]) == wanted } }
    }
    let weak = members(\.weakComponent, report.weak)
    let strong = members(\.strongComponent, report.strong)
    #expect(weak == joined.classes && strong == reach.classes)
    #expect(report.weak.listed.map { Set($0.members.map(\.id)) } == weak.map { Set($0.map { "c\(order[$0])" }) })
    #expect(report.strong.listed.map(\.size) == strong.map(\.count).filter { $0 > 1 })
    for (division, classes) in [(report.weak, weak), (report.strong, strong)] {
      #expect(division.sizes.map(\.size) == Set(classes.map(\.count)).sorted(by: >))
      for size in division.sizes { #expect(size.count == classes.count { $0.count == size.size }) }
    }
    let mutual = strong.filter { $0.count > 1 }
    #expect(report.mutualGroupCount == mutual.count && report.mutualCount == mutual.joined().count)
    let selves = Set(edges.filter { $0.0 == $0.1 }.map(\.0))
    #expect(report.loopCount == Set(mutual.joined()).union(selves).count)

    let numbers = coreNumbers(count, edges)
    #expect(rows.map(\.coreNumber) == numbers)
    #expect(report.coreNumbers.map(\.coreNumber) == Set(numbers).sorted(by: >))
    for shell in report.coreNumbers { #expect(shell.count == numbers.count { $0 == shell.coreNumber }) }
    guard let core = mutual.first else {
      #expect(report.parts.isEmpty && rows.allSatisfy { $0.part == nil })
      return
    }
    #expect(rows.map(\.part) == (0..<count).map { role(of: $0, core: core, reach, joined: joined) })
    for role in ComponentReport.Part.allCases { #expect(report.parts[role] ?? 0 == rows.count { $0.part == role }) }
  }

  /// A triangle with a tail of two, and a pair apart.
  @Test func listsAreCut() throws {
    let rows = [("t", "s"), ("s", "a"), ("a", "b"), ("b", "c"), ("c", "a"), ("x", "y")]
    let source = try FlowSource(rows: bulkRows(rows.map { ($0.0, $0.1, nil) }))
    let one = source.components(ComponentQuery(top: 1, memberLimit: 2))
    #expect(one.weak.count == 2 && one.weak.listed.map(\.number) == [1] && one.weak.listed[0].size == 5)
    // The triangle is the 2-core, and the input names a before b.
    #expect(one.weak.listed[0].members.map(\.id) == ["a", "b"])
    #expect(one.strong.count == 5 && one.strong.listed.map { $0.members.map(\.id) } == [["a", "b"]])
    let none = source.components(ComponentQuery(top: 0, memberLimit: 0))
    #expect(none.weak.listed.isEmpty && none.strong.listed.isEmpty && none.companies.count == 7)
    #expect(one.header.options.map(\.value) == ["1", "2"])
  }

  @Test func companiesWithoutAFlowDoNotCount() throws {
    var web = DealWeb()
    web.invest("a", "b", 1)
    web.deal("rivals", .competitor, [(.party, "alone"), (.party, "b")])
    let report = try web.source().components()
    #expect(report.companies.map(\.company.id) == ["a", "b"])
    #expect(report.weak.sizes == [SizeClass(size: 2, count: 1)])
    #expect(report.strong.sizes == [SizeClass(size: 1, count: 2)])
    #expect(report.header.report == "components" && report.header.layer == .cash)
    let nothing = try DealWeb().source().components()
    #expect(nothing.companyCount == 0 && nothing.weak.count == 0 && nothing.coreNumbers.isEmpty)
    #expect(nothing.companies.isEmpty && nothing.parts.isEmpty)
  }

  @Test func anyNumberOfThreads() throws {
    var random = SeededGenerator(seed: 7)
    let rows = (0..<30_000).map { _ in
      ("c\(Int.random(in: 0..<9_000, using: &random))", "c\(Int.random(in: 0..<9_000, using: &random))", nil as Int64?)
    }
    let source = try FlowSource(rows: bulkRows(rows))
    let one = source.components(ComponentQuery(threads: 1))
    for threads in [2, 3, 8] {
      let other = source.components(ComponentQuery(threads: threads))
      #expect(other.weak == one.weak && other.strong == one.strong && other.parts == one.parts)
      #expect(Array(other.companies) == Array(one.companies) && other.pairCount == one.pairCount)
    }
  }
}
