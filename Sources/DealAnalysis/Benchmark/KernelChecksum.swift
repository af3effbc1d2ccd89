/// A short number for a long result, so that two machines can tell whether they found the same.
///
/// **Definition**: each 64-bit word is added to the state, which is then mixed by the finalizer of SplitMix64; a floating
/// point number counts with its bits, so that results differ in their checksums when they differ at all.
///
/// **Reference**: G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
struct KernelChecksum {
  private(set) var value: UInt64 = 0

  /// Adds a word.
  mutating func add(_ word: UInt64) {
    var mixed = (value &+ word) &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    value = mixed ^ (mixed >> 31)
  }

  /// The checksum of whole numbers.
  static func of(_ numbers: some Sequence<some FixedWidthInteger>) -> UInt64 {
    var checksum = KernelChecksum()
    for number in numbers { checksum.add(UInt64(truncatingIfNeeded: number)) }
    return checksum.value
  }

  /// The checksum of floating-point numbers.
  static func of(_ numbers: some Sequence<Double>) -> UInt64 { of(numbers.lazy.map(\.bitPattern)) }
}
