/// How far a deal, or a tranche of it, has come according to a source.
public enum DealStatus: String, Hashable, Sendable, CaseIterable {
  /// Talked about; nobody confirms.
  case rumored
  /// In talks.
  case negotiating
  /// Declared but not binding: "up to", a letter of intent, a plan.
  case announced
  /// Binding once a condition is met.
  case conditional
  /// Signed, definitive, in force.
  case committed
  /// The money has moved.
  case paid
  /// An acquisition or a round that has closed.
  case closed
  /// Replaced by another deal.
  case superseded
  /// Refused by a party.
  case declined
  /// Ended.
  case terminated

  /// How firm the status is, from 0 for talk to 4 for paid; `nil` for the ones that end a deal.
  ///
  /// A later claim of a higher firmness is an update; a later one of a lower firmness contradicts.
  public var firmness: Int? {
    switch self {
    case .rumored, .negotiating: 0
    case .announced: 1
    case .conditional: 2
    case .committed: 3
    case .paid, .closed: 4
    case .superseded, .declined, .terminated: nil
    }
  }

  /// Whether a deal of this status counts on no basis any more.
  public var endsDeal: Bool { firmness == nil }
}
