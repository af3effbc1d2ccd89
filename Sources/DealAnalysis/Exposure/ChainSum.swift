import DealModel

/// What is lost along all chains in whole minor units, and the numbers behind it.
struct ChainSum {
  /// The least and the greatest sum.
  let amount: AmountInterval
  /// What neither is off by more than before it is rounded.
  let errorBound: Double
  private let lower: ClosedRange<Double>
  private let upper: ClosedRange<Double>?

  /// Creates the sum of a pair; `nil` where even the least has none.
  init?(_ indirect: ExposureNetwork.Indirect) throws(AnalysisError) {
    switch indirect.lower {
    case nil: lower = 0...0
    case .finite(let range): lower = range
    case .unbounded, .endless: return nil
    }
    switch indirect.upper {
    case nil: upper = lower
    case .finite(let range): upper = range
    case .unbounded, .endless: upper = nil
    }
    let least = try minorUnits(lower.middle)
    amount = AmountInterval(
      lower: least, upper: try upper.map { range throws(AnalysisError) in max(least, try minorUnits(range.middle)) })
    errorBound = max(lower.halfWidth, upper?.halfWidth ?? 0)
  }

  /// What there is beyond the sum of all chains that come to no company twice.
  func beyond(_ chains: [ScaledExposureSearch.Carried]) throws(AnalysisError) -> AmountInterval {
    let (least, most) = chains.reduce((0.0, 0.0)) { ($0.0 + $1.lower, $0.1 + $1.upper) }
    func rest(_ range: ClosedRange<Double>, _ chains: Double) throws(AnalysisError) -> Int64 {
      let difference = range.middle - chains
      // What rounding alone leaves is nothing.
      return difference > range.halfWidth + range.middle * 0x1p-42 ? try minorUnits(difference) : 0
    }
    let low = try rest(lower, least)
    guard let upper, most.isFinite else { return AmountInterval(lower: low, upper: nil) }
    return AmountInterval(lower: low, upper: max(low, try rest(upper, most)))
  }
}

extension ClosedRange<Double> {
  fileprivate var middle: Double { lowerBound + (upperBound - lowerBound) / 2 }
  fileprivate var halfWidth: Double { (upperBound - lowerBound) / 2 }
}

/// An amount in whole minor units, rounded to the nearest.
func minorUnits(_ amount: Double) throws(AnalysisError) -> Int64 {
  guard let units = Int64(exactly: amount.rounded()) else { throw .money(.overflow) }
  return units
}
