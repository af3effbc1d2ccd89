import Testing

@testable import Columns

@Suite struct ColumnExtremesTests {
  /// Numbers of every width, with and without a mark, on several threads, against the standard library.
  @Test(arguments: [0, 1, 2, 1000, 20_000])
  func agreeWithTheStandardLibrary(count: Int) {
    var generator = SystemRandomNumberGenerator()
    func check<Number: FixedWidthInteger & BitwiseCopyable & Sendable>(
      _ type: Number.Type, _ range: ClosedRange<Number>
    ) {
      var numbers = (0..<count).map { _ in Number.random(in: range, using: &generator) }
      for (threads, mark) in [(1, nil), (2, Number.min), (3, Number.min), (8, nil)] {
        let known = numbers.filter { $0 != mark }
        let expected = known.min().flatMap { least in known.max().map { least...$0 } }
        #expect(Column(numbers).extremes(besides: mark, threads: threads) == expected)
        // From now on with marks.
        for position in stride(from: 0, to: count, by: 3) { numbers[position] = .min }
      }
    }
    check(Int8.self, .min ... .max)
    check(UInt16.self, 5...40_000)
    check(Int32.self, -7...7)
    check(UInt32.self, 0 ... .max)
    check(Int64.self, .min ... .max)
  }

  @Test func marksAloneHaveNone() {
    #expect(Column([Int64.min, .min]).extremes(besides: .min) == nil)
    #expect(Column([Int64.min, .min]).extremes() == .min ... .min)
    #expect(Column([Int64.min, 4]).extremes(besides: .min) == 4...4)
    #expect(Column([Int64.max]).extremes(besides: .min) == .max ... .max)
  }

  /// A number that only one chunk has, wherever it stands.
  @Test func noneIsOverlooked() {
    let count = 2 << 18
    for position in [0, 1 << 18, count - 1] {
      var numbers = [UInt32](repeating: 5, count: count)
      numbers[position] = 9
      #expect(Column(numbers).extremes(threads: 2) == 5...9)
      numbers[position] = 2
      #expect(Column(numbers).extremes(threads: 2) == 2...5)
    }
  }
}
