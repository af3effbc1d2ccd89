import DealModel
import Testing

@testable import DealAnalysis

@Suite struct ChainSumTests {
  typealias Indirect = ExposureNetwork.Indirect
  typealias Carried = ScaledExposureSearch.Carried

  @Test func boundsAreTheMiddlesOfTheirRanges() throws {
    let sum = try #require(try ChainSum(Indirect(lower: .finite(9.9...10.3), upper: .finite(20...20))))
    #expect(sum.amount == AmountInterval(lower: 10, upper: 20))
    #expect(abs(sum.errorBound - 0.2) < 1e-12)
    #expect(try ChainSum(Indirect())?.amount == .zero)
    #expect(try ChainSum(Indirect(upper: .finite(3...3)))?.amount == AmountInterval(lower: 0, upper: 3))
  }

  @Test func whatHasNoSumHasNone() throws {
    #expect(try ChainSum(Indirect(lower: .endless, upper: .endless)) == nil)
    for upper in [LossPropagation.Loss.endless, .unbounded] {
      #expect(
        try ChainSum(Indirect(lower: .finite(1...1), upper: upper))?.amount == AmountInterval(lower: 1, upper: nil))
    }
    #expect(throws: AnalysisError.money(.overflow)) { try ChainSum(Indirect(lower: .finite(1e19...1e19), upper: nil)) }
    #expect(throws: AnalysisError.money(.overflow)) {
      try ChainSum(Indirect(lower: nil, upper: .finite(0...Double.infinity)))
    }
  }

  @Test func whatIsBeyondAllChainsComesToACompanyAgain() throws {
    let sum = try #require(try ChainSum(Indirect(lower: .finite(100...100), upper: .finite(300...300))))
    let chains = [Carried(lower: 60, upper: 200), Carried(lower: 15, upper: 20)]
    #expect(try sum.beyond(chains) == AmountInterval(lower: 25, upper: 80))
    #expect(try sum.beyond([Carried(lower: 0, upper: .infinity)]) == AmountInterval(lower: 100, upper: nil))
    // What rounding leaves is nothing, however large the numbers are.
    let large = try #require(try ChainSum(Indirect(lower: .finite(1e17...1e17), upper: .finite(1e17...1e17))))
    #expect(try large.beyond([Carried(lower: 1e17 - 100, upper: 1e17 - 100)]) == .zero)
  }
}
