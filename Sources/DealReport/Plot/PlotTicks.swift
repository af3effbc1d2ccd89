/// Where an axis has its ticks: multiples of 1, 2 or 5 times a power of ten.
struct PlotTicks: Hashable {
  /// The step from tick to tick.
  let step: Double
  /// The ticks, rising; the first and the last are the ends of the axis.
  let values: [Double]

  /// The ticks of an axis.
  ///
  /// Each tick is exactly what its label says: a step is never smaller than the digits that are written.
  ///
  /// - Parameters:
  ///   - range: what the axis shows.
  ///   - count: how many steps there are at most; two, around zero, are never too many.
  ///   - unit: how the ticks are written.
  ///   - widens: whether the axis is made longer so that it ends with ticks; else only ticks within the range are given.
  init(_ range: ClosedRange<Double>, atMost count: Int, unit: PlotUnit, widens: Bool = true) {
    let span = range.upperBound - range.lowerBound
    let size = max(abs(range.lowerBound), abs(range.upperBound))
    let most = Double(max(2, count))
    var candidate = Decade(atLeast: max(span / most, unit.quantum(at: size), size * 1e-12, 1e-9))
    while true {
      let first = (range.lowerBound / candidate.value).rounded(widens ? .down : .up)
      let last = (range.upperBound / candidate.value).rounded(widens ? .up : .down)
      let ends = [first, last].map { abs($0 * candidate.value) }.max() ?? 0
      if last - first <= most || !widens, candidate.value >= unit.quantum(at: ends) {
        step = candidate.value
        let steps = last >= first ? Int(last - first) : -1
        values = steps < 0 ? [] : (0...steps).map { candidate.multiple(first + Double($0)) }
        return
      }
      candidate = candidate.next
    }
  }

  /// 1, 2 or 5 times a power of ten.
  private struct Decade {
    var factor: Double
    var exponent: Int

    /// The least that is not smaller than a positive number.
    init(atLeast size: Double) {
      (factor, exponent) = (1, -12)
      while value < size { self = next }
    }

    private init(_ factor: Double, _ exponent: Int) { (self.factor, self.exponent) = (factor, exponent) }

    var value: Double { multiple(1) }

    var next: Decade {
      switch factor {
      case 1: Decade(2, exponent)
      case 2: Decade(5, exponent)
      default: Decade(1, exponent + 1)
      }
    }

    /// A multiple, rounded once.
    func multiple(_ count: Double) -> Double {
      let power = (0..<abs(exponent)).reduce(1.0) { product, _ in product * 10 }
      return exponent < 0 ? count * factor / power : count * factor * power
    }
  }
}

/// How numbers become places.
struct PlotScale: Hashable {
  /// What is shown.
  let domain: ClosedRange<Double>
  /// Where its least value stands.
  let start: Double
  /// Where its greatest value stands.
  let end: Double

  /// The place of a number; of one outside, the nearest end.
  func place(of value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return (start + end) / 2 }
    let share = (min(max(value, domain.lowerBound), domain.upperBound) - domain.lowerBound) / span
    return start + (end - start) * share
  }
}
