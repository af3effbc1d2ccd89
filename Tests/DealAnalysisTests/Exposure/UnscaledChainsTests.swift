import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct UnscaledChainsTests {
  /// Companies in a random web, each with some investments in others.
  private func web(_ seed: UInt64) -> DealWeb {
    var generator = SeededGenerator(seed: seed)
    var web = DealWeb()
    for _ in 0..<24 {
      let (from, to) = (Int.random(in: 0..<7, using: &generator), Int.random(in: 0..<7, using: &generator))
      guard from != to else { continue }
      let amount = Int.random(in: 0..<6, using: &generator) == 0 ? nil : Int64.random(in: 1...50, using: &generator)
      web.invest("firm\(from)", "firm\(to)", amount, .paid)
    }
    return web
  }

  @Test func aShorterListIsTheBeginningOfTheWholeOne() throws {
    for seed in 0..<20 as Range<UInt64> {
      for basis in [Basis.committed, .rumored] {
        let source = try web(seed).source(.exposure, basis)
        var query = ExposureQuery(of: "firm0")
        query.maximumLength = 4
        query.limit = nil
        let whole = try source.exposures(query)
        for limit in [0, 1, 2, 5, 17, 90] {
          query.limit = limit
          let part = try source.exposures(query)
          #expect(part.paths == Array(whole.paths.prefix(limit)))
          #expect(part.pathCount == whole.pathCount && whole.pathCount == UInt64(whole.paths.count))
        }
      }
    }
  }

  @Test func looseBasesRankByTheUpperBound() throws {
    var web = DealWeb()
    web.invest("a", "b", 10, .paid)
    web.invest("b", "c", 4, .paid)
    web.invest("a", "d", nil, .paid)
    web.invest("d", "c", 3, .paid)
    func first(_ basis: Basis) throws -> [AmountInterval] {
      try web.source(.exposure, basis).exposures(ExposureQuery(of: "a", to: "c")).paths.map(\.amount)
    }
    // 4 through b; anything up to 3 through d.
    #expect(try first(.committed) == [.dollars(4), .dollars(0...3)])
    #expect(try first(.rumored) == [.dollars(4), .dollars(0...3)])
    web.invest("d", "c", nil, .paid)
    #expect(try first(.committed).first == .dollars(4))
    #expect(try first(.rumored).first == .unknown)
  }

  @Test func aBudgetThatIsUsedUpIsSaid() throws {
    var query = ExposureQuery(of: "firm0")
    query.visitBudget = 3
    #expect(try !web(1).source(.exposure).exposures(query).header.isComplete)
  }
}
