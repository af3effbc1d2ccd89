import DealTestSupport
import Testing

@testable import GraphKernel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct HitBoundTests {
  /// The theorem by adding up all that can go wrong: of an event of probability p, every number of hits that is accepted
  /// although the frequency is farther from p than the error.
  @Test(arguments: [0.3, 0.1, 0.05]) func eventsAreMissedNoMoreOftenThanTheirShare(error: Double) {
    for count in [40, 100, 400, 1_500] {
      for logarithm in [1.0, 3, 8] {
        let bound = HitBound(sampleCount: count, logarithm: logarithm)
        let accepted = (0...count).map { bound.isCertain($0, within: error) }
        for probability in [1e-6, 1e-3, 0.01, 0.04, 0.1, 0.2, 0.5, 0.8, 0.99] {
          let (success, failure) = (log(probability), log(1 - probability))
          var missed = 0.0
          for hits in 0...count where accepted[hits] && abs(Double(hits) / Double(count) - probability) > error {
            let ways = lgamma(Double(count + 1)) - lgamma(Double(hits + 1)) - lgamma(Double(count - hits + 1))
            missed += exp(ways + Double(hits) * success + Double(count - hits) * failure)
          }
          // 2ρ/δ is e to the logarithm, so the share δp/ρ is this.
          #expect(missed <= 2 * probability * exp(-logarithm) * (1 + 1e-9), "\(count) \(logarithm) \(probability)")
        }
      }
    }
  }

  /// With enough samples everything is certain, with few nothing is.
  @Test func samplesDecide() {
    for hits in [0, 1, 10, 5_000, 9_999, 10_000] {
      #expect(HitBound(sampleCount: 10_000, logarithm: 5).isCertain(hits, within: 0.05), "\(hits)")
    }
    #expect(!HitBound(sampleCount: 10_000, logarithm: 5).isCertain(5_000, within: 0.01))
    #expect(HitBound(sampleCount: 10_000, logarithm: 5).isCertain(20, within: 0.01))
    #expect(!HitBound(sampleCount: 50, logarithm: 5).isCertain(0, within: 0.05))
    #expect(!HitBound(sampleCount: 10, logarithm: 0).isCertain(0, within: 0.1))
  }

  /// Paths with no vertex inside, one, or two, over and over: the mean is 1, the variance two thirds.
  @Test func theSumIsBounded() {
    var moments = HitMoments()
    for sample in 0..<3_000 { moments.add(sample % 3) }
    #expect(moments.mean == 1 && abs(moments.variance - 2_000 / 2_999.0) < 1e-12)
    let term = log(2 / 0.01)
    let sum = 1 + (2 * moments.variance * term / 3_000).squareRoot() + 7 * 2 * term / (3 * 2_999)
    let bound = HitBound(moments, sampleCount: 3_000, largest: 2, failure: 0.1)
    #expect(abs(bound.logarithm - log(2 * sum / 0.09)) < 1e-12)
    // No more than all of the longest path.
    let few = HitBound(moments, sampleCount: 2, largest: 2, failure: 0.1)
    #expect(abs(few.logarithm - log(2 * 2 / 0.09)) < 1e-12)
  }

  @Test func momentsAddUp() {
    var generator = SeededGenerator(seed: 12)
    let numbers = (0..<500).map { _ in Int.random(in: 0...1 << 30, using: &generator) }
    var (all, one, other) = (HitMoments(), HitMoments(), HitMoments())
    for (index, number) in numbers.enumerated() {
      all.add(number)
      if index % 3 == 0 { one.add(number) } else { other.add(number) }
    }
    other.add(one)
    #expect(other == all)
    #expect(all.count == 500 && all.sum == UInt128(numbers.reduce(0, +)))
    var single = HitMoments()
    single.add(7)
    #expect(single.mean == 7 && single.variance == 0)
  }

  @Test func divergencesOfCoins() {
    #expect(divergence(0.25, 0.25) == 0)
    #expect(abs(divergence(0, 0.3) + log(0.7)) < 1e-15)
    #expect(abs(divergence(1, 0.3) + log(0.3)) < 1e-15)
    #expect(abs(divergence(0.5, 0.25) - (0.5 * log(2) + 0.5 * log(2 / 3.0))) < 1e-15)
  }

  @Test func logarithmsAreThoseOfTheSystem() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: .random(in: 1..<Double.infinity.bitPattern, using: &generator))
      #expect(abs(naturalLogarithm(number) - log(number)) <= 1e-15 * max(1, abs(log(number))), "\(number)")
      let near = Double.random(in: 0.5...2, using: &generator)
      #expect(abs(naturalLogarithm(near) - log(near)) <= 1e-15, "\(near)")
    }
    #expect(naturalLogarithm(1) == 0 && naturalLogarithm(0) == -.infinity && naturalLogarithm(.infinity) == .infinity)
    #expect(naturalLogarithm(-1).isNaN && naturalLogarithm(.nan).isNaN)
  }
}
