import DealModel

/// How firm a deal must be to count.
///
/// Each basis includes the ones before it.
public enum Basis: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Money that has moved.
  case paid
  /// And what is signed.
  case committed
  /// And what depends on a condition.
  case conditional
  /// And what has been announced without being binding.
  case headline
  /// And what is negotiated or rumored.
  case rumored

  /// The first basis on which a status counts; `nil` for the statuses that end a deal.
  public init?(firstCounting status: DealStatus) {
    switch status {
    case .paid, .closed: self = .paid
    case .committed: self = .committed
    case .conditional: self = .conditional
    case .announced: self = .headline
    case .negotiating, .rumored: self = .rumored
    case .superseded, .declined, .terminated: return nil
    }
  }

  /// Whether a status counts on this basis.
  public func counts(_ status: DealStatus) -> Bool {
    guard let first = Basis(firstCounting: status) else { return false }
    return first <= self
  }

  /// Whether rankings use the upper bound of an amount rather than the lower one.
  ///
  /// Announcements and talk come as "up to"; on the firmer bases bounds stay bounds.
  public var ranksByUpperBound: Bool { self >= .headline }

  /// Orders bases from the firmest to the loosest.
  public static func < (left: Basis, right: Basis) -> Bool { left.position < right.position }

  private var position: Int {
    switch self {
    case .paid: 0
    case .committed: 1
    case .conditional: 2
    case .headline: 3
    case .rumored: 4
    }
  }
}
