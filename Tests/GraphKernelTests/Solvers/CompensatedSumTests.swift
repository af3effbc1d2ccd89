import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CompensatedSumTests {
  /// Products of integers that cancel almost completely, beside their exact sum.
  @Test(arguments: 0..<50 as Range<UInt64>) func theBoundHolds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var sum = CompensatedSum()
      var exact = 0
      for _ in 0..<30 {
        let left = Int.random(in: -500_000_000...500_000_000, using: &generator)
        let right = Int.random(in: -250_000_000...250_000_000, using: &generator)
        exact += left * right
        sum.add(product: Double(left), Double(right))
      }
      // In parts of 30 bits, each of which is a floating-point number.
      for (shift, unit) in [(0, 1), (30, 0x1p30), (60, 0x1p60)] {
        let part = shift == 60 ? exact >> 60 : exact >> shift & 0x3FFF_FFFF
        sum.add(-Double(part) * unit)
      }
      #expect(abs(sum.value) <= sum.errorBound)
      #expect(sum.errorBound < 0.01)
      sum.add(3)
      #expect(abs(sum.value - 3) <= sum.errorBound)
    }
  }

  @Test func whatAnOrdinarySumLoses() {
    var sum = CompensatedSum()
    for term in [1, 1e100, 1, -1e100] { sum.add(term) }
    #expect(sum.value == 2)
    var square = CompensatedSum()
    // (1 + 2⁻³⁰)² − 1 − 2⁻²⁹ is 2⁻⁶⁰.
    square.add(product: 1 + 0x1p-30, 1 + 0x1p-30)
    square.add(-1)
    square.add(-0x1p-29)
    #expect(square.value == 0x1p-60)
    #expect(square.absoluteSum > 2)
  }
}
