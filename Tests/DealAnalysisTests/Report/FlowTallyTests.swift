import DealModel
import Testing

@testable import DealAnalysis

@Suite struct FlowTallyTests {
  private func tally(_ amounts: [AmountInterval?]) -> FlowTally {
    amounts.reduce(into: FlowTally()) { $0.add($1, nil) }
  }

  @Test func whatIsNotKnownIsNotZero() {
    let known = tally([AmountInterval(5), AmountInterval(7)])
    #expect(known.flowCount == 2 && known.knownCount == 2 && known.amount == AmountInterval(12))
    let open = tally([AmountInterval(5), .unknown, AmountInterval(lower: 0, upper: 9)])
    #expect(open.flowCount == 3 && open.knownCount == 1 && open.amount == AmountInterval(lower: 5, upper: nil))
    #expect(FlowTally().amount == .zero)
  }

  @Test func aSumBeyondAllNumbersIsUnknown() {
    for amounts in [[AmountInterval(.max), AmountInterval(1), AmountInterval(1)], [nil, AmountInterval(1)]] {
      let sum = tally(amounts)
      #expect(sum.flowCount == amounts.count && sum.amount == .unknown)
    }
  }

  @Test func classesOfExposureAreNotAdded() {
    var sum = FlowTally()
    sum.add(AmountInterval(1), .atRisk)
    sum.add(AmountInterval(2), .atRisk)
    #expect(sum.amount == AmountInterval(3))
    sum.add(AmountInterval(4), .backlog)
    #expect(sum.amount == .unknown && sum.knownCount == 3)
    sum.add(AmountInterval(4), .atRisk)
    #expect(sum.amount == .unknown && sum.flowCount == 4)
  }
}
