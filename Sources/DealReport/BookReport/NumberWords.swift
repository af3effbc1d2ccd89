import DealAnalysis
import DealModel

/// Numbers as a language writes them.
struct NumberWords {
  let language: Language

  /// A number that is written as English does, with the signs of the language.
  private func local(_ english: String) -> String {
    guard language != .english else { return english }
    return english.map { character in
      switch character {
      case ",": language.grouped(1_000).filter { !$0.isNumber }
      case ".": language.decimal(".")
      default: String(character)
      }
    }.joined()
  }

  /// A number of things.
  func count(_ number: some BinaryInteger) -> String { local(grouped(number)) }

  /// A ratio, or a number of parties.
  func ratio(_ ratio: Double) -> String { local(ratioText(ratio)) }

  /// Years, without the word.
  func years(_ years: Double) -> String { local(yearsText(years).filter { $0.isNumber || $0 == "." || $0 == "," }) }

  /// A share in percent; the number is not parted from its sign.
  func percent(_ share: Double) -> String { fixed(local(percentText(share))) }

  /// Bounds of a share.
  func percent(_ share: CircularShare) -> String { fixed(local(shareText(share))) }

  /// Bounds of a share.
  func percent(_ share: ClosedRange<Double>) -> String {
    let (low, high) = (percent(share.lowerBound), percent(share.upperBound))
    guard low != high else { return low }
    // Both numbers share one sign, unless one of them has words of its own.
    return low.first?.isNumber ?? false ? "\(low.dropLast(2))–\(high)" : "\(low) – \(high)"
  }

  /// A rate of growth.
  func growth(_ rate: Double) -> String { fixed(local(growthText(rate))) }

  /// Bounds of an index between 0 and 1 on the scale to 10,000.
  func index(_ index: ClosedRange<Double>) -> String {
    range(index.lowerBound * 10_000, index.upperBound * 10_000) { count(Int64($0.rounded())) }
  }

  /// Bounds of a number; `nil` for one that has no upper one.
  func range(_ range: ClosedRange<Double>) -> String? {
    range.upperBound.isFinite ? self.range(range.lowerBound, range.upperBound, ratio) : nil
  }

  private func range(_ lower: Double, _ upper: Double, _ text: (Double) -> String) -> String {
    let (low, high) = (text(lower), text(upper))
    return low == high ? low : "\(low)–\(high)"
  }

  private func fixed(_ text: String) -> String {
    text.split(separator: " %", omittingEmptySubsequences: false).joined(separator: "\u{A0}%")
  }
}
