import DealModel
import DealTestSupport
import Testing

/// Interval arithmetic against the values that the intervals hold.
@Suite struct AmountIntervalTests {
  /// All intervals with bounds from −2 to 3, also without an upper one.
  static let small: [AmountInterval] = (-2...3).flatMap { lower in
    (lower...3).map { AmountInterval(lower: Int64(lower), upper: Int64($0)) }
      + [AmountInterval(lower: Int64(lower), upper: nil)]
  }

  /// The values of an interval; 20 stands for everything beyond.
  static func values(_ interval: AmountInterval) -> [Int64] {
    interval.upper.map { Array(interval.lower...$0) } ?? Array(interval.lower...20)
  }

  /// The smallest interval of some values, unbounded when one of them stands for everything beyond.
  static func hull(_ values: [Int64]) -> AmountInterval {
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    return AmountInterval(lower: least, upper: most >= 15 ? nil : most)
  }

  static func contains(_ interval: AmountInterval, _ value: Int64) -> Bool {
    interval.lower <= value && interval.upper.map { value <= $0 } ?? true
  }

  @Test("Sum, minimum and disjointness are those of the values")
  func smallIntervals() throws {
    for left in Self.small {
      for right in Self.small {
        let pairs = Self.values(left).flatMap { a in Self.values(right).map { (a, $0) } }
        #expect(try left.adding(right) == Self.hull(pairs.map { $0 + $1 }))
        #expect(left.minimum(with: right) == Self.hull(pairs.map { min($0, $1) }))
        #expect(left.isDisjoint(from: right) == !pairs.contains { $0 == $1 })
      }
    }
  }

  @Test("The sum of many random intervals holds the sum of values drawn from them, and no smaller one does")
  func sumsHoldSums() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var sum = AmountInterval.zero
      var (drawn, least, most): (Int64, Int64, Int64?) = (0, 0, 0)
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let lower = Int64.random(in: 0...(1 << 50), using: &random)
        let upper = lower + Int64.random(in: 0...(1 << 50), using: &random)
        let isBounded = Int.random(in: 0..<20, using: &random) > 0
        sum = try sum.adding(AmountInterval(lower: lower, upper: isBounded ? upper : nil))
        drawn += Int64.random(in: lower...upper, using: &random)
        least += lower
        most = isBounded ? most.map { $0 + upper } : nil
      }
      #expect(Self.contains(sum, drawn))
      #expect(sum == AmountInterval(lower: least, upper: most))
    }
  }

  @Test func overflowIsAnError() throws {
    let largest = AmountInterval(.max)
    #expect(throws: MoneyError.overflow) { try largest.adding(AmountInterval(1)) }
    #expect(throws: MoneyError.overflow) { try AmountInterval(lower: 0, upper: .max).adding(AmountInterval(1)) }
    #expect(throws: MoneyError.overflow) { try AmountInterval(.min).adding(AmountInterval(-1)) }
    #expect(throws: MoneyError.overflow) {
      try AmountInterval(lower: .max, upper: nil).adding(AmountInterval(lower: 1, upper: nil))
    }
    #expect(try largest.adding(.unknown) == AmountInterval(lower: .max, upper: nil))
    #expect(try largest.adding(.zero) == largest)
  }

  @Test func onlyEqualBoundsAreAValue() {
    #expect(AmountInterval(7).exactValue == 7)
    #expect(AmountInterval(lower: 7, upper: 8).exactValue == nil)
    #expect(AmountInterval.unknown.exactValue == nil)
    #expect(AmountInterval.zero.exactValue == 0)
  }
}
