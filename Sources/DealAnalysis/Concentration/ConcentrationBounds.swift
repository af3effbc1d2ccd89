import DealModel

/// How concentrated a total is on its parts, each of which is known, bounded or unknown.
///
/// **Definition**: with parts aᵢ ≥ 0 and their sum A > 0, the share of a part is sᵢ = aᵢ ÷ A and the Herfindahl–Hirschman
/// index H = Σ sᵢ². Of parts that are only known as intervals, every quantity has a least and a greatest value over all
/// choices of the parts. A part that stands for parties that nobody names is one party for the greatest H, and infinitely
/// many for the least.
///
/// **Properties**: H is 1 for a single part and 1 ÷ n for n equal ones; merging parts i and j raises it by exactly
/// 2·sᵢ·sⱼ. √H is a norm divided by a sum, so it is quasiconvex where parts are not negative: over a box the least value is
/// where the parts are as equal as their bounds allow, and the greatest one at a corner.
///
/// **Reference**: A. O. Hirschman, The Paternity of an Index, American Economic Review 54(5), 1964, p. 761;
/// O. C. Herfindahl, Concentration in the Steel Industry, dissertation, Columbia University, 1950.
struct ConcentrationBounds {
  /// A part of the total.
  struct Part: Hashable {
    /// How much it is; never negative.
    var amount: AmountInterval
    /// Whether it may stand for any number of parties.
    var isUnnamed = false
  }

  /// Of how many parts without an exact amount every corner is looked at.
  static let maximumCornerParts = 16

  private let parts: [Part]
  private let lowers: [Double]
  /// Infinite where nothing bounds a part.
  private let uppers: [Double]

  /// Takes the parts.
  init(_ parts: [Part]) {
    self.parts = parts
    lowers = parts.map { Double($0.amount.lower) }
    uppers = parts.map { $0.amount.upper.map(Double.init) ?? .infinity }
  }

  /// Whether it is certain that there is a total.
  var hasTotal: Bool { lowers.contains { $0 > 0 } }

  /// The least and the greatest share of each part.
  ///
  /// A share is least when its part is at its lower bound and all others are at their upper ones, and the other way
  /// round.
  ///
  /// - Returns: Bounds between 0 and 1; 0 to 1 where there may be no total at all.
  /// - Complexity: O(parts).
  var shares: [ClosedRange<Double>] {
    let lower = lowers.reduce(0, +)
    let finite = uppers.reduce(0) { $0 + ($1.isFinite ? $1 : 0) }
    let unbounded = uppers.count { $0.isInfinite }
    return parts.indices.map { index in
      let others = unbounded > (uppers[index].isInfinite ? 1 : 0)
      let othersAtMost = others ? .infinity : max(0, finite - (uppers[index].isFinite ? uppers[index] : 0))
      let othersAtLeast = max(0, lower - lowers[index])
      let least = lowers[index] > 0 ? lowers[index] / (lowers[index] + othersAtMost) : 0
      let most =
        uppers[index] == 0 ? 0 : uppers[index].isInfinite ? 1 : uppers[index] / (uppers[index] + othersAtLeast)
      return min(least, most)...most
    }
  }

  /// The least and the greatest index; `nil` where there may be no total at all.
  ///
  /// The greatest one is exact while no more than ``maximumCornerParts`` parts are uncertain, and an upper bound beyond.
  ///
  /// - Complexity: O(*n* log *n*) for *n* parts, and O(2*ᵏ*) for *k* uncertain ones.
  var index: ClosedRange<Double>? {
    guard hasTotal else { return nil }
    let most = greatestIndex
    return min(leastIndex, most)...most
  }

  /// The least index: named parts are as equal as they can be, unnamed ones as large as they can be and dispersed.
  ///
  /// The least of Σ aᵢ² ÷ (Σ aᵢ + u)² is at aᵢ = t within the bounds of each part, with t = Σ aᵢ² ÷ (Σ aᵢ + u).
  private var leastIndex: Double {
    let unnamed = parts.indices.reduce(0.0) { $0 + (parts[$1].isUnnamed ? uppers[$1] : 0) }
    guard !unnamed.isInfinite else { return 0 }
    let named = parts.indices.filter { !parts[$0].isUnnamed }
    func sums(_ level: Double) -> (total: Double, squares: Double) {
      named.reduce((unnamed, 0)) { sums, index in
        let part = min(max(level, lowers[index]), uppers[index])
        return (sums.0 + part, sums.1 + part * part)
      }
    }
    // At the largest of the lower bounds no part is larger than the level, so squares ÷ total is not either.
    var (low, high) = (0.0, named.map { lowers[$0] }.max() ?? 0)
    while case let middle = low + (high - low) / 2, low < middle, middle < high {
      let (total, squares) = sums(middle)
      if total > 0, squares / total > middle { low = middle } else { high = middle }
    }
    let (total, squares) = sums(high)
    return total > 0 ? squares / total / total : 0
  }

  /// The greatest index, at one of the corners.
  private var greatestIndex: Double {
    // Next to a part without a bound all others vanish.
    if uppers.contains(.infinity) { return 1 }
    let uncertain = parts.indices.filter { lowers[$0] < uppers[$0] }
    var total = lowers.reduce(0, +)
    var squares = lowers.reduce(0) { $0 + $1 * $1 }
    guard uncertain.count <= Self.maximumCornerParts else {
      // No part is more than its upper bound, and no total less than what is certain.
      let most = uppers.reduce(0) { $0 + $1 * $1 }
      return min(1, most / total / total)
    }
    var greatest = total > 0 ? squares / total / total : 0
    var isAtUpper = [Bool](repeating: false, count: uncertain.count)
    // Each corner is reached from the one before by moving a single part (Gray's order).
    for step in 1..<max(1, 1 << uncertain.count) {
      let moved = step.trailingZeroBitCount
      let part = uncertain[moved]
      let sign = isAtUpper[moved] ? -1.0 : 1.0
      isAtUpper[moved].toggle()
      total += sign * (uppers[part] - lowers[part])
      squares += sign * (uppers[part] * uppers[part] - lowers[part] * lowers[part])
      if total > 0 { greatest = max(greatest, squares / total / total) }
    }
    return min(1, greatest)
  }

  /// By how much the index rises when two parts become one: 2·sᵢ·sⱼ, which has bounds of its own.
  ///
  /// The product of two shares falls when any other part grows. With the others fixed at c, aᵢ·aⱼ ÷ (aᵢ + aⱼ + c)² rises with
  /// aᵢ up to aⱼ + c and falls beyond, so the least value is at a corner, and at the greatest one of the two parts is at
  /// its upper bound and the other is as near as it can be to that plus c.
  ///
  /// - Returns: Bounds between 0 and ½; `nil` where there may be no total at all.
  func riseByMerging(_ one: Int, _ two: Int) -> ClosedRange<Double>? {
    guard hasTotal, one != two else { return nil }
    let others = parts.indices.filter { $0 != one && $0 != two }
    let (least, most) = (others.reduce(0.0) { $0 + lowers[$1] }, others.reduce(0.0) { $0 + uppers[$1] })
    func rise(_ a: Double, _ b: Double, _ c: Double) -> Double {
      let total = a + b + c
      return total > 0 && total.isFinite ? 2 * (a / total) * (b / total) : 0
    }
    var low = Double.infinity
    for a in [lowers[one], uppers[one]] {
      for b in [lowers[two], uppers[two]] { low = min(low, rise(a, b, most)) }
    }
    if uppers[one].isInfinite, uppers[two].isInfinite { return low...0.5 }
    var high = 0.0
    for (first, second) in [(one, two), (two, one)] where uppers[first].isFinite {
      let a = uppers[first]
      high = max(high, rise(a, min(max(a + least, lowers[second]), uppers[second]), least))
    }
    return min(low, high)...high
  }
}
