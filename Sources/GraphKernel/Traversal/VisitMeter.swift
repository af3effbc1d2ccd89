/// Counts edge visits, and stops a search at its budget or when it is cancelled.
struct VisitMeter {
  /// Few enough visits between two cancellation checks to answer within microseconds.
  private static let pollInterval: UInt64 = 4096

  private(set) var visits: UInt64 = 0
  private var nextPoll: UInt64 = 0
  private let budget: UInt64
  private let isCancelled: () -> Bool
  private let progress: (UInt64) -> Void

  init(
    budget: UInt64?, isCancelled: @escaping () -> Bool, progress: @escaping (_ visits: UInt64) -> Void = { _ in }
  ) {
    self.budget = budget ?? .max
    self.isCancelled = isCancelled
    self.progress = progress
  }

  mutating func add(_ count: UInt64) {
    visits += count
  }

  /// How many of the edges that come next may be visited before the next call of ``poll()``.
  func allowance(upTo count: UInt32) -> UInt32 {
    guard visits < nextPoll else { return 0 }
    return UInt32(min(UInt64(count), nextPoll - visits))
  }

  /// The reason to stop now, if there is one; otherwise some visits are allowed again.
  mutating func poll() -> EnumerationStop? {
    if visits >= budget { return .visitBudget }
    guard visits >= nextPoll else { return nil }
    progress(visits)
    if isCancelled() { return .cancelled }
    nextPoll = min(budget, visits + Self.pollInterval)
    return nil
  }
}
