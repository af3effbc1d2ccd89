/// What happened to a tie from one side of a difference to the other: color and sign say it, and the line still says
/// how firm the tie is.
enum TieChange: Hashable, Sendable, CaseIterable {
  case added
  case changed
  case gone
  case unchanged

  /// The sign on the label, for who does not see the color; none where nothing happened.
  var mark: String? {
    switch self {
    case .added: "+"
    case .changed: "~"
    case .gone: "×"
    case .unchanged: nil
    }
  }
}
