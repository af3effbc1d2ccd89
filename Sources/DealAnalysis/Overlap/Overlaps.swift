import DealModel
import FlowModel

extension Tie.Relation {
  /// What one party of a kind of deal does for the other: from which role, to which role.
  ///
  /// The rules of the layers say where money and goods go; this table says who is an investor, an owner, a supplier
  /// or a customer of whom.
  fileprivate static func relations(of kind: DealKind) -> [(relation: Self, from: Role, to: Role)] {
    switch kind {
    case .investment: [(.funds, .investor, .investee)]
    case .loan: [(.funds, .lender, .borrower)]
    case .ownership: [(.owns, .owner, .owned)]
    case .acquisition: [(.owns, .acquirer, .target)]
    case .cloudContract: [(.supplies, .provider, .customer), (.buys, .customer, .provider)]
    case .supply: [(.supplies, .supplier, .customer), (.buys, .customer, .supplier)]
    case .distribution: [(.supplies, .principal, .distributor), (.buys, .distributor, .principal)]
    case .license: [(.supplies, .licensor, .licensee), (.buys, .licensee, .licensor)]
    case .serviceRoute: [(.supplies, .via, .provider), (.supplies, .via, .user)]
    case .guarantee, .exclusivity, .revenueShare, .partnership, .jointVenture, .competitor: []
    }
  }

  fileprivate var isCapital: Bool { self == .funds || self == .owns }
}

extension DealBook {
  /// Firms that stand on two sides: tied to two competitors, or investor and supplier (or customer) of one firm.
  ///
  /// **Definition**: ties are those of deals that count on the basis. A rival tie joins a firm that funds, supplies
  /// or owns both of two competitors; a double role joins a firm that funds or owns another and also supplies it or
  /// buys from it. Firms are rolled up as the query says.
  ///
  /// - Throws: ``AnalysisError`` when an amount cannot be converted or counted.
  /// - Complexity: O(deals + pairs of competitors × firms).
  public func overlaps(_ query: FlowQuery, inputs: [InputReference] = []) throws(AnalysisError) -> OverlapReport {
    var ties = TieTable(book: self, query: query)
    try ties.addDeals()
    var header = try FlowSource(book: self, query: query, inputs: inputs).header(report: "overlaps", layer: nil)
    header.amountsKnown = ties.amountsKnown
    return OverlapReport(header: header, rivalTies: ties.rivalTies(), doubleRoles: ties.doubleRoles())
  }
}

/// Who is tied to whom, and who competes with whom.
private struct TieTable {
  private struct Pair: Hashable {
    var from: CompanyID
    var to: CompanyID
  }

  let book: DealBook
  let query: FlowQuery
  private var ties: [Pair: [Tie]] = [:]
  private var rivalries: [Pair: [DealReference]] = [:]
  private var isKnownByDeal: [String: Bool] = [:]

  init(book: DealBook, query: FlowQuery) {
    self.book = book
    self.query = query
  }

  var amountsKnown: (known: Int, total: Int) { (isKnownByDeal.values.count { $0 }, isKnownByDeal.count) }

  /// Reads the ties off the cash and the other layers, so that status, basis and clocks count as they do everywhere.
  mutating func addDeals() throws(AnalysisError) {
    var seen: Set<String> = []
    for layer in Layer.allCases where layer != .exposure && layer != .dependency {
      var layered = query
      layered.layer = layer
      let source = try FlowSource(book: book, query: layered)
      for row in 0..<source.table.count {
        let deal = book.deals[Int(source.table.deals[row])]
        let reference = source.deal(at: row)
        guard seen.insert("\(deal.id)/\(source.table.tranches[row])").inserted else { continue }
        add(deal, reference)
      }
    }
    // Who competes does not depend on which kinds of ties are asked for.
    var everyKind = query
    everyKind.kinds = nil
    let rivals = try projection(everyKind)
    let tied = try projection(query)
    for (position, deal) in book.deals.enumerated() {
      guard let state = rivals.states[position] else { continue }
      if deal.kind == .competitor && rivals.counts(dealAt: position) { addRivalry(deal, state) }
      // A deal without a direction on these layers still ties its parties.
      if tied.counts(dealAt: position) && isKnownByDeal[deal.id.rawValue] == nil {
        add(deal, reference(to: deal, state))
      }
    }
  }

  private func projection(_ query: FlowQuery) throws(AnalysisError) -> FlowProjection {
    do throws(MoneyError) { return try FlowProjection(of: book, query) } catch { throw .money(error) }
  }

  private mutating func add(_ deal: Deal, _ reference: DealReference) {
    let rules = Tie.Relation.relations(of: deal.kind)
    guard !rules.isEmpty else { return }
    let isKnown = reference.amount.exactValue != nil
    isKnownByDeal[deal.id.rawValue, default: true] = isKnownByDeal[deal.id.rawValue, default: true] && isKnown
    for rule in rules {
      for from in deal.companies(in: rule.from).map(representative) {
        for to in deal.companies(in: rule.to).map(representative) where from != to {
          ties[Pair(from: from, to: to), default: []].append(Tie(relation: rule.relation, deal: reference))
        }
      }
    }
  }

  private mutating func addRivalry(_ deal: Deal, _ state: DealState) {
    let parties = Set(deal.companies(in: .party).map(representative)).sorted()
    for (index, left) in parties.enumerated() {
      for right in parties[(index + 1)...] {
        rivalries[Pair(from: left, to: right), default: []].append(reference(to: deal, state))
      }
    }
  }

  func rivalTies() -> [RivalTie] {
    var firmsTiedTo: [CompanyID: Set<CompanyID>] = [:]
    for (pair, ties) in ties where ties.contains(where: { $0.relation != .buys }) {
      firmsTiedTo[pair.to, default: []].insert(pair.from)
    }
    var found: [RivalTie] = []
    for (pair, rivalry) in rivalries.sorted(by: { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }) {
      let firms = (firmsTiedTo[pair.from] ?? []).intersection(firmsTiedTo[pair.to] ?? [])
      for firm in firms.sorted() where firm != pair.from && firm != pair.to {
        let sides = [pair.from, pair.to].map { rival in
          (ties[Pair(from: firm, to: rival)] ?? []).filter { $0.relation != .buys }
        }
        guard sides.allSatisfy({ !$0.isEmpty }) else { continue }
        found.append(
          RivalTie(
            company: company(firm), rivals: [company(pair.from), company(pair.to)], rivalry: rivalry, ties: sides))
      }
    }
    return found.sorted { CompanyReference.precedes($0.company, $1.company) }
  }

  func doubleRoles() -> [DoubleRole] {
    ties.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }.compactMap { pair, ties in
      let capital = ties.filter(\.relation.isCapital)
      let trade = ties.filter { !$0.relation.isCapital }
      guard !capital.isEmpty, !trade.isEmpty else { return nil }
      return DoubleRole(
        company: company(pair.from), counterparty: company(pair.to), capital: capital, trade: trade)
    }
  }

  private func representative(_ company: CompanyID) -> CompanyID {
    query.grouping == .ultimate ? book.ultimateParent(of: company) : company
  }

  private func company(_ id: CompanyID) -> CompanyReference {
    CompanyReference(id: id.rawValue, name: book.company(id)?.name ?? id.rawValue)
  }

  private func reference(to deal: Deal, _ state: DealState) -> DealReference {
    let sources = Set(state.status.supporting.map { deal.claims[$0].source }).sorted().compactMap(book.source)
    return DealReference(
      id: deal.id.rawValue, kind: deal.kind.rawValue, title: deal.title, status: state.status.value, amount: .unknown,
      statedAmount: state.amount?.value, date: state.date, term: state.terms.term, share: state.terms.share,
      scope: state.terms.scope.map { book.scope($0)?.name ?? $0.rawValue }, quantities: state.terms.quantities ?? [],
      sources: sources.map { SourceReference(id: $0.id.rawValue, citation: $0.citation, url: $0.url) },
      isInferred: state.isInferred, isContested: state.isContested)
  }
}
