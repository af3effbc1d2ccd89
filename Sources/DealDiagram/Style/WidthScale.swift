import DealModel

/// The width of lines by amount: logarithmic steps, so that a tenfold amount is seen as larger and still fits.
///
/// **Definition**: the steps begin at 1 or 3 times a power of ten. The first is the largest such number that does not
/// exceed the largest amount drawn; each next one is the next smaller number, and the last takes all that is less. An
/// amount counts by its upper bound, else by its lower one; a line without either is the thinnest of all.
struct WidthScale: Hashable, Sendable {
  /// The pen widths of the steps, the largest amounts first, in points; whole ones, as borders of table cells are.
  static let penWidths = [9.0, 7, 5, 3, 2]
  /// The pen width of a line without an amount, in points.
  static let thinnest = 1.0

  /// The least minor units of each step but the last.
  private(set) var thresholds: [Int64] = []

  /// Creates the scale of some amounts in minor units.
  init(of amounts: some Sequence<Int64>) {
    guard let largest = amounts.max(), largest > 0 else { return }
    var power: Int64 = 1
    while power <= largest / 10 { power *= 10 }
    var threshold = largest / 3 >= power ? power * 3 : power
    while thresholds.count < Self.penWidths.count - 1, threshold > 0 {
      thresholds.append(threshold)
      threshold = threshold == power ? power / 10 * 3 : power
      if threshold < power { power /= 10 }
    }
  }

  /// The step of an amount in minor units, as a position in ``penWidths``.
  func step(of amount: Int64) -> Int { thresholds.firstIndex { amount >= $0 } ?? thresholds.count }

  /// The pen width of an amount in minor units; `nil` stands for an unknown one.
  func penWidth(of amount: Int64?) -> Double { amount.map { Self.penWidths[step(of: $0)] } ?? Self.thinnest }
}

extension AmountInterval {
  /// The number by which the amount is drawn; `nil` when neither bound says anything.
  var drawnMinorUnits: Int64? { upper ?? (lower > 0 ? lower : nil) }
}
