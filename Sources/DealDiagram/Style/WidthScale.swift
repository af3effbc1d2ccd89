import DealModel

/// The width of lines by amount.
///
/// **Definition**: where the largest amount is at most ``proportionalRange`` times the smallest, widths are in proportion
/// to amounts, in whole points, the largest being ``largest`` points wide and none less than ``smallest``: twice the money
/// is twice the ink. Where amounts differ by more, there are steps, which begin at 1 or 3 times a power of ten. The first
/// is the largest such number that does not exceed the largest amount drawn; each next one is the next smaller number,
/// and the last takes all that is less. An amount counts by its upper bound, else by its lower one; a line without
/// either is the thinnest of all.
struct WidthScale: Hashable, Sendable {
  /// The pen widths of the steps, the largest amounts first, in points; whole ones, as borders of table cells are.
  static let penWidths = [12.0, 8, 5, 3, 2]
  /// The pen width of the largest amount where widths are in proportion, in points.
  static let largest = 20.0
  /// The least pen width of an amount, in points.
  static let smallest = 2.0
  /// The pen width of a line without an amount, in points.
  static let thinnest = 1.0
  /// How many times the smallest amount the largest may be for widths in proportion.
  static let proportionalRange = 50.0

  /// The least minor units of each step but the last; where widths are in proportion, amounts to show them by.
  private(set) var thresholds: [Int64] = []
  /// The largest amount in minor units where widths are in proportion; `nil` for steps.
  private let proportionalTo: Int64?

  /// Creates the scale of some amounts in minor units.
  init(of amounts: some Sequence<Int64>) {
    let positive = amounts.filter { $0 > 0 }
    guard let largest = positive.max(), let smallest = positive.min() else {
      proportionalTo = nil
      return
    }
    proportionalTo = Double(largest) <= Double(smallest) * Self.proportionalRange ? largest : nil
    var power: Int64 = 1
    while power <= largest / 10 { power *= 10 }
    var threshold = largest / 3 >= power ? power * 3 : power
    while thresholds.count < Self.penWidths.count - 1, threshold > 0 {
      thresholds.append(threshold)
      threshold = threshold == power ? power / 10 * 3 : power
      if threshold < power { power /= 10 }
    }
  }

  /// Whether widths are in proportion to amounts.
  var isProportional: Bool { proportionalTo != nil }

  /// The step of an amount in minor units, as a position in ``penWidths``.
  func step(of amount: Int64) -> Int { thresholds.firstIndex { amount >= $0 } ?? thresholds.count }

  /// The pen width of an amount in minor units; `nil` stands for an unknown one.
  func penWidth(of amount: Int64?) -> Double {
    guard let amount else { return Self.thinnest }
    guard let proportionalTo else { return Self.penWidths[step(of: amount)] }
    return max(Self.smallest, (Double(amount) / Double(proportionalTo) * Self.largest).rounded())
  }
}

extension AmountInterval {
  /// The number by which the amount is drawn; `nil` when neither bound says anything.
  var drawnMinorUnits: Int64? { upper ?? (lower > 0 ? lower : nil) }
}
