/// The random numbers of one sample of many, made of a seed and the number of the sample, so that samples can be drawn in
/// any order and on any thread.
///
/// A sample begins at a state that is mixed from the seed and its number.
struct SampleRandom {
  private var numbers: SplitMix64

  init(seed: UInt64, sample: Int) {
    var beginning = SplitMix64(seed: seed)
    numbers = SplitMix64(seed: SplitMix64.mixed(beginning.next() ^ UInt64(truncatingIfNeeded: sample)))
  }

  mutating func next() -> UInt64 { numbers.next() }

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
}
