/// A decimal number as a book writes it: digits, commas between groups of three, and a point before decimals.
///
/// The digits are kept as they are; nothing is rounded, and a number of any length is told apart from one that fits.
struct DecimalText: Hashable {
  /// The digits without leading zeros and without zeros at the end of the decimals; empty for zero.
  let digits: [UInt8]
  /// How many of the digits stand behind the point.
  let decimals: Int

  var isZero: Bool { digits.isEmpty }

  /// A number, or `nil` when the text is none.
  init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty, groups.count == 1 || first.count <= 3,
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    var decimals = parts.count == 2 ? Array(parts[1]) : []
    guard parts.count == 1 || !decimals.isEmpty else { return nil }
    let whole = Array(groups.joined())
    guard (whole + decimals).allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else { return nil }
    while decimals.last == UInt8(ascii: "0") { decimals.removeLast() }
    digits = Array((whole + decimals).drop { $0 == UInt8(ascii: "0") })
    self.decimals = decimals.count
  }

  /// The number times a power of ten, as far as it is a whole number of 64 bits.
  enum Scaled: Hashable {
    /// The product.
    case exact(Int64)
    /// The product exceeds 64 bits.
    case tooLarge
    /// The product has decimals left.
    case tooFine
  }

  /// The number times ten to a power.
  func scaled(byPowerOfTen power: Int) -> Scaled {
    guard decimals <= power else { return .tooFine }
    let zeros = isZero ? 0 : power - decimals
    // 19 digits fit into an unsigned word of 64 bits, whatever they are.
    guard digits.count + zeros <= 19 else { return .tooLarge }
    let value = (digits + [UInt8](repeating: UInt8(ascii: "0"), count: zeros))
      .reduce(UInt64(0)) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
    return Int64(exactly: value).map(Scaled.exact) ?? .tooLarge
  }
}
