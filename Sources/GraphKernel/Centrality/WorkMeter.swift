/// Counts the entries that the iterations of one measure multiply, and says when there were enough.
///
/// The count depends on the graph and the options only, so that a search ends at the same place on every machine.
struct WorkMeter {
  /// The most that may be spent.
  let budget: UInt64
  private(set) var spent: UInt64 = 0
  /// Whether something was not done because it would have cost more than was left.
  private(set) var isExhausted = false

  /// - Parameter budget: The most that may be spent; nil for any amount.
  init(budget: UInt64?) { self.budget = budget ?? .max }

  /// What is left to spend.
  var remaining: UInt64 { budget - spent }

  /// Pays for a piece of work that is about to be done.
  ///
  /// - Returns: Whether it may be done.
  mutating func spend(_ cost: Int) -> Bool {
    guard UInt64(max(0, cost)) <= remaining else {
      isExhausted = true
      return false
    }
    spent += UInt64(max(0, cost))
    return true
  }
}
