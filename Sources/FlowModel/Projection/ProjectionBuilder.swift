import DealModel

/// Fills the table of a projection, deal by deal.
struct ProjectionBuilder {
  let snapshot: BookSnapshot
  let query: FlowQuery
  private(set) var table: FlowTable
  private(set) var flowsInsideGroups = 0
  /// The deals of which something counts, whether or not it has a direction on the layer.
  private(set) var countingDeals: Set<Int> = []
  private let vertices: [CompanyID: UInt32]
  private var book: DealBook { snapshot.book }

  init(of snapshot: BookSnapshot, query: FlowQuery) {
    self.snapshot = snapshot
    self.query = query
    let book = snapshot.book
    table = FlowTable(currency: book.currency)
    for kind in DealKind.allCases { _ = table.kindNames.intern(kind.rawValue) }
    // Sorted, so that the order of vertices is the order of ids and does not hang on the order of the deals.
    let parties = Set(book.deals.flatMap { $0.parties.map(\.company) })
    var indices: [CompanyID: UInt32] = [:]
    for id in Set(parties.map { query.representative(of: $0, in: book) }).sorted() {
      indices[id] = table.names.intern(id.rawValue)
    }
    vertices = indices
  }

  mutating func addDeals() throws(MoneyError) {
    let states = snapshot.states
    var portions: [[DealPortion]] = []
    for (deal, state) in zip(book.deals, states) {
      guard let state else {
        portions.append([])
        continue
      }
      portions.append(try book.portions(of: deal, state: state, query: query))
    }
    let superseded = try SupersededDeals(
      along: snapshot.links, of: book, counting: states.map(counts), portions: portions)
    for (position, deal) in book.deals.enumerated() where query.kinds?.contains(deal.kind) ?? true {
      let remaining = try superseded.remaining(portions[position], at: position)
      if !remaining.isEmpty { countingDeals.insert(position) }
      let isPriced = states[position]?.isPriced ?? false
      for rule in FlowRule.rules(for: deal.kind, on: query.layer) where rule.measure != .priced || isPriced {
        for portion in remaining { add(portion, of: deal, at: position, by: rule) }
      }
    }
  }

  /// Whether a deal counts, as a whole or in a tranche.
  private func counts(_ state: DealState?) -> Bool {
    guard let state else { return false }
    return query.basis.counts(state.status.value) || state.tranches.contains { query.basis.counts($0.status.value) }
  }

  private mutating func add(_ portion: DealPortion, of deal: Deal, at position: Int, by rule: FlowRule) {
    var amount = portion.amount
    switch rule.measure {
    case .amount, .priced: break
    case .paidPart: guard portion.isPaid else { return }
    case .unpaidPart: guard !portion.isPaid else { return }
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

  private func vertex(_ company: CompanyID) -> UInt32? { vertices[query.representative(of: company, in: book)] }

  private static func kindIndex(_ kind: DealKind) -> UInt16 {
    UInt16(DealKind.allCases.firstIndex(of: kind) ?? 0)
  }
}
