/// Lengths for the search of shortest paths made from strengths: the stronger an edge, the shorter.
public struct InverseLengths: Hashable, Sendable {
  /// The length of each edge, at least 1.
  public let lengths: [Int64]
  /// The length of the strongest edge.
  public let unit: Int64

  /// Far below the 64 bits of a path's length, and exact as a floating-point number.
  private static let longest = 0x1p52
  private static let usualUnit: Int64 = 1 << 20

  /// Makes lengths from strengths.
  ///
  /// **Definition.** The length of an edge of strength s is unit × largest strength ÷ s, rounded to a whole number, halves
  /// away from zero. The unit is 2²⁰, or the largest power of two below it with which no length exceeds 2⁵². So ties of
  /// paths are exact, and a length is off by at most half of a millionth of the shortest, unless strengths differ by
  /// more than 2³² times.
  ///
  /// **Complexity.** O(m).
  ///
  /// - Parameter strengths: The strength of each edge, above 0.
  /// - Throws: ``CentralityError/invalidStrength(edge:strength:)``, or ``CentralityError/strengthsTooFarApart(edge:)`` if
  ///   one is more than 2⁵² times the other.
  public init(ofStrengths strengths: [Double]) throws(CentralityError) {
    for (edge, strength) in strengths.enumerated() where !(strength > 0 && strength.isFinite) {
      throw .invalidStrength(edge: EdgeIndex(edge), strength: strength)
    }
    let largest = strengths.max() ?? 1
    var unit = Self.usualUnit
    if let (edge, smallest) = strengths.enumerated().min(by: { $0.element < $1.element }) {
      while Double(unit) * (largest / smallest) > Self.longest {
        guard unit > 1 else { throw .strengthsTooFarApart(edge: EdgeIndex(edge)) }
        unit /= 2
      }
    }
    self.unit = unit
    lengths = strengths.map { max(1, Int64((Double(unit) * (largest / $0)).rounded())) }
  }
}
