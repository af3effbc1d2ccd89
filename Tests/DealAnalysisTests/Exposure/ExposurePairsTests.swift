import DealModel
import FlowModel
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct ExposurePairsTests {
  private func web() -> DealWeb {
    var web = DealWeb()
    web.invest("a", "b", 10, .paid)
    web.invest("a", "b", 5, .paid)
    web.invest("b", "c", 4, .paid)
    web.buy("b", "a", 7)
    return web
  }

  private func pairs(of loser: String?, to failing: String?) throws -> [[VertexIndex]] {
    let source = try web().source(.exposure)
    return try ExposurePairs(ExposureQuery(of: loser, to: failing), in: source).all(among: 3).map { [$0.of, $0.to] }
  }

  @Test func oneEndOrBothAreGiven() throws {
    #expect(try pairs(of: "a", to: "c") == [[0, 2]])
    #expect(try pairs(of: "b", to: nil) == [[1, 0], [1, 2]])
    #expect(try pairs(of: nil, to: "b") == [[0, 1], [2, 1]])
    #expect(throws: AnalysisError.self) { try pairs(of: nil, to: nil) }
    #expect(throws: AnalysisError.self) { try pairs(of: "a", to: "The a") }
  }

  @Test func directLossesAreSummedByPairClassAndKind() throws {
    let source = try web().source(.exposure)
    let pairs = try ExposurePairs(ExposureQuery(to: "b"), in: source)
    let direct = try source.directExposures(pairs)
    // c waits for nothing: what was paid is no promise.
    #expect(direct.map(\.of.id) == ["a", "a"])
    #expect(direct.map(\.exposureClass) == [.atRisk, .backlog])
    #expect(direct.map(\.amount) == [.dollars(15), .dollars(7)])
    #expect(direct.map(\.deals.count) == [2, 1])
  }
}
