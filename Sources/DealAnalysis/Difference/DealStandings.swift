import DealModel
import FlowModel

/// How the deals of an edition stand: their states, and from which basis on each is in play.
///
/// **Definition**: a deal is in play on a basis when its status, or that of a tranche, counts on it, its term is not
/// over before the as-of day, and no deal that certainly supersedes it, or the whole that it is a part of, counts on it
/// too; what has been paid stays in play. It is in play when there is a basis on which it is.
struct DealStandings {
  /// Why a known deal is not in play.
  enum End: Hashable {
    /// Its status says so.
    case status
    /// Its term was over on this day.
    case termOver(CalendarDate)
    /// The deal at this position stands in its place.
    case replaced(by: Int)
  }

  /// The book at its clock.
  let snapshot: BookSnapshot
  /// The first basis on which each deal counts by its own claims; `nil` for none.
  let bases: [Basis?]
  /// The first basis on which a newer deal certainly stands in the place of each deal, and its position.
  private var replacements: [(basis: Basis, by: Int)?]
  /// The state of each deal; `nil` where nothing is known.
  var states: [DealState?] { snapshot.states }

  /// The standings of an edition.
  ///
  /// - Complexity: O(deals × claims).
  init(of edition: BookEdition) {
    snapshot = BookSnapshot(of: edition.book, at: edition.clock)
    bases = snapshot.states.map { $0?.firstBasis }
    replacements = [(basis: Basis, by: Int)?](repeating: nil, count: bases.count)
    let links = snapshot.links
    // A deal made of parts stands in the place of another once one of them counts.
    var reach = bases
    for position in links.partsFirst {
      guard let whole = links.wholes[position], let basis = reach[position] else { continue }
      reach[whole] = min(reach[whole] ?? basis, basis)
    }
    replaceOlder(reach: reach)
    // What holds for a deal holds for its parts.
    for position in links.partsFirst.reversed() {
      guard let whole = links.wholes[position], let other = replacements[whole] else { continue }
      if let own = replacements[position], own.basis <= other.basis { continue }
      replacements[position] = other
    }
  }

  /// The newest come first.
  private mutating func replaceOlder(reach: [Basis?]) {
    let deals = snapshot.book.deals
    let older = snapshot.links.older.enumerated().map { deals[$0].links.supersedes?.isOpen == false ? $1 : nil }
    for newer in LinkedDeals.order(along: older) {
      guard let position = older[newer] else { continue }
      let candidates = [reach[newer].map { (basis: $0, by: newer) }, replacements[newer]]
      for case .some(let candidate) in candidates {
        if let known = replacements[position], known.basis <= candidate.basis { continue }
        replacements[position] = candidate
      }
    }
  }

  /// Whether a deal is in play on a basis, or on any.
  func isInPlay(_ position: Int, on basis: Basis?) -> Bool {
    guard let own = bases[position], end(of: position) == nil else { return false }
    guard let basis else { return true }
    guard own != .paid, let replacement = replacements[position] else { return own <= basis }
    return own <= basis && basis < replacement.basis
  }

  /// Why a known deal is not in play; `nil` when it is, or is not known.
  func end(of position: Int) -> End? {
    guard let state = states[position] else { return nil }
    guard let own = bases[position] else { return .status }
    if let last = state.terms.term?.lastDay, last < snapshot.clock.asOf { return .termOver(last) }
    if own != .paid, let replacement = replacements[position], replacement.basis <= own {
      return .replaced(by: replacement.by)
    }
    return nil
  }
}

extension DealState {
  /// The first basis on which the deal, or a tranche of it, counts; `nil` for none.
  var firstBasis: Basis? {
    ([status.value] + tranches.map(\.status.value)).compactMap { Basis(firstCounting: $0) }.min()
  }
}
