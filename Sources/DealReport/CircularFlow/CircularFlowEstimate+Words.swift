import DealAnalysis

extension CircularFlowEstimate {
  /// How many there may be, and of what that is an estimate.
  public var sentence: String {
    let share = atMost > 0 ? standardError / atMost : 0
    let error = share == 0 ? "" : share < 10 ? ", give or take \(percentText(share))" : ", or many times as many"
    return
      "There are at most about \(number)\(error): so many closed walks, which may pass a company twice; there may be "
      + "far fewer circular flows."
  }

  /// The number with two digits: more would look as if it were known.
  private var number: String {
    var (digits, zeros) = (atMost, 0)
    while digits >= 99.5 {
      digits /= 10
      zeros += 1
    }
    let rounded = Int(digits.rounded())
    guard zeros > 13 else { return grouped((0..<zeros).reduce(rounded) { product, _ in product * 10 }) }
    return "\(rounded) × 10^\(zeros)"
  }
}
