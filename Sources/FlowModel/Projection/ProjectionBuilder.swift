import DealModel

/// Fills the table of a projection, deal by deal.
struct ProjectionBuilder {
  let book: DealBook
  let query: FlowQuery
  let states: [DealState?]
  private(set) var table: FlowTable
  private(set) var flowsInsideGroups = 0
  private let vertices: [CompanyID: UInt32]

  /// A part of a deal with its own status, before a direction is chosen.
  private struct Portion {
    var tranche: Int32
    var status: DealStatus
    var amount: AmountInterval
    var isPriced: Bool
    var date: PartialDate?
  }

  init(book: DealBook, query: FlowQuery, states: [DealState?]) {
    self.book = book
    self.query = query
    self.states = states
    table = FlowTable(currency: book.currency)
    for kind in DealKind.allCases { _ = table.kindNames.intern(kind.rawValue) }
    // Sorted, so that the order of vertices is the order of ids and does not hang on the order of the deals.
    let parties = Set(book.deals.flatMap { $0.parties.map(\.company) })
    let shown = query.grouping == .ultimate ? Set(parties.map(book.ultimateParent)) : parties
    var indices: [CompanyID: UInt32] = [:]
    for id in shown.sorted() { indices[id] = table.names.intern(id.rawValue) }
    vertices = indices
  }

  mutating func addDeals() throws(MoneyError) {
    let supersededBy = supersessions()
    for (position, deal) in book.deals.enumerated() {
      guard let state = states[position] else { continue }
      var portions = try self.portions(of: deal, state: state)
      if let newer = supersededBy[deal.id] {
        portions = newer.isOpen ? try excess(of: portions, over: newer.deal) : []
      }
      for rule in FlowRule.rules(for: deal.kind, on: query.layer) {
        for portion in portions { add(portion, of: deal, at: position, by: rule) }
      }
    }
  }

  /// For each deal that a counting one supersedes, or may supersede: the newer one.
  private func supersessions() -> [DealID: (deal: Deal, isOpen: Bool)] {
    var found: [DealID: (deal: Deal, isOpen: Bool)] = [:]
    for (position, deal) in book.deals.enumerated() {
      guard let link = deal.links.supersedes, let state = states[position],
        isInForce(state)
          && (query.basis.counts(state.status.value) || state.tranches.contains { query.basis.counts($0.status.value) })
      else { continue }
      found[link.deal] = (deal, link.isOpen)
    }
    return found
  }

  private func isInForce(_ state: DealState) -> Bool {
    guard let last = state.terms.term?.lastDay else { return true }
    return last >= query.clock.asOf
  }

  /// The parts of a deal that count, with their amounts in the reporting currency.
  private func portions(of deal: Deal, state: DealState) throws(MoneyError) -> [Portion] {
    guard isInForce(state), book.parts(of: deal.id).isEmpty, query.kinds?.contains(deal.kind) ?? true else { return [] }
    func interval(_ amount: Amount?, _ date: PartialDate?) throws(MoneyError) -> AmountInterval {
      let day = min(date?.lastDay ?? query.clock.asOf, query.clock.asOf)
      return try book.rates.interval(of: amount ?? .undisclosed, in: book.currency, on: day)
    }
    let whole = try interval(state.amount?.value, state.date)
    func isPriced(_ amount: Amount?) -> Bool { amount.map { $0 != .undisclosed } ?? false }
    guard !state.tranches.isEmpty else {
      guard query.basis.counts(state.status.value) else { return [] }
      return [
        Portion(
          tranche: FlowTable.wholeDeal, status: state.status.value, amount: whole,
          isPriced: isPriced(state.amount?.value),
          date: state.date)
      ]
    }
    var portions: [Portion] = []
    var sum = AmountInterval.zero
    for tranche in state.tranches {
      let amount = try interval(tranche.amount?.value, tranche.date)
      sum = try sum.adding(amount)
      guard query.basis.counts(tranche.status.value) else { continue }
      let index = deal.tranches.firstIndex { $0.id == tranche.tranche } ?? 0
      portions.append(
        Portion(
          tranche: Int32(index), status: tranche.status.value, amount: amount,
          isPriced: isPriced(tranche.amount?.value),
          date: tranche.date))
    }
    if let covered = sum.upper, whole.lower > covered, query.basis.counts(state.status.value) {
      portions.append(
        Portion(
          tranche: FlowTable.remainder, status: state.status.value,
          amount: AmountInterval(lower: whole.lower - covered, upper: whole.upper.map { $0 - sum.lower }),
          isPriced: true,
          date: state.date))
    }
    return portions
  }

  /// What an older deal would add to a newer one, if that does not replace it.
  private func excess(of portions: [Portion], over newer: Deal) throws(MoneyError) -> [Portion] {
    guard let first = portions.first, let position = book.position(of: newer.id), let state = states[position] else {
      return portions
    }
    var (older, replacing) = (AmountInterval.zero, AmountInterval.zero)
    for portion in portions { older = try older.adding(portion.amount) }
    for portion in try self.portions(of: newer, state: state) { replacing = try replacing.adding(portion.amount) }
    let difference: Int64? =
      if let most = older.upper {
        // A newer amount without an upper bound already ranges over everything.
        replacing.upper.map { max(0, most - $0) } ?? 0
      } else {
        nil
      }
    guard difference != 0 else { return [] }
    return [
      Portion(
        tranche: FlowTable.wholeDeal, status: first.status, amount: AmountInterval(lower: 0, upper: difference),
        isPriced: first.isPriced, date: first.date)
    ]
  }

  private mutating func add(_ portion: Portion, of deal: Deal, at position: Int, by rule: FlowRule) {
    let isPaid = Basis(firstCounting: portion.status) == .paid
    var amount = portion.amount
    switch rule.measure {
    case .amount: break
    case .priced: guard portion.isPriced else { return }
    case .paidPart: guard isPaid else { return }
    case .unpaidPart: guard !isPaid else { return }
    case .none: amount = .unknown
    }
    for source in deal.companies(in: rule.source) {
      for target in deal.companies(in: rule.target) {
        guard let from = vertex(source), let to = vertex(target) else { continue }
        guard from != to else {
          flowsInsideGroups += 1
          continue
        }
        table.appendFlow(
          source: from, target: to, kind: Self.kindIndex(deal.kind), amount: amount, date: portion.date, deal: position,
          tranche: portion.tranche, status: portion.status, aspect: rule.aspect)
      }
    }
  }

  private func vertex(_ company: CompanyID) -> UInt32? {
    vertices[query.grouping == .ultimate ? book.ultimateParent(of: company) : company]
  }

  private static func kindIndex(_ kind: DealKind) -> UInt16 {
    UInt16(DealKind.allCases.firstIndex(of: kind) ?? 0)
  }
}
