/// Sums over the vertices that one vertex reaches, or is reached from, made of whole numbers.
///
/// The order of additions does not matter, so that sums are the same on any number of threads and whatever the names of
/// vertices.
struct DistanceSums: BitwiseCopyable {
  /// How many vertices there are, the vertex itself left out.
  private(set) var count: UInt64 = 0
  /// The sum of their distances.
  private var distance: (high: UInt64, low: UInt64) = (0, 0)
  /// The sum of the reciprocals of their distances, as a whole number and multiples of 2⁻⁶⁴.
  private var reciprocals: (whole: UInt64, fraction: UInt64) = (0, 0)

  /// The reciprocal of a distance, rounded to a multiple of 2⁻⁶⁴; that of 1 as 0, for want of a bit.
  static func reciprocal(of distance: UInt64) -> UInt64 {
    guard distance > 1 else { return 0 }
    let (quotient, rest) = distance.dividingFullWidth((1, 0))
    return rest >= distance - rest ? quotient + 1 : quotient
  }

  /// Adds vertices at the same distance.
  ///
  /// - Parameters:
  ///   - vertices: How many.
  ///   - distance: Their distance, above 0.
  ///   - reciprocal: What ``reciprocal(of:)`` gives for it.
  @inline(__always)
  mutating func add(_ vertices: UInt64, at distance: UInt64, reciprocal: UInt64) {
    count &+= vertices
    let product = vertices.multipliedFullWidth(by: distance)
    let (low, carries) = self.distance.low.addingReportingOverflow(product.low)
    self.distance = (self.distance.high &+ product.high &+ (carries ? 1 : 0), low)
    guard distance > 1 else {
      reciprocals.whole &+= vertices
      return
    }
    let share = vertices.multipliedFullWidth(by: reciprocal)
    let (fraction, overflows) = reciprocals.fraction.addingReportingOverflow(share.low)
    reciprocals = (reciprocals.whole &+ share.high &+ (overflows ? 1 : 0), fraction)
  }

  /// Adds other sums.
  mutating func add(_ other: DistanceSums) {
    count &+= other.count
    let (low, carries) = distance.low.addingReportingOverflow(other.distance.low)
    distance = (distance.high &+ other.distance.high &+ (carries ? 1 : 0), low)
    let (fraction, overflows) = reciprocals.fraction.addingReportingOverflow(other.reciprocals.fraction)
    reciprocals = (reciprocals.whole &+ other.reciprocals.whole &+ (overflows ? 1 : 0), fraction)
  }

  /// The sum of the distances.
  var distanceSum: Double { Double(distance.high) * 0x1p64 + Double(distance.low) }

  /// The sum of the reciprocals of the distances.
  var reciprocalSum: Double { Double(reciprocals.whole) + Double(reciprocals.fraction) * 0x1p-64 }
}
