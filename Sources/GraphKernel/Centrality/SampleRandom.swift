/// The random numbers of one sample of many, made of a seed and the number of the sample, so that samples can be drawn in
/// any order and on any thread.
///
/// SplitMix64: G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014. A sample
/// begins at a state that is mixed from the seed and its number.
struct SampleRandom {
  private var state: UInt64

  init(seed: UInt64, sample: Int) {
    state = Self.mixed(Self.mixed(seed &+ 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: sample))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A whole number below a positive bound, each as likely.
  ///
  /// D. Lemire, Fast random integer generation in an interval, ACM Trans. Model. Comput. Simul. 29 (2019).
  mutating func number(below bound: UInt64) -> UInt64 {
    // So many products would make some results likelier than others.
    let uneven = (0 &- bound) % bound
    while true {
      let product = next().multipliedFullWidth(by: bound)
      if product.low >= uneven { return product.high }
    }
  }

  /// A number from 0 on and below 1, a multiple of 2⁻⁵³.
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  private static func mixed(_ word: UInt64) -> UInt64 {
    var mixed = word
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
