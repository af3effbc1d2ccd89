/// Numbers one below the other, all with the same number of decimals: five digits of the largest.
struct NumberColumn {
  private static let digits = 5
  /// The most decimals: beyond, a number is given with its power of ten.
  private static let mostDecimals = 12

  private let decimals: Int

  init(largest: Double) {
    var decimals = Self.digits - 1
    var size = largest
    while size >= 10, decimals > 0 {
      size /= 10
      decimals -= 1
    }
    while size > 0, size < 1, decimals < Self.mostDecimals {
      size *= 10
      decimals += 1
    }
    self.decimals = decimals
  }

  /// A number from 0 on; one that is too small for the decimals is not written as nothing.
  func text(of number: Double) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let units = (number * scale).rounded()
    guard units < 1e15 else { return "\(number)" }
    if number > 0, units == 0 { return "< " + text(units: 1) }
    return text(units: Int64(units))
  }

  private func text(units: Int64) -> String {
    let digits = String(units)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return decimals == 0 ? padded : "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }
}
