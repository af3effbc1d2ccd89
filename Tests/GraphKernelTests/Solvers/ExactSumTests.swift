import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ExactSumTests {
  private func missing(_ terms: [Double]) -> Double {
    var sum = ExactSum()
    for term in terms { sum.add(term) }
    return sum.missingToOne
  }

  /// Multiples of 2⁻⁶⁰, added up as integers beside.
  @Test(arguments: 0..<100 as Range<UInt64>) func differencesAgreeWithIntegers(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let one = 1 << 60
    for _ in 0..<50 {
      var parts = (0..<8).map { _ in
        Int.random(in: 0..<(1 << Int.random(in: 1...52, using: &generator)), using: &generator)
      }
      // What is missing to 1, in two parts that are floating-point numbers, and sometimes a unit more or less.
      let rest = one - parts.reduce(0, +)
      let low = rest % (1 << 30)
      parts += [rest - low, low, Int.random(in: 0...1, using: &generator)]
      if parts[0] > 0 { parts[0] -= Int.random(in: 0...1, using: &generator) }
      let exact = one - parts.reduce(0, +)
      let found = missing(parts.map { Double($0) * 0x1p-60 }.shuffled(using: &generator))
      #expect(found == Double(exact) * 0x1p-60)
    }
  }

  @Test func knownSums() {
    #expect(missing([]) == 1)
    #expect(missing([0.25, 0.25, 0.5]) == 0)
    // As floating-point numbers a tenth is a little more than a tenth, a third a little less than a third.
    let tenths = missing([Double](repeating: 0.1, count: 10))
    #expect(tenths == -0x1p-54)
    let thirds = missing([Double](repeating: 1.0 / 3, count: 3))
    #expect(thirds == 0x1p-54)
    let least = Double.leastNonzeroMagnitude
    let beyond = missing([1, least])
    #expect(beyond == -least)
    let almost = missing([Double(1).nextDown])
    #expect(almost == 0x1p-53)
    let largest = Double.greatestFiniteMagnitude
    #expect(missing([largest, largest]) < 0)
    #expect(missing([1.5, 1.5, 1.5, 1]) < 0)
  }
}
