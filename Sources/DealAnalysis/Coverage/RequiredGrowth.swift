import DealModel

/// How fast revenue would have to grow, year after year at one rate, so that the money never runs out.
///
/// **Definition**: with revenue B in the base year b, a usable share u, means M and commitments Nᵧ up to the end of
/// year y, the smallest g ≥ 0 with u·B·Σₜ (1 + g)ᵗ⁻ᵇ + M ≥ Nᵧ for every year y up to the horizon, t running from the first
/// year to y. The left side rises with g, so that for each bound of the inputs there is one answer or none.
public struct RequiredGrowth: Hashable, Sendable {
  /// The year from whose revenue growth is counted.
  public var baseYear: Int
  /// Its revenue.
  public var baseRevenue: AmountInterval
  /// What the revenue of that year rests on.
  public var ground: CoverageGround
  /// The rate with everything at its best.
  public var least: Answer
  /// The rate with everything at its worst.
  public var greatest: Answer

  /// The rate at one end of the bounds.
  public enum Answer: Hashable, Sendable {
    /// A rate, 0 when revenue need not grow, and the year that demands it, if any does.
    case rate(Double, bindingYear: Int?)
    /// No rate covers the commitments up to this year.
    case never(year: Int)
    /// Something that it rests on has no bound.
    case unbounded
  }
}

/// The equation that the required growth solves.
struct GrowthEquation {
  /// What is lacking without revenue by the end of each year, from the first one on, in minor units.
  let lacking: [Double]
  /// Usable revenue of the base year.
  let usableBase: Double
  /// How many years lie between the base year and the first one; never negative.
  let firstExponent: Int

  /// How closely the rate is found, relative to itself where it is more than 1.
  static let tolerance = 1e-9

  /// The first year, by its position, that a rate does not cover.
  func firstUncovered(at rate: Double) -> Int? {
    var power = (0..<firstExponent).reduce(1.0) { product, _ in product * (1 + rate) }
    var revenue = 0.0
    for (position, lack) in lacking.enumerated() {
      revenue += usableBase * power
      if revenue < lack { return position }
      power *= 1 + rate
    }
    return nil
  }

  /// What the equation has for an answer.
  enum Solution: Hashable {
    /// The smallest rate, and the position of the year that demands it; `nil` when revenue need not grow.
    case rate(Double, binding: Int?)
    /// The position of a year that no rate covers.
    case never(Int)
  }

  /// The smallest rate from 0 on that covers every year.
  ///
  /// At the lower end of the bracket a year is not covered, at the upper one all are; halving keeps both true until the
  /// ends are as close as ``tolerance``, and the upper one is the answer. Where the first year alone demands the rate and
  /// is the one after the base year, it is lacking ÷ usable base − 1.
  ///
  /// - Complexity: O(*n* log(1 ÷ tolerance)) for *n* years.
  func solution() -> Solution {
    guard var uncovered = firstUncovered(at: 0) else { return .rate(0, binding: nil) }
    // What revenue of nothing, or of the base year itself, does not cover is not covered at any rate.
    if usableBase <= 0 || (firstExponent == 0 && uncovered == 0) { return .never(uncovered) }
    var (low, high) = (0.0, 1.0)
    while let next = firstUncovered(at: high) {
      // Far beyond the ratio of any two sums of 64 bits.
      guard high < 1e40 else { return .never(next) }
      (low, high, uncovered) = (high, high * 2, next)
    }
    if firstExponent == 1, uncovered == 0, let lack = lacking.first {
      let rate = lack / usableBase - 1
      // The quotient is rounded; the next number above it covers the year if any near it does.
      if let exact = [rate, rate.nextUp].first(where: { firstUncovered(at: $0) == nil }) {
        return .rate(exact, binding: 0)
      }
    }
    while high - low > Self.tolerance * max(1, high) {
      let middle = low + (high - low) / 2
      if let next = firstUncovered(at: middle) { (low, uncovered) = (middle, next) } else { high = middle }
    }
    return .rate(high, binding: uncovered)
  }
}
