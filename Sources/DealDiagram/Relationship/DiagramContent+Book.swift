import DealModel
import FlowModel

extension DiagramContent {
  /// The companies and ties of a book.
  ///
  /// **Definition**: with all ties, every deal that counts on the basis is drawn once, on the first layer on which it
  /// has a direction: cash before services and rights, ownership for what is owned; ties between equals have none.
  /// Else the flows of some layers are drawn. Parts of one kind that are equally firm share a line when they have
  /// amounts, or are about the same. What one deal or tranche is on several layers is one part of the picture when it
  /// runs from the same company to the same company.
  ///
  /// - Parameters:
  ///   - projection: The book.
  ///   - layers: The layers to draw; `nil` draws all ties.
  ///   - phrases: The words for what the book does not say.
  /// - Throws: `MoneyError` when an amount cannot be converted or counted.
  init(
    of projection: FlowProjection, layers: [Layer]?, _ phrases: any DiagramPhrases
  ) throws(MoneyError) {
    guard let layers else {
      try self.init(of: projection, changes: [:], only: nil, phrases)
      return
    }
    var builder = BookTies(projection, changes: [:], phrases)
    try builder.addFlows(of: layers.withoutRepeats)
    self = builder.content
    self.layers = layers.withoutRepeats
  }

  /// The companies and ties of a book, those of deals that changed in different ways on different lines.
  ///
  /// - Parameters:
  ///   - projection: The book.
  ///   - changes: What happened to deals; the lines of other deals have none.
  ///   - deals: The deals to draw; `nil` draws all.
  ///   - phrases: The words for what the book does not say.
  /// - Throws: `MoneyError` when an amount cannot be converted or counted.
  init(
    of projection: FlowProjection, changes: [DealID: TieChange], only deals: Set<DealID>?,
    _ phrases: any DiagramPhrases
  ) throws(MoneyError) {
    var builder = BookTies(projection, changes: changes, phrases)
    builder.drawnDeals = deals
    try builder.addAllTies()
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
    var aspects: [TieAspect]
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
  let phrases: any DiagramPhrases
  private(set) var content: DiagramContent
  private var companies: [CompanyID: Int] = [:]
  private var lines: [Line: Int] = [:]
  /// The deals in whose place another one counts for certain.
  private let supersededDeals: Set<DealID>
  private var book: DealBook { projection.book }

  init(_ projection: FlowProjection, changes: [DealID: TieChange], _ phrases: any DiagramPhrases) {
    self.phrases = phrases
    self.projection = projection
    self.changes = changes
    supersededDeals = Set(
      zip(projection.book.deals, projection.states).compactMap { newer, state in
        guard let link = newer.links.supersedes, !link.isOpen, let state else { return nil }
        return projection.query.basis.counts(state.status.value) ? link.deal : nil
      })
    content = DiagramContent(currency: projection.book.currency)
  }

  mutating func addAllTies() throws(MoneyError) {
    let layers: [Layer] = [.cash, .service, .rights, .ownership, .exposure]
    var projections: [Layer: FlowProjection] = [:]
    var rows: [Layer: [Int: [Int]]] = [:]
    for layer in layers {
      let flows = try projection.on(layer)
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

  /// Adds the flows of some layers, each part once where it is the same on several of them.
  mutating func addFlows(of layers: [Layer]) throws(MoneyError) {
    let projections = try layers.map { layer throws(MoneyError) in try projection.on(layer) }
    for flow in LayeredFlow.union(of: projections, phrases) {
      add(flow.row, of: projections[flow.layer], aspects: flow.aspects)
    }
  }

  private mutating func add(_ row: Int, of flows: FlowProjection, aspects: [TieAspect] = []) {
    let table = flows.table
    let position = Int(table.deals[row])
    let deal = book.deals[position]
    guard let state = flows.states[position] else { return }
    let ends = [table.sources[row], table.targets[row]].map { company(CompanyID(rawValue: table.names[$0])) }
    noteChildren(of: deal, among: ends)
    let part = TiePart(
      deal, state: state, tranche: table.tranches[row], status: table.statuses[row],
      amount: table.isMeasured(at: row) ? table.amount(at: row) : nil,
      round: round(of: deal, in: flows), in: book, phrases)
    add(part, parties: ends, deal: deal, isInferred: state.isInferred, aspects: aspects)
  }

  /// The round that a deal is a part of, with its own total where that is told.
  private func round(of deal: Deal, in flows: FlowProjection) -> (title: String, amount: String?)? {
    guard let id = deal.links.partOf, let whole = book.deal(id) else { return nil }
    let title = whole.title ?? whole.id.rawValue
    let amount = book.position(of: id).flatMap { flows.states[$0] }?.amount?.value
    guard let amount, amount != .undisclosed else { return (title, nil) }
    return (title, phrases.language.text(of: amount))
  }

  private mutating func addMutual(_ deal: Deal, at position: Int) {
    let query = projection.query
    guard let state = projection.states[position], query.basis.counts(state.status.value),
      query.kinds?.contains(deal.kind) ?? true, book.parts(of: deal.id).isEmpty, !supersededDeals.contains(deal.id),
      state.terms.term?.lastDay.map({ $0 >= query.clock.asOf }) ?? true
    else { return }
    let names = Set(deal.companies(in: .party).map { projection.representative(of: $0) })
    guard names.count > 1 else { return }
    let part = TiePart(
      deal, state: state, tranche: FlowTable.wholeDeal, status: state.status.value, amount: nil,
      round: round(of: deal, in: projection), in: book, phrases)
    let parties = names.sorted().map { company($0) }.sorted()
    noteChildren(of: deal, among: parties)
    add(part, parties: parties, deal: deal, isInferred: state.isInferred)
  }

  private mutating func add(
    _ part: TiePart, parties: [Int], deal: Deal, isInferred: Bool, aspects: [TieAspect] = []
  ) {
    let line = Line(
      parties: parties, kind: deal.kind, basis: part.status.flatMap(Basis.init(firstCounting:)), isInferred: isInferred,
      aspects: aspects,
      details: part.amount == nil ? part.details : [], change: changes[deal.id])
    if let known = lines[line] {
      content.ties[known].parts.append(part)
      return
    }
    lines[line] = content.ties.count
    var style = TieStyle(deal.kind, phrases)
    let captions = aspects.map(\.caption).withoutRepeats
    if !captions.isEmpty { style.noun += ", " + captions.joined(separator: phrases.and) }
    content.ties.append(
      DiagramTie(
        parties: parties, style: style, lineStyle: part.status.map(LineStyle.init) ?? .solid,
        isInferred: isInferred,
        parts: [part], aspects: aspects, change: changes[deal.id]))
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
