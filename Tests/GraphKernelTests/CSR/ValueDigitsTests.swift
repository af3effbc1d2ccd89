import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ValueDigitsTests {
  @Test(arguments: [1, 2, 3, 2048, 2049, 1 << 20, 1 << 22, 1 << 22 + 1, Int(Int32.max)])
  func upperHalvesAreInOrderAndEqualOnesInTheirs(bound: Int) {
    var generator = SeededGenerator(seed: UInt64(bound))
    for count in [0, 1, 2, 100, 3_000] {
      var words = (0..<count).map { _ in
        UInt64.random(in: 0..<UInt64(min(bound, 1 << 31)), using: &generator) << 32 | 77
      }
      words += words.prefix(20)
      let expected = words.indices.sorted { (words[$0] >> 32, $0) < (words[$1] >> 32, $1) }
        .map { (words[$0] >> 32) << 32 | UInt64($0) }
      var (first, second) = (words, words)
      let sorted = words.withUnsafeMutableBufferPointer { words in
        first.withUnsafeMutableBufferPointer { first in
          second.withUnsafeMutableBufferPointer { second in
            Array(ValueDigits(bound: bound).sorted(words, first: first, second: second))
          }
        }
      }
      #expect(sorted == expected)
    }
  }
}
