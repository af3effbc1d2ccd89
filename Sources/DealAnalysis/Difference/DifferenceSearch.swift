import DealModel
import FlowModel

/// Holds two editions against each other, entry by entry.
struct DifferenceSearch {
  let from: EditionView
  let to: EditionView
  /// The basis on which deals must count to be in play; `nil` for any.
  let basis: Basis?
  /// Whether both editions are of one book.
  let isOneBook: Bool
  private(set) var changes: [EntryChange] = []
  private(set) var unchanged: [EntryReference] = []
  /// The claims that count on the second side and not on the first, of the entries that are in question.
  private(set) var newClaims: [Confirmation] = []
  /// The companies that a deal in play ties, on each side, with these deals.
  private(set) var tied: [[CompanyID: [Int]]] = [[:], [:]]

  init(from: EditionView, to: EditionView, basis: Basis?, isOneBook: Bool) {
    self.from = from
    self.to = to
    self.basis = basis
    self.isOneBook = isOneBook
  }

  mutating func compare() {
    compareDeals()
    compareFacts()
    compareCompanies()
    if !isOneBook { compareScopes() }
    let order = ChangeKind.allCases
    // Stable, so that within a sort the entries stay as they were found.
    changes = order.flatMap { change in changes.filter { $0.change == change } }
  }

  /// Adds an entry that is not the same on both sides.
  mutating func append(_ change: EntryChange) { changes.append(change) }

  private mutating func compareDeals() {
    for (position, deal) in to.book.deals.enumerated() {
      compare(deal, before: isOneBook ? position : from.book.position(of: deal.id), after: position)
    }
    for (position, deal) in from.book.deals.enumerated() where to.book.deal(deal.id) == nil {
      compare(deal, before: position, after: nil)
    }
    for (side, view) in [from, to].enumerated() {
      for (position, deal) in view.book.deals.enumerated() where view.standings.isInPlay(position, on: basis) {
        for company in Set(deal.parties.map(\.company)) { tied[side][company, default: []].append(position) }
      }
    }
  }

  private mutating func compare(_ deal: Deal, before: Int?, after: Int?) {
    let views = [before.flatMap(from.deal), after.flatMap(to.deal)]
    guard views[0] != nil || views[1] != nil else { return }
    let wasInPlay = before.map { from.standings.isInPlay($0, on: basis) } ?? false
    let isInPlay = after.map { to.standings.isInPlay($0, on: basis) } ?? false
    // With a basis only what counts on it is in question; without one, also what came and went in between.
    if basis != nil && !wasInPlay && !isInPlay { return }
    let fields = EntryView.changes(of: deal, from: views[0], to: views[1])
    let title = deal.title ?? deal.id.rawValue
    note(views[1]?.claims ?? [], since: views[0] ?? .nothing, .deal, deal.id.rawValue, title)
    let change: ChangeKind
    switch (wasInPlay, isInPlay) {
    case (false, true): change = .added
    case (true, false): change = .dropped
    case (false, false) where views[0] == nil || views[1] == nil: change = .dropped
    case (true, true), (false, false):
      guard !fields.isEmpty else {
        unchanged.append(EntryReference(id: deal.id.rawValue, name: title))
        return
      }
      change = .changed
    }
    let edition = after == nil ? from.edition : to.edition
    let state = before.flatMap { from.standings.states[$0] }
    changes.append(
      EntryChange(
        entry: .deal, change: change, id: deal.id.rawValue, title: title, kind: deal.kind.rawValue,
        parties: edition.parties(of: deal),
        basisBefore: wasInPlay ? before.flatMap { from.standings.bases[$0] } : nil,
        basisAfter: isInPlay ? after.flatMap { to.standings.bases[$0] } : nil, fields: fields,
        lastInPlay: change == .dropped && wasInPlay ? from.edition.clock : nil,
        isAmountKnown: deal.movesMoney ? (after.flatMap { to.standings.states[$0] } ?? state)?.hasExactAmount : nil))
  }

  private mutating func compareFacts() {
    let before = Dictionary(from.book.facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(to.book.facts.map(\.id))
    for fact in to.book.facts { compare(fact, from: before[fact.id].flatMap(from.fact), to: to.fact(fact), in: to) }
    for fact in from.book.facts where !after.contains(fact.id) {
      compare(fact, from: from.fact(fact), to: nil, in: from)
    }
  }

  private mutating func compare(_ fact: CompanyFact, from old: EntryView?, to new: EntryView?, in view: EditionView) {
    guard old != nil || new != nil else { return }
    let fields = EntryView.changes(from: old ?? .nothing, to: new ?? .nothing)
    note(new?.claims ?? [], since: old ?? .nothing, .fact, fact.id.rawValue, fact.title)
    guard !fields.isEmpty else { return }
    changes.append(
      EntryChange(
        entry: .fact, change: old == nil ? .added : new == nil ? .dropped : .changed, id: fact.id.rawValue,
        title: fact.title, kind: fact.kind.rawValue, parties: [[view.edition.company(fact.company)]], fields: fields))
  }

  private mutating func note(
    _ claims: [ClaimReference], since old: EntryView, _ entry: EntryChange.Entry, _ id: String, _ title: String
  ) {
    let known = Set(old.claims.map(\.identity))
    newClaims += claims.filter { !known.contains($0.identity) }
      .map { Confirmation(entry: entry, id: id, title: title, claim: $0) }
  }
}

extension Deal {
  /// Whether its amount, once known, is a flow of cash.
  fileprivate var movesMoney: Bool { FlowRule.rules(for: kind, on: .cash).contains { $0.measure == .amount } }
}

extension DealState {
  /// Whether its amount, or else that of each of its tranches, is exactly known.
  fileprivate var hasExactAmount: Bool {
    let amounts = amount.map { [$0.value] } ?? tranches.map { $0.amount?.value ?? .undisclosed }
    return !amounts.isEmpty && amounts.allSatisfy { $0.upperMinorUnits == $0.lowerMinorUnits }
  }
}
