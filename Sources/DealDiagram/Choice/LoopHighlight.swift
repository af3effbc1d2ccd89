/// How the circular flows of a picture are told from the rest of it.
public enum LoopHighlight: Hashable, Sendable {
  /// No loop is marked.
  case none
  /// The first loops have numbers, and their ties a ground of their own; all ties are equally clear.
  case numbers
  /// The first loops stand out with the numbers of their steps, and the rest is muted.
  case cycles
  /// One loop stands out with the numbers of its steps, and the rest is muted.
  ///
  /// The number is its place in the ranking of the report, from 1.
  case loop(Int)

  /// Whether what is not on a marked loop is muted.
  var mutesOthers: Bool {
    switch self {
    case .none, .numbers: false
    case .cycles, .loop: true
    }
  }

  /// The only loop that is marked, by its place in the ranking; `nil` for the first ones.
  var chosenNumber: Int? {
    if case .loop(let number) = self { number } else { nil }
  }
}
