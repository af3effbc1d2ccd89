import DealModel
import DealTestSupport

/// A book of one deal, and its state on a day.
struct OneDeal {
  var deal: Deal

  init(_ claims: Claim..., kind: DealKind = .investment, terms: DealTerms = DealTerms()) {
    deal = .example("d", kind, ["a", "b"], terms: terms, claims)
  }

  func state(
    asOf: String = "2026-12-31", knownOn: String? = nil, includesInferred: Bool = true
  ) throws -> DealState? {
    let clock = Clock(
      asOf: .written(asOf), knownOn: knownOn.map(CalendarDate.written), includesInferred: includesInferred)
    return try DealBook(.example(deal)).state(of: deal, at: clock)
  }
}

extension Resolved {
  /// The value and the claims against it, as in `committed`, or `announced ≠ [0, 1]` when contested.
  var text: String { isContested ? "\(value) ≠ \(contradicting.sorted())" : "\(value)" }
}

extension DealState {
  /// The state of a tranche of a deal.
  func tranche(_ id: TrancheID) -> TrancheState? { tranches.first { $0.tranche == id } }
}
