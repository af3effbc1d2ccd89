import DealGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The line on a terminal that says how far long work has come.
///
/// This is the one place that decides whether progress is shown: on standard error when it is a terminal, after a second,
/// and at most five times a second.
final class ProgressLine {
  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(200)

  private let work: String
  private let isShown: Bool
  private let clock = ContinuousClock()
  private let begin: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private var hasLine = false

  /// Begins some work, such as `reading flows.csv`.
  init(_ work: String) {
    self.work = work
    isShown =
      Notes.areWanted && isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
    begin = clock.now
    last = begin
  }

  /// Says how much of a file was read.
  func update(bytes: Int, total: Int?, rows: Int) {
    show { Self.text(work, bytes: bytes, total: total, rows: rows, elapsed: $0) }
  }

  /// Says how far a search has come.
  func update(_ progress: CircularFlowProgress, budget: UInt64?) {
    show { Self.text(work, progress, budget: budget, elapsed: $0) }
  }

  /// Says how many of some trials are done.
  func update(done: Int, of total: Int) {
    show { _ in "\(work) · \(done) of \(total)" }
  }

  /// Says what is being done now.
  func update(step: String) {
    show { _ in "\(work) · \(step)" }
  }

  private func show(_ text: (_ elapsed: Duration) -> String) {
    guard isShown else { return }
    let now = clock.now
    guard begin.duration(to: now) >= Self.patience, !hasLine || last.duration(to: now) >= Self.pause else { return }
    last = now
    hasLine = true
    StandardError.redraw(text(begin.duration(to: now)))
  }

  /// Takes the line away.
  func clear() {
    guard hasLine else { return }
    hasLine = false
    StandardError.redraw("")
  }

  /// The line: how much, how fast, and how much longer at that rate.
  static func text(_ work: String, bytes: Int, total: Int?, rows: Int, elapsed: Duration) -> String {
    let seconds = max(0.001, elapsed / .seconds(1))
    var parts = [work]
    if let total, total > 0 { parts.append("\(min(100, Int(Double(bytes) / Double(total) * 100))) %") }
    parts.append("\(rows) rows")
    parts.append("\(Int(Double(rows) / seconds)) rows/s")
    if let total, bytes > 0, total >= bytes {
      let remaining = seconds * Double(total - bytes) / Double(bytes)
      parts.append("\(Int(remaining.rounded(.up))) s left")
    }
    return parts.joined(separator: " · ")
  }

  /// The line: how much, what share of the budget, and how much longer that lasts at most.
  static func text(_ work: String, _ progress: CircularFlowProgress, budget: UInt64?, elapsed: Duration) -> String {
    var parts = [work, "\(progress.edgeVisits) steps", "\(progress.count) found"]
    if let budget, budget > 0, progress.edgeVisits > 0 {
      let share = min(1, Double(progress.edgeVisits) / Double(budget))
      let remaining = max(0.001, elapsed / .seconds(1)) * (1 - share) / share
      parts.append("\(Int(share * 100)) % of the budget")
      // A budget may be beyond all patience.
      if remaining < 1e6 { parts.append("at most \(Int(remaining.rounded(.up))) s left") }
    }
    return parts.joined(separator: " · ")
  }
}
