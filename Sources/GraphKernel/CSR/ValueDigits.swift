/// The digits by which values below a bound are sorted, from the last to the first.
struct ValueDigits {
  /// The bits of a digit: its counts fit into the fastest cache.
  private static let widest = 11

  private let count: Int
  private let width: UInt64

  /// The digits of values below a bound, in as few digits of equal width as there can be.
  init(bound: Int) {
    let bits = max(1, Int.bitWidth - max(0, bound - 1).leadingZeroBitCount)
    count = (bits + Self.widest - 1) / Self.widest
    width = UInt64((bits + count - 1) / count)
  }

  /// The upper halves of words in ascending order, each with the position of its word below it; equal ones in their order.
  ///
  /// - Parameters:
  ///   - words: At most 2³² words.
  ///   - first: Room for as many.
  ///   - second: Room for as many.
  /// - Returns: One of the two rooms.
  func sorted(
    _ words: UnsafeMutableBufferPointer<UInt64>, first: UnsafeMutableBufferPointer<UInt64>,
    second: UnsafeMutableBufferPointer<UInt64>
  ) -> UnsafeMutableBufferPointer<UInt64> {
    let (size, mask) = (1 << Int(width), UInt64(1) << width - 1)
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count * size) { places in
      places.initialize(repeating: 0)
      for position in 0..<words.count {
        var rest = words[position] >> 32
        var digit = 0
        while digit < places.count {
          places[digit &+ Int(truncatingIfNeeded: rest & mask)] &+= 1
          rest >>= width
          digit &+= size
        }
      }
      for digit in 0..<count {
        var place: UInt32 = 0
        for value in digit * size..<(digit + 1) * size { (places[value], place) = (place, place &+ places[value]) }
      }
      let last = UnsafeMutableBufferPointer(rebasing: places[0..<size])
      for position in 0..<words.count {
        let value = words[position] >> 32
        let digit = Int(truncatingIfNeeded: value & mask)
        first[last[digit]] = value << 32 | UInt64(truncatingIfNeeded: position)
        last[digit] &+= 1
      }
      var (from, to) = (first, second)
      for digit in 1..<max(1, count) {
        let shift = 32 &+ UInt64(digit) &* width
        let own = UnsafeMutableBufferPointer(rebasing: places[digit * size..<(digit + 1) * size])
        for position in 0..<words.count {
          let word = from[position]
          let value = Int(truncatingIfNeeded: (word >> shift) & mask)
          to[own[value]] = word
          own[value] &+= 1
        }
        (from, to) = (to, from)
      }
      return from
    }
  }
}
