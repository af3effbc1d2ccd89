import DealModel
import FlowModel
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct ExposureNetworkTests {
  private func network(_ web: DealWeb, _ exposureClass: FlowAspect = .atRisk) throws -> ExposureNetwork {
    let source = try web.source(.exposure)
    let projection = try #require(source.projection)
    var bases = CompanyBases(.equity, in: projection)
    return try ExposureNetwork(of: exposureClass, in: source.graph) { vertex throws(AnalysisError) in
      do throws(MoneyError) {
        return try bases.base(of: source.company(at: vertex))
      } catch {
        throw .money(error)
      }
    }
  }

  @Test func aShareIsTheAmountOverTheBaseOfTheOneWhoFails() throws {
    var web = DealWeb()
    web.lend("a", "b", .dollars(2...3))
    web.equity("b", .dollars(6...8))
    let shares = try network(web)
    #expect(shares.lower.shares == [0.25] && shares.upper.shares == [0.5])
    #expect(shares.direct(of: 0, to: 1) == .dollars(2...3))
    #expect(shares.direct(of: 1, to: 0) == .zero && shares.direct(of: 9, to: 0) == .zero)
  }

  @Test func withoutABaseThoseExposedLoseTogetherWhatIsLost() throws {
    var web = DealWeb()
    web.lend("a", "d", .dollars(2))
    web.lend("b", "d", .dollars(3...5))
    web.lend("c", "d", .undisclosed)
    let shares = try network(web)
    #expect(shares.lower.shares == [0, 0, 0])
    // 2 of 2 + 3 at the least; 5 of 5 + 2; anything up to all.
    #expect(shares.upper.shares == [0.4, 5.0 / 7, 1])
  }

  @Test func anUndisclosedAmountHasNoGreatestShareOfABase() throws {
    var web = DealWeb()
    web.lend("a", "b", .undisclosed)
    web.equity("b", .dollars(6))
    let shares = try network(web)
    #expect(shares.lower.shares == [0] && shares.upper.shares == [.infinity])
  }

  @Test func classesHaveNetworksOfTheirOwn() throws {
    var web = DealWeb()
    web.invest("a", "b", 4, .paid)
    web.invest("a", "b", 8)
    web.buy("b", "a", 16)
    #expect(try network(web).links.map(\.amount) == [.dollars(4)])
    #expect(try network(web, .undrawn).links.map { [$0.source, $0.target] } == [[1, 0]])
    #expect(try network(web, .backlog).links.map(\.amount) == [.dollars(16)])
  }
}
