import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct RequiredGrowthTests {
  private func rate(_ lacking: [Double], base: Double, exponent: Int = 1) -> GrowthEquation.Solution {
    GrowthEquation(lacking: lacking, usableBase: base, firstExponent: exponent).solution()
  }

  @Test func theFirstYearAloneHasAClosedForm() {
    // 13 (1 + g) = 90.4
    #expect(rate([90.4, 90.4], base: 13) == .rate(90.4 / 13 - 1, binding: 0))
  }

  // 10 ((1 + g) + (1 + g)²) = 60 has the root 1 + g = 2; with a third year of 140 as well.
  @Test func laterYearsAreSolvedForTheirSum() {
    for lacking: [Double] in [[0, 60], [20, 60], [0, 60, 140]] {
      guard case .rate(let rate, let binding) = rate(lacking, base: 10) else {
        Issue.record("no rate")
        continue
      }
      #expect(abs(rate - 1) < 2e-9 && rate >= 1 - 1e-12 && binding != nil)
    }
  }

  @Test func whatIsCoveredNeedsNoGrowth() {
    #expect(rate([10, 20, 30], base: 10) == .rate(0, binding: nil))
    #expect(rate([-5, -1], base: 0) == .rate(0, binding: nil))
  }

  @Test func theBaseYearItselfCannotGrow() {
    #expect(rate([11, 12], base: 10, exponent: 0) == .never(0))
    #expect(rate([10, 30], base: 10, exponent: 0) == .rate(1, binding: 1))
    #expect(rate([0, 1], base: 0) == .never(1))
  }

  @Test func enormousGapsEnd() {
    guard case .rate(let rate, _) = rate([9e18], base: 1e-4, exponent: 3) else {
      Issue.record("no rate")
      return
    }
    // (1 + g)³ = 9e22
    #expect(abs((1 + rate) * (1 + rate) * (1 + rate) / 9e22 - 1) < 1e-8)
  }

  /// The smallest rate by definition: it covers, and what lies below it by twice the tolerance does not.
  @Test(arguments: 0..<300) func theRateIsTheSmallest(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var lacking: [Double] = [.random(in: -50...100, using: &random)]
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      lacking.append(lacking[lacking.count - 1] + .random(in: 0...200, using: &random))
    }
    let equation = GrowthEquation(
      lacking: lacking, usableBase: .random(in: 0.5...60, using: &random),
      firstExponent: .random(in: 1...4, using: &random))
    guard case .rate(let rate, let binding) = equation.solution() else {
      Issue.record("no rate for seed \(seed)")
      return
    }
    #expect(equation.firstUncovered(at: rate) == nil)
    #expect((rate == 0) == (equation.firstUncovered(at: 0) == nil) && (rate == 0) == (binding == nil))
    if rate > 0 { #expect(equation.firstUncovered(at: max(0, rate - 2e-9 * max(1, rate))) != nil) }
    // Growth is more when more is lacking.
    let harder = GrowthEquation(
      lacking: lacking.map { $0 + 10 }, usableBase: equation.usableBase, firstExponent: equation.firstExponent)
    if case .rate(let more, _) = harder.solution() { #expect(more >= rate - 1e-8 * max(1, rate)) }
  }
}
