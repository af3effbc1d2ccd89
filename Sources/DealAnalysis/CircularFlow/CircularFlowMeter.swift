import GraphKernel

/// What the parts of a search have looked at together, and whom to tell.
final class CircularFlowMeter {
  let budget: UInt64?
  let isCancelled: () -> Bool
  private let progress: (CircularFlowProgress) -> Void
  private var visits: UInt64 = 0
  private var last = CircularFlowProgress(edgeVisits: 0, count: 0)

  init(budget: UInt64?, isCancelled: @escaping () -> Bool, progress: @escaping (CircularFlowProgress) -> Void) {
    self.budget = budget
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// What is left of the budget; `nil` if there is none.
  var remaining: UInt64? { budget.map { $0 > visits ? $0 - visits : 0 } }

  /// A part of what is left, and no more than so much.
  func share(oneIn parts: UInt64, atMost most: UInt64 = .max) -> UInt64? {
    guard let remaining else { return most == .max ? nil : most }
    return min(remaining / parts, most)
  }

  /// Says how far the part of the search that goes on has come; the numbers told only grow.
  func tell(visits: UInt64, count: UInt64) {
    let (sum, overflows) = self.visits.addingReportingOverflow(visits)
    guard !overflows, sum > last.edgeVisits else { return }
    last = CircularFlowProgress(edgeVisits: sum, count: max(last.count, count))
    progress(last)
  }

  /// Takes note of a part that has ended.
  func add(_ summary: EnumerationSummary) {
    let (sum, overflows) = visits.addingReportingOverflow(summary.edgeVisits)
    visits = overflows ? .max : sum
  }
}
