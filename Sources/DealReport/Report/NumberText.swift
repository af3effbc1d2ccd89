import DealModel

/// A ratio for readers: two decimals without trailing zeros; whole from one hundred on; `< 0.01` instead of nothing.
func ratioText(_ ratio: Double) -> String {
  guard ratio.isFinite, abs(ratio) < 1e15 else { return "\(ratio)" }
  if abs(ratio) >= 100 { return grouped(Int64(ratio.rounded())) }
  if ratio > 0 && ratio < 0.01 { return "< 0.01" }
  return decimalText(ratio, decimals: 2)
}

/// A measure without a unit for readers: four decimals without trailing zeros.
func measureText(_ measure: Double) -> String {
  guard measure.magnitude < 1e9 else { return "\(measure)" }
  return DecimalNumber(units: Int64((measure * 1e4).rounded()), decimals: 4).description
}

/// A part of a whole in percent; nothing for nothing, and `< 0.1 %` where it would read as that.
func shareText(_ part: Int, of whole: Int) -> String {
  guard part > 0, whole > 0 else { return "" }
  let percent = (Double(part) / Double(whole) * 1_000).rounded() / 10
  return percent == 0 ? "< 0.1 %" : ratioText(percent) + " %"
}

/// A length of time in years for readers: one decimal at most.
func yearsText(_ years: Double) -> String {
  guard years.isFinite, abs(years) < 1e15 else { return "\(years) years" }
  let text = decimalText(years, decimals: 1)
  return text == "1" ? "1 year" : "\(text) years"
}

/// A number rounded to a few decimals, without trailing zeros.
///
/// - Precondition: the number is finite and below 10¹⁵ in size.
private func decimalText(_ number: Double, decimals: Int) -> String {
  let scale = decimals == 2 ? 100.0 : 10.0
  let units = Int64((number * scale).rounded())
  return DecimalNumber(units: units, decimals: decimals).description
}
