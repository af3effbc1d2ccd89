import DealModel
import Testing

@testable import DealAnalysis

@Suite struct PathSearchTests {
  /// From a to z by 300 companies, each with its own amount; more than are kept at a time.
  @Test func theLargestOfManyAreKept() throws {
    let rows = (0..<300).flatMap { number -> [(String, String, Int64?)] in
      [("a", "c\(number)", Int64(number * 7 % 300 + 1)), ("c\(number)", "z", 1_000)]
    }
    let source = try FlowSource(rows: bulkRows(rows))
    let graph = try PathGraph(source, from: source.vertex(of: "a"), to: source.vertex(of: "z"))
    var query = PathQuery(from: "a", to: "z")
    query.ranking = .amount
    for limit in [1, 3, 70, 299, 300, 400] {
      query.limit = limit
      let search = try PathSearch(in: graph, query, isCancelled: { false })
      #expect(search.count == 300)
      #expect(search.first.map(\.amount) == (0..<min(limit, 300)).map { AmountInterval(Int64(300 - $0) * 100) })
    }
  }

  /// On a basis of upper bounds a chain whose legs nothing bounds comes last.
  @Test func upperBoundsDecideWhereLowerOnesTellNothing() throws {
    var web = DealWeb()
    web.invest("a", "b", nil, .rumored)
    web.invest("b", "z", nil, .rumored)
    web.invest("a", "c", 5, .rumored)
    web.invest("c", "z", nil, .rumored)
    var query = PathQuery(from: "a", to: "z")
    query.ranking = .amount
    let report = try web.source(.cash, .rumored).paths(query)
    #expect(report.paths.map { $0.companies[1].id } == ["c", "b"])
    #expect(report.paths[0].amount.upper == 500)
  }
}
