/// What the hits of some samples say for sure about probabilities.
///
/// Each of many events has its probability p, all of which add up to at most ρ; several of them may happen in a sample.
///
/// **Theorem.** Among τ independent samples an event of probability p > 0 happens with the frequency q. With probability
/// 1 − δ, *for all events together*, τ KL(q ‖ p) < ln(2ρ ÷ (p δ)), KL being the divergence q ln(q/p) + (1 − q)
/// ln((1 − q)/(1 − p)).
///
/// **Proof.** By Chernoff's bound q ≥ p and τ KL(q ‖ p) ≥ c have together at most the probability e⁻ᶜ, and so have q ≤ p
/// and τ KL(q ‖ p) ≥ c. With c = ln(2ρ ÷ (p δ)) both sides of one event have at most 2 p δ ÷ (2ρ), of all events δ Σp ÷ ρ
/// ≤ δ. (So likely events, of which there can be few, are paid for more dearly than the others, which miss by little anyway;
/// the number of events does not matter.) ∎
///
/// The sum ρ need not be known: it is the mean of how many events happen in a sample, and bounded by the samples too.
struct HitBound {
  /// The number of samples.
  let sampleCount: Int
  /// ln(2ρ ÷ δ).
  let logarithm: Double

  /// Whether an event with some hits has a probability that differs from their frequency by less than an error, if the
  /// theorem holds.
  ///
  /// Above q, KL(q ‖ p) grows and the other side falls; below q − 1/τ their difference falls as p grows. So it is enough
  /// that p is impossible at the ends of the error.
  func isCertain(_ hits: Int, within error: Double) -> Bool {
    let frequency = Double(hits) / Double(sampleCount)
    guard error * Double(sampleCount) > 1 else { return false }
    return (frequency + error >= 1 || isImpossible(frequency + error, frequency))
      && (frequency <= error || isImpossible(frequency - error, frequency))
  }

  private func isImpossible(_ probability: Double, _ frequency: Double) -> Bool {
    Double(sampleCount) * divergence(frequency, probability) >= logarithm - naturalLogarithm(probability)
  }
}

extension HitBound {
  /// Bounds the sum of all probabilities as well.
  ///
  /// With probability 1 − η a mean of numbers from 0 to R is at most their mean in the samples + √(2 V ln(2/η) / τ) + 7 R
  /// ln(2/η) / (3 (τ − 1)), V being their variance in the samples: A. Maurer, M. Pontil, Empirical Bernstein bounds and
  /// sample variance penalization, COLT 2009. A tenth of δ is left for that.
  ///
  /// - Parameters:
  ///   - samples: What was drawn, at least two samples.
  ///   - sampleCount: Their number; another one to foresee what so many samples will say.
  ///   - largest: How many events happen at most in one sample.
  ///   - failure: The probability δ with which what follows may be wrong.
  init(_ samples: HitMoments, sampleCount: Int, largest: Int, failure: Double) {
    self.sampleCount = sampleCount
    let count = Double(sampleCount)
    let term = naturalLogarithm(2 / (0.1 * failure))
    let sum =
      samples.mean + (2 * samples.variance * term / count).squareRoot() + 7 * Double(largest) * term / (3 * (count - 1))
    logarithm = naturalLogarithm(2 * min(sum, Double(largest)) / (0.9 * failure))
  }
}

/// How many events happened in samples, by whole numbers, so that the order of samples does not matter.
struct HitMoments: Hashable {
  private(set) var count: UInt64 = 0
  private(set) var sum: UInt128 = 0
  private(set) var squares: UInt128 = 0

  /// Adds a sample in which some events happened.
  mutating func add(_ events: Int) {
    count += 1
    sum += UInt128(events)
    squares += UInt128(events) * UInt128(events)
  }

  /// Adds other samples.
  mutating func add(_ other: HitMoments) {
    count += other.count
    sum += other.sum
    squares += other.squares
  }

  /// How many events happen in a sample in the mean.
  var mean: Double { Double(sum) / Double(count) }

  /// The variance of their number, undistorted.
  var variance: Double {
    guard count > 1 else { return 0 }
    return max(0, Double(squares) - mean * Double(sum)) / Double(count - 1)
  }
}

/// The divergence of a coin from another one, both given by a probability, the second between 0 and 1.
func divergence(_ one: Double, _ other: Double) -> Double {
  var sum = 0.0
  if one > 0 { sum += one * naturalLogarithm(one / other) }
  if one < 1 { sum += (1 - one) * naturalLogarithm((1 - one) / (1 - other)) }
  return max(0, sum)
}

/// The natural logarithm of a positive number, the same to the bit on every system, with an error below 10⁻¹⁵ of it or
/// of 1.
///
/// x = m 2ᵉ with m near 1; ln m = 2 artanh((m − 1)/(m + 1)) as a power series.
func naturalLogarithm(_ number: Double) -> Double {
  guard number > 0, number < .infinity else { return number > 0 ? .infinity : number == 0 ? -.infinity : .nan }
  var (significand, exponent) = (number.significand, Double(number.exponent))
  if significand > 0x1.6a09e667f3bcdp0 { (significand, exponent) = (significand / 2, exponent + 1) }
  let ratio = (significand - 1) / (significand + 1)
  let square = ratio * ratio
  var series = 0.0
  for term in stride(from: 25, through: 1, by: -2) { series = series * square + 1 / Double(term) }
  // ln 2 in two parts, the first with few enough digits that its product with an exponent is exact.
  return exponent * 0x1.62e42fefa38p-1 + (2 * ratio * series + exponent * 0x1.ef35793c7673p-45)
}
