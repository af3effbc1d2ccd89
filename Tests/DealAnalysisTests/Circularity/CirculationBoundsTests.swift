import DealModel
import DealTestSupport
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct CirculationBoundsTests {
  @Test(arguments: 0..<60 as Range<UInt64>) func boundsAreThoseOfAllChoices(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5 {
      let network = UncertainNetwork(using: &generator)
      let bounds = try CirculationBounds(of: network.list.graph(), amounts: network.amounts)
      let values = try network.choices().map(\.circulation)
      #expect(bounds.value.lower == values.min() && bounds.value.upper == values.max(), "\(network)")
      #expect(bounds.endlessLoop.isEmpty)
    }
  }

  /// An amount without a bound is as good as one that is larger than all others together.
  @Test(arguments: 0..<100 as Range<UInt64>) func amountsWithoutABoundCarryWhatOthersAllow(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      let network = UncertainNetwork(using: &generator)
      let open = network.amounts.map { _ in Int.random(in: 0..<3, using: &generator) == 0 }
      let amounts = zip(network.amounts, open).map { $1 ? AmountInterval(lower: $0.lower, upper: nil) : $0 }
      let graph = try network.list.graph()
      let bounds = try CirculationBounds(of: graph, amounts: amounts)
      let onlyOpen = try maximumCirculation(of: graph, capacities: open.map { $0 ? 1 : 0 }).value
      #expect((bounds.highest == nil) == (onlyOpen > 0), "\(network) \(open)")
      #expect(bounds.endlessLoop.isEmpty == (onlyOpen == 0))
      guard let highest = bounds.value.upper else { continue }
      let large = amounts.map { $0.upper ?? 1_000_000 }
      #expect(try maximumCirculation(of: graph, capacities: large).value == highest, "\(network) \(open)")
    }
  }

  @Test func aLoopOfNothingButUnknownsIsNamed() throws {
    let list = EdgeList(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 1), (2, 3), (3, 0)])
    let amounts = [AmountInterval(5), .unknown, .unknown, AmountInterval(3), AmountInterval(4)]
    let bounds = try CirculationBounds(of: list.graph(), amounts: amounts)
    #expect(bounds.endlessLoop.sorted() == [1, 2] && bounds.value == AmountInterval(lower: 0, upper: nil))
  }

  /// Between 2⁶⁰ that come in and 2⁶⁰ that leave, thirty unknown amounts in a row carry 2⁶⁰ each, more than 64 bits in all.
  @Test func whatDoesNotFitIsRefused() throws {
    let list = EdgeList.ring(31)
    let amounts = [AmountInterval(1 << 60)] + [AmountInterval](repeating: .unknown, count: 30)
    #expect(throws: AnalysisError.money(.overflow)) { try CirculationBounds(of: list.graph(), amounts: amounts) }
    let small = [AmountInterval(1 << 50)] + [AmountInterval](repeating: .unknown, count: 30)
    #expect(try CirculationBounds(of: list.graph(), amounts: small).value.upper == 31 << 50)
  }

  @Test func aCheckThatFailsIsNoFaultOfTheInput() {
    let error = AnalysisError(FlowError.notProven(.value))
    #expect(error == .failedCheck("a circulation is not proven: value"))
    #expect(error.description.hasPrefix("internal error: ") && error.description.contains("report it"))
    #expect(AnalysisError(FlowError.capacitiesTooLarge(edge: 3)) == .money(.overflow))
  }
}
