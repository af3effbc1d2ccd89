import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct DistanceSumsTests {
  @Test func reciprocalsAreRoundedToTheNearest() {
    #expect(DistanceSums.reciprocal(of: 2) == 1 << 63)
    for distance in [3, 5, 7, 1_000, 12_345, .max] as [UInt64] {
      // |d · r − 2⁶⁴| is at most d / 2.
      let product = DistanceSums.reciprocal(of: distance).multipliedFullWidth(by: distance)
      let error = product.high == 0 ? 0 &- product.low : product.low
      #expect(product.high <= 1 && error <= distance / 2, "\(distance)")
    }
  }

  @Test func sumsAgreeWithTheirTermsInAnyOrder() {
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<200 {
      let terms = (0..<30).map { _ in
        (UInt64.random(in: 1...512, using: &generator), UInt64.random(in: 1...40, using: &generator))
      }
      func sums(_ terms: [(UInt64, UInt64)]) -> DistanceSums {
        var sums = DistanceSums()
        for (count, distance) in terms {
          sums.add(count, at: distance, reciprocal: DistanceSums.reciprocal(of: distance))
        }
        return sums
      }
      let all = sums(terms)
      var parts = sums(Array(terms[..<9]))
      parts.add(sums(Array(terms[9...])))
      let backward = sums(terms.reversed())
      #expect(all.reciprocalSum == backward.reciprocalSum && all.reciprocalSum == parts.reciprocalSum)
      #expect(all.distanceSum == parts.distanceSum && all.count == parts.count)
      #expect(all.distanceSum == Double(terms.reduce(0) { $0 + $1.0 * $1.1 }))
      let expected = terms.reduce(0) { $0 + Double($1.0) / Double($1.1) }
      #expect(abs(all.reciprocalSum - expected) < 1e-14 * expected)
    }
  }

  @Test func sumsOutgrowAWord() {
    var sums = DistanceSums()
    for _ in 0..<6 { sums.add(3, at: .max, reciprocal: 0) }
    #expect(sums.distanceSum == 18 * 0x1p64)
    var other = sums
    other.add(sums)
    #expect(other.distanceSum == 36 * 0x1p64)
  }
}
