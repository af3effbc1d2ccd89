extension Double {
  /// The number in plain decimal notation, with at most four decimals and no exponent, whatever the locale.
  ///
  /// Graphviz measures in points and inches, where four decimals are below a micrometer. Not-a-number is written as 0;
  /// numbers beyond ±10¹² are written as that.
  package var plainDecimal: String {
    guard !isNaN else { return "0" }
    let limit = 1e12
    let scaled = Int64((Swift.min(Swift.max(self, -limit), limit) * 10_000).rounded())
    let magnitude = scaled.magnitude
    var text = String(magnitude / 10_000)
    let fraction = magnitude % 10_000
    if fraction != 0 {
      let digits = String(fraction)
      text += "." + String(repeating: "0", count: 4 - digits.count) + digits
      while text.hasSuffix("0") { text.removeLast() }
    }
    return scaled < 0 ? "-" + text : text
  }
}
