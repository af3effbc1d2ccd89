import DealTestSupport
import Testing

@testable import FlowModel

struct PackedColumnTests {
  /// Random columns of several characters, against an array.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func agreesWithAnArray(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let wide: [Int64] = [.min, .max, .min + 1, -129, -128, 127, 128, -32_768, 32_767, 1 << 31, -(1 << 31), 0, 1]
    let ranges: [ClosedRange<Int64>] = [0...0, -3...3, -127...127, -40_000...40_000, 0...1 << 40, .min ... .max]
    var expected: [Int64] = []
    var column = PackedColumn<Int64>()
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let range = ranges.randomElement(using: &generator) ?? 0...0
      let step = Int64.random(in: -2...2, using: &generator)
      let isProgression = Bool.random(using: &generator)
      for position in 0..<Int64.random(in: 0...40, using: &generator) {
        let isOdd = Int.random(in: 0..<30, using: &generator) == 0
        let number = Int64.random(in: range, using: &generator)
        let next = isOdd ? wide.randomElement(using: &generator) ?? 0 : (isProgression ? position * step : number)
        expected.append(next)
        column.append(next)
      }
    }
    #expect(Array(column) == expected)
    #expect(column == PackedColumn(expected))
    #expect(column.byteCount <= 8 * expected.count)
  }

  /// Numbers added many at a time make the column that they make one by one, its layout included.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func addingManyIsAddingEach(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let odd: [Int64] = [.min, .max, -129, -128, 127, 128, 32_767, 1 << 31, 0, 1]
    var one = PackedColumn<Int64>()
    var many = PackedColumn<Int64>()
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let count = Int.random(in: 0...9, using: &generator)
      let first = Bool.random(using: &generator) ? 5 : odd.randomElement(using: &generator) ?? 0
      if Bool.random(using: &generator) {
        for _ in 0..<count { one.append(first) }
        many.append(first, count: count)
      } else {
        let step = Int64.random(in: 0...1, using: &generator)
        var numbers = (0..<Int64(count)).map { first &+ step &* $0 }
        if Bool.random(using: &generator), count > 0 { numbers[count / 2] = odd.randomElement(using: &generator) ?? 0 }
        for number in numbers { one.append(number) }
        numbers.withUnsafeBufferPointer { many.append(contentsOf: $0) }
      }
      if Bool.random(using: &generator) { many.reserveCapacity(100) }
    }
    #expect(one == many && one.byteCount == many.byteCount && one.count == many.count)
  }

  /// Counting up in one step is counting up one by one.
  @Test func countingUpTakesNothing() {
    for gap in [0, 1] as [UInt32] {
      var one = PackedColumn<UInt32>()
      var many = PackedColumn<UInt32>()
      for (first, count) in [(0, 1), (1, 3), (4 + gap, 2), (6 + gap, 0), (6 + gap, 200)] as [(UInt32, Int)] {
        for number in first..<first + UInt32(count) { one.append(number) }
        many.append(first, step: 1, count: count)
      }
      #expect(one == many && one.byteCount == many.byteCount)
      #expect((many.byteCount == 0) == (gap == 0))
    }
  }

  @Test func agreesWithAnArrayOfUnsignedNumbers() {
    for numbers in [[0, 0, 1], [127, 128, 0], [65_535, 0, 32_768], [0, 1, 2, 3, 65_535]] as [[UInt16]] {
      #expect(Array(PackedColumn(numbers)) == numbers)
    }
    let large: [UInt32] = [.max, 0, .max - 1, 1 << 31]
    #expect(Array(PackedColumn(large)) == large)
  }

  /// What needs how many bytes, by the definition.
  @Test(
    arguments: [
      ([5, 5, 5, 5], 0), ([0, 1, 2, 3], 0), ([9, 6, 3, 0], 0), ([.min, .min], 0), ([3], 0), ([], 0),
      ([0, 1, 3], 3), ([.min, 5, 127], 3), ([0, -128, 1], 6), ([0, 128, 1], 6), ([0, 1, 40_000], 12),
      ([0, 1, 1 << 40], 24), ([.min, .max, 0], 24),
    ] as [([Int64], Int)])
  func takesNoMoreThanItNeeds(numbers: [Int64], bytes: Int) {
    #expect(PackedColumn(numbers).byteCount == bytes)
    #expect(Array(PackedColumn(numbers)) == numbers)
  }

  @Test func copiesAreIndependent() {
    let column: PackedColumn<Int64> = [1, 5]
    var copy = column
    copy.append(1 << 40)
    #expect(column == [1, 5])
    #expect(copy == [1, 5, 1 << 40])
  }

  /// The mark for what is unknown may stand anywhere, also where a progression would run through it.
  @Test(
    arguments: [
      [.min, .min + 1 << 62, 0, 5], [0, .min / 2, .min, 7], [.min, .min + 1, .min + 2, 3], [.min, .min, 4, .min],
      [-2, -1, .min, 0], [.min + 2, .min + 1, .min, 1],
    ] as [[Int64]])
  func theMarkStandsAnywhere(_ entries: [Int64]) {
    let column = PackedColumn(entries)
    #expect(Array(column) == entries)
    #expect(column.count == entries.count)
  }
}
