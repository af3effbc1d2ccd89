import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct WideNumberTests {
  @Test func numbersAddLikeOthers() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<200 {
      let terms = (0..<20).map { _ in Int.random(in: 0...1_000_000, using: &generator) }
      var (sum, one) = (WideNumber.zero, WideNumber.one)
      for term in terms {
        // A number as a sum of doubled ones.
        var (power, rest) = (WideNumber.one, term)
        while rest > 0 {
          if rest % 2 == 1 { sum.add(power) }
          power.add(power)
          rest /= 2
        }
      }
      one.add(sum)
      let exact = Double(terms.reduce(0, +))
      #expect(sum.quotient(by: .one) == exact)
      #expect(one.quotient(by: .one) == exact + 1)
    }
  }

  @Test func numbersMultiplyLikeOthers() {
    var generator = SeededGenerator(seed: 7)
    func wide(_ number: Int) -> WideNumber {
      var (sum, power) = (WideNumber.zero, WideNumber.one)
      for place in 0..<20 {
        if number >> place & 1 == 1 { sum.add(power) }
        power.add(power)
      }
      return sum
    }
    for _ in 0..<200 {
      let (one, other) = (
        Int.random(in: 0..<1 << 20, using: &generator), Int.random(in: 0..<1 << 20, using: &generator)
      )
      #expect(wide(one).product(with: wide(other)).quotient(by: .one) == Double(one * other))
      #expect(wide(0).product(with: wide(other)) == .zero)
    }
  }

  @Test func numbersHaveNoEnd() {
    var (small, large) = (WideNumber.one, WideNumber.one)
    for _ in 0..<100_000 { large.add(large) }
    #expect(small.quotient(by: large) == 0)
    #expect(large.quotient(by: large) == 1)
    let half = large
    large.add(large)
    #expect(half.quotient(by: large) == 0.5)
    small.add(large)
    #expect(small == large)
    large.add(.one)
    #expect(small == large)
    #expect(WideNumber.zero.quotient(by: .one) == 0)
  }
}
