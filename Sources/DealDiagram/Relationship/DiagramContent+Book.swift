import DealModel
import FlowModel

extension DiagramContent {
  /// The companies and ties of a book.
  ///
  /// **Definition**: with all ties, every deal that counts on the basis is drawn once, on the first layer on which it
  /// has a direction: cash before services and rights, ownership for what is owned; ties between equals have none.
  /// Else the flows of the projection's own layer are drawn. Parts of one kind that are equally firm share a line
  /// when they have amounts, or are about the same.
  ///
  /// - Throws: `MoneyError` when an amount cannot be converted or counted.
  init(of projection: FlowProjection, allTies: Bool) throws(MoneyError) {
    try self.init(of: projection, allTies: allTies, changes: [:], only: nil)
  }

  /// The companies and ties of a book, those of deals that changed in different ways on different lines.
  ///
  /// - Parameters:
  ///   - projection: The book.
  ///   - allTies: Whether every deal is drawn, or the flows of the projection's own layer.
  ///   - changes: What happened to deals; the lines of other deals have none.
  ///   - deals: The deals to draw; `nil` draws all.
  /// - Throws: `MoneyError` when an amount cannot be converted or counted.
  init(
    of projection: FlowProjection, allTies: Bool = true, changes: [DealID: TieChange], only deals: Set<DealID>?
  ) throws(MoneyError) {
    var builder = BookTies(projection, changes: changes)
    builder.drawnDeals = deals
    if allTies {
      try builder.addAllTies()
    } else {
      builder.namesAspects = projection.query.layer == .dependency || projection.query.layer == .exposure
      for row in 0..<projection.table.count { builder.add(row, of: projection) }
    }
    self = builder.content
  }
}

/// Fills the content of a picture from the flows of a book.
private struct BookTies {
  /// What the parts of one line have in common.
  private struct Line: Hashable {
    var parties: [Int]
    var kind: DealKind
    /// How firm, more finely than the line style: what is paid keeps apart from what is owed.
    var basis: Basis?
    var isInferred: Bool
    var aspect: FlowAspect?
    /// Of what has no amount, what it is about.
    var details: [String]
    /// What happened to its deals.
    var change: TieChange?
  }

  let projection: FlowProjection
  /// What happened to deals.
  let changes: [DealID: TieChange]
  /// The deals to draw; `nil` draws all.
  var drawnDeals: Set<DealID>?
  /// Whether labels name the ground of a dependency or the class of an exposure, which one kind has several of.
  var namesAspects = false
  private(set) var content: DiagramContent
  private var companies: [CompanyID: Int] = [:]
  private var lines: [Line: Int] = [:]
  private var book: DealBook { projection.book }

  init(_ projection: FlowProjection, changes: [DealID: TieChange]) {
    self.projection = projection
    self.changes = changes
    content = DiagramContent(currency: projection.book.currency)
  }

  mutating func addAllTies() throws(MoneyError) {
    let layers: [Layer] = [.cash, .service, .rights, .ownership, .exposure]
    var projections: [Layer: FlowProjection] = [:]
    var rows: [Layer: [Int: [Int]]] = [:]
    for layer in layers {
      var query = projection.query
      query.layer = layer
      let flows = try FlowProjection(of: book, query)
      projections[layer] = flows
      rows[layer] = Dictionary(grouping: 0..<flows.table.count) { Int(flows.table.deals[$0]) }
    }
    for (position, deal) in book.deals.enumerated() where drawnDeals?.contains(deal.id) ?? true {
      if deal.kind.isMutual {
        addMutual(deal, at: position)
      } else if let layer = deal.kind.drawnLayers.first(where: { rows[$0]?[position] != nil }),
        let flows = projections[layer]
      {
        for row in rows[layer]?[position] ?? [] where layer != .exposure || flows.table.aspects[row] == .undrawn {
          add(row, of: flows)
        }
      }
    }
  }

  mutating func add(_ row: Int, of flows: FlowProjection) {
    let table = flows.table
    let position = Int(table.deals[row])
    let deal = book.deals[position]
    guard let state = flows.states[position] else { return }
    let ends = [table.sources[row], table.targets[row]].map { company(CompanyID(rawValue: table.names[$0])) }
    noteChildren(of: deal, among: ends)
    let aspect = table.aspects[row]
    let part = TiePart(
      deal, state: state, tranche: table.tranches[row], status: table.statuses[row],
      amount: aspect.hasAmount || table.amount(at: row) != .unknown ? table.amount(at: row) : nil, in: book)
    add(part, parties: ends, deal: deal, isInferred: state.isInferred, aspect: namesAspects ? aspect : nil)
  }

  private mutating func addMutual(_ deal: Deal, at position: Int) {
    let query = projection.query
    guard let state = projection.states[position], query.basis.counts(state.status.value),
      query.kinds?.contains(deal.kind) ?? true, book.parts(of: deal.id).isEmpty, !isSuperseded(deal),
      state.terms.term?.lastDay.map({ $0 >= query.clock.asOf }) ?? true
    else { return }
    let names = Set(deal.companies(in: .party).map { projection.representative(of: $0) })
    guard names.count > 1 else { return }
    let part = TiePart(
      deal, state: state, tranche: FlowTable.wholeDeal, status: state.status.value, amount: nil, in: book)
    let parties = names.sorted().map { company($0) }.sorted()
    noteChildren(of: deal, among: parties)
    add(part, parties: parties, deal: deal, isInferred: state.isInferred, aspect: nil)
  }

  private func isSuperseded(_ older: Deal) -> Bool {
    zip(book.deals, projection.states).contains { newer, state in
      guard let link = newer.links.supersedes, link.deal == older.id, !link.isOpen, let state else { return false }
      return projection.query.basis.counts(state.status.value)
    }
  }

  private mutating func add(
    _ part: TiePart, parties: [Int], deal: Deal, isInferred: Bool, aspect: FlowAspect?
  ) {
    let line = Line(
      parties: parties, kind: deal.kind, basis: part.status.flatMap(Basis.init(firstCounting:)), isInferred: isInferred,
      aspect: aspect,
      details: part.amount == nil ? part.details : [], change: changes[deal.id])
    if let known = lines[line] {
      content.ties[known].parts.append(part)
      return
    }
    lines[line] = content.ties.count
    var style = TieStyle(deal.kind)
    if let aspect { style.noun += ", " + aspect.caption }
    content.ties.append(
      DiagramTie(
        parties: parties, kind: deal.kind.rawValue, style: style, lineStyle: part.status.map(LineStyle.init) ?? .solid,
        isInferred: isInferred,
        parts: [part], change: changes[deal.id]))
  }

  private mutating func company(_ id: CompanyID) -> Int {
    if let known = companies[id] { return known }
    companies[id] = content.companies.count
    let company = book.company(id)
    content.companies.append(
      DiagramCompany(
        id: id.rawValue, name: company?.name ?? id.rawValue, kind: company?.kind ?? .firm, group: group(of: id)))
    return content.companies.count - 1
  }

  /// The group of a company where firms stand for themselves; a company that is tied to no other firm has none.
  private func group(of id: CompanyID) -> CompanyGroup? {
    guard projection.query.grouping == .none else { return nil }
    let top = book.ultimateParent(of: id)
    return CompanyGroup(id: top.rawValue, name: book.company(top)?.name ?? top.rawValue)
  }

  /// Names the parts of groups that play a part in a deal below the names of their groups.
  private mutating func noteChildren(of deal: Deal, among ends: [Int]) {
    for id in deal.parties.map(\.company) {
      let group = projection.representative(of: id)
      guard group != id, let name = book.company(id)?.name, let position = companies[group], ends.contains(position)
      else { continue }
      if !content.companies[position].children.contains(name) { content.companies[position].children.append(name) }
    }
  }
}

extension DealKind {
  /// The layers on which a deal may be drawn in its own direction, the first one on which it flows being chosen.
  fileprivate var drawnLayers: [Layer] {
    switch self {
    case .investment, .loan, .cloudContract, .supply, .revenueShare: [.cash]
    case .ownership, .acquisition: [.ownership]
    case .distribution: [.cash, .service]
    case .serviceRoute: [.service]
    case .license: [.cash, .rights]
    case .exclusivity: [.rights]
    case .guarantee: [.cash, .exposure]
    case .partnership, .jointVenture, .competitor: []
    }
  }
}

extension FlowAspect {
  /// Whether a flow of this sort is money, so that an unknown amount is an undisclosed one.
  fileprivate var hasAmount: Bool {
    switch self {
    case .payment, .compute, .goods, .funding, .atRisk, .undrawn, .backlog: true
    case .product, .route, .right, .exclusiveRight, .stake, .operations, .revenue, .rights, .unquantified: false
    }
  }

  /// What a label calls the ground of a dependency or the class of an exposure.
  fileprivate var caption: String {
    switch self {
    case .atRisk: "at risk"
    case .exclusiveRight: "exclusive right"
    case .payment, .compute, .goods, .product, .route, .right, .stake, .funding, .operations, .revenue, .rights,
      .undrawn, .backlog, .unquantified:
      rawValue
    }
  }
}
