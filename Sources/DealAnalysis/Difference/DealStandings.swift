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

  /// The state of each deal; `nil` where nothing is known.
  let states: [DealState?]
  /// The first basis on which each deal counts by its own claims; `nil` for none.
  let bases: [Basis?]
  private let asOf: CalendarDate
  /// The first basis on which a newer deal certainly stands in the place of each deal, and its position.
  private var replacements: [(basis: Basis, by: Int)?]

  /// The standings of an edition.
  ///
  /// - Complexity: O(deals × claims), and each whole once per part.
  init(of edition: BookEdition) {
    let book = edition.book
    asOf = edition.clock.asOf
    states = book.deals.map { book.state(of: $0, at: edition.clock) }
    bases = states.map { $0?.firstBasis }
    replacements = [(basis: Basis, by: Int)?](repeating: nil, count: book.deals.count)
    // A deal made of parts stands in the place of another once one of them counts.
    var reach = bases
    let wholes = book.deals.map { $0.links.partOf.flatMap(book.position) }
    for (position, basis) in bases.enumerated() {
      var whole = wholes[position]
      while let current = whole, let basis, basis < reach[current] ?? .rumored || reach[current] == nil {
        reach[current] = basis
        whole = wholes[current]
      }
    }
    replaceOlder(in: book, reach: reach)
    let own = replacements
    for position in wholes.indices {
      var whole = wholes[position]
      while let current = whole {
        if let other = own[current],
          other.basis < replacements[position]?.basis ?? .rumored
            || replacements[position] == nil
        {
          replacements[position] = other
        }
        whole = wholes[current]
      }
    }
  }

  /// Each deal supersedes at most one, and no chain of them comes back: the newest come first.
  private mutating func replaceOlder(in book: DealBook, reach: [Basis?]) {
    let older = book.deals.map { $0.links.supersedes.flatMap { $0.isOpen ? nil : book.position(of: $0.deal) } }
    var waiting = [Int](repeating: 0, count: older.count)
    for case .some(let position) in older { waiting[position] += 1 }
    var ready = waiting.indices.filter { waiting[$0] == 0 }
    while let newer = ready.popLast() {
      guard let position = older[newer] else { continue }
      let candidates = [reach[newer].map { (basis: $0, by: newer) }, replacements[newer]]
      for case .some(let candidate) in candidates {
        if let known = replacements[position], known.basis <= candidate.basis { continue }
        replacements[position] = candidate
      }
      waiting[position] -= 1
      if waiting[position] == 0 { ready.append(position) }
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
    if let last = state.terms.term?.lastDay, last < asOf { return .termOver(last) }
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
