import DealAnalysis
import Testing

@testable import DealReport

struct CircularFlowEstimateWordsTests {
  private func sentence(_ atMost: Double, _ error: Double = 0) -> String {
    CircularFlowEstimate(atMost: atMost, standardError: error).sentence
  }

  @Test func twoDigitsAreTold() {
    #expect(sentence(0).hasPrefix("There are at most about 0: "))
    #expect(sentence(7).hasPrefix("There are at most about 7: "))
    #expect(sentence(99.6).hasPrefix("There are at most about 100: "))
    #expect(sentence(1_234_567).hasPrefix("There are at most about 1,200,000: "))
    #expect(sentence(9.96e4).hasPrefix("There are at most about 100,000: "))
    #expect(sentence(4.2e15).hasPrefix("There are at most about 42 × 10^14: "))
    #expect(sentence(1e300).hasPrefix("There are at most about 10 × 10^299: "))
  }

  @Test func theErrorIsTold() {
    #expect(sentence(200, 3).contains("about 200, give or take 1.5 %: "))
    #expect(sentence(1, 50).contains("about 1, or many times as many: "))
  }
}
