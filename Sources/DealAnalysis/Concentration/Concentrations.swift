import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

extension FlowSource {
  /// How concentrated the funders, suppliers and customers of companies are.
  ///
  /// **Definition**: of the flows of cash, those of investments and loans to a company come from its funders; those of
  /// contracts, deliveries, distributions and licenses go to suppliers and come from customers. What flows between two
  /// companies is one part, whose share of the sum of all parts of that side is bounded by the bounds of the amounts. The
  /// Herfindahl–Hirschman index is the sum of the squares of the shares; a party that the sources do not name counts as one
  /// party for its greatest value, and as infinitely many for its least. Of a table every payer and every payee
  /// counts, whatever its kind.
  ///
  /// - Throws: ``AnalysisError`` for an unknown company, a source that is not on the cash layer, a side that the source
  ///   cannot tell, or an amount beyond 64 bits.
  /// - Complexity: O(flows + companies log companies), and for each listed side of *n* parties O(*n* log *n* + 2*ᵏ*),
  ///   *k* ≤ 16 of them being uncertain.
  public func concentrations(_ query: ConcentrationQuery) throws(AnalysisError) -> ConcentrationReport {
    guard projection.map({ $0.query.layer == .cash }) ?? true else {
      throw .unanswerable("concentration is asked of flows of cash")
    }
    let sides = try sides(of: query)
    let wanted = try query.of.map { name throws(AnalysisError) in try vertex(of: name) }
    let merged = try query.merging.map { name throws(AnalysisError) in try vertex(of: name) }
    if let first = merged.first, merged.count < 2 || merged.allSatisfy({ $0 == first }) {
      throw .unanswerable("“\(query.merging.joined(separator: "” and “"))” are not two firms to merge")
    }
    let ranked = try rankedSides(sides, of: wanted)
    let listed = Set(query.limit.map { ranked.prefix($0) } ?? ranked[...])
    // Of what is not listed no party and no deal is looked at.
    var parties: [Key: [VertexIndex: [Int]]] = [:]
    forEachPart(of: sides) { row, key, party in
      if listed.contains(key) { parties[key, default: [:]][party, default: []].append(row) }
    }
    var rows: [Concentration] = []
    for (key, flows) in parties { rows.append(try concentration(of: key, flows, merging: merged)) }
    rows.sort(by: Self.precedes)
    var header = header(report: "concentration", layer: .cash)
    header.options.append(("sides", sides.map(\.rawValue).joined(separator: ",")))
    header.options.append(("limit", query.limit.map(String.init) ?? "0"))
    if let of = wanted { header.options.append(("of", company(at: of).id)) }
    if !merged.isEmpty { header.options.append(("merge", merged.map { company(at: $0).id }.joined(separator: ","))) }
    return ConcentrationReport(
      header: header, count: ranked.count, rows: rows,
      merged: merged.isEmpty ? nil : merged.map(company(at:)))
  }

  private struct Key: Hashable {
    var company: VertexIndex
    var side: Concentration.Side
  }

  /// Goes through the flows, each once for each side that it counts on, with the party at its other end.
  private func forEachPart(of sides: [Concentration.Side], _ body: (Int, Key, VertexIndex) -> Void) {
    // What a kind counts on is the same for all of its flows.
    let kinds = (0..<UInt32(table.kindNames.count)).map { kind in
      sides.filter { $0.holds(kind: projection == nil ? nil : table.kindNames[kind]) }
    }
    for row in 0..<table.count {
      for side in kinds[Int(table.kinds[row])] {
        let (source, target) = (table.sources[row], table.targets[row])
        let (company, party) = side.isIncoming ? (target, source) : (source, target)
        body(row, Key(company: company, side: side), party)
      }
    }
  }

  /// The sides that have a party, the one with the largest total first, then by company and side.
  private func rankedSides(_ sides: [Concentration.Side], of wanted: VertexIndex?) throws(AnalysisError) -> [Key] {
    var totals: [Key: Int64] = [:]
    var isTooLarge = false
    forEachPart(of: sides) { row, key, _ in
      guard wanted == nil || key.company == wanted else { return }
      let (sum, overflow) = totals[key, default: 0].addingReportingOverflow(table.amount(at: row).lower)
      isTooLarge = isTooLarge || overflow
      totals[key] = sum
    }
    if isTooLarge { throw .money(.overflow) }
    let ids = Dictionary(
      Set(totals.keys.map(\.company)).map { ($0, table.names[$0]) }, uniquingKeysWith: { first, _ in first })
    return totals.sorted { left, right in
      if left.value != right.value { return left.value > right.value }
      if left.key.company != right.key.company {
        return (ids[left.key.company] ?? "").utf8.lexicographicallyPrecedes((ids[right.key.company] ?? "").utf8)
      }
      return left.key.side.position < right.key.side.position
    }.map(\.key)
  }

  private func sides(of query: ConcentrationQuery) throws(AnalysisError) -> [Concentration.Side] {
    let known = projection == nil ? Concentration.Side.ofTables : Concentration.Side.allCases
    if let unknown = query.sides.first(where: { !known.contains($0) }) {
      throw .unanswerable(
        "the rows of a table do not say who is one of the \(unknown.rawValue); payers and payees are known")
    }
    let asked = query.sides.isEmpty ? (projection == nil ? known : Concentration.Side.ofBooks) : query.sides
    return Concentration.Side.allCases.filter(asked.contains)
  }

  private func concentration(
    of key: Key, _ flows: [VertexIndex: [Int]], merging merged: [VertexIndex]
  ) throws(AnalysisError) -> Concentration {
    let vertices = flows.keys.sorted()
    var shares: [ConcentrationShare] = []
    var total = AmountInterval.zero
    do throws(MoneyError) {
      for vertex in vertices {
        var amount = AmountInterval.zero
        for row in flows[vertex] ?? [] { amount = try amount.adding(table.amount(at: row)) }
        total = try total.adding(amount)
        shares.append(
          ConcentrationShare(
            company: company(at: vertex), isUnnamed: isUnnamed(vertex), amount: amount, share: 0...1,
            deals: (flows[vertex] ?? []).map(deal(at:))))
      }
    } catch {
      throw .money(error)
    }
    if let negative = shares.first(where: { $0.amount.lower < 0 }) {
      throw .unanswerable("the amounts of “\(negative.company.name)” add up to less than nothing, which has no share")
    }
    let bounds = ConcentrationBounds(
      shares.map { ConcentrationBounds.Part(amount: $0.amount, isUnnamed: $0.isUnnamed) })
    for (index, share) in bounds.shares.enumerated() { shares[index].share = share }
    let places = Set(merged).compactMap { vertices.firstIndex(of: $0) }.sorted()
    return Concentration(
      company: company(at: key.company), side: key.side, parties: shares.sorted(by: Self.precedes), amount: total,
      index: bounds.index,
      rise: places.count == 2 ? bounds.riseByMerging(places[0], places[1]) : nil)
  }

  /// Whether a company may be any number of them.
  private func isUnnamed(_ vertex: VertexIndex) -> Bool {
    let company = projection?.book.company(CompanyID(rawValue: table.names[vertex]))
    return company.map { $0.kind == .unnamed || $0.kind == .market } ?? false
  }

  /// The side with the larger total first, then by company and side.
  private static func precedes(_ left: Concentration, _ right: Concentration) -> Bool {
    if left.amount.lower != right.amount.lower { return left.amount.lower > right.amount.lower }
    if left.company != right.company { return CompanyReference.precedes(left.company, right.company) }
    return left.side.position < right.side.position
  }

  /// The larger known share first, then the larger possible one, then by company.
  private static func precedes(_ left: ConcentrationShare, _ right: ConcentrationShare) -> Bool {
    if left.amount.lower != right.amount.lower { return left.amount.lower > right.amount.lower }
    if left.share.upperBound != right.share.upperBound { return left.share.upperBound > right.share.upperBound }
    return CompanyReference.precedes(left.company, right.company)
  }
}

extension Concentration.Side {
  /// The sides that a deal book tells when none is asked for.
  static let ofBooks: [Self] = [.funders, .suppliers, .customers]
  /// The sides that a table tells.
  static let ofTables: [Self] = [.payers, .payees]

  fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whether money comes from the parties.
  fileprivate var isIncoming: Bool {
    switch self {
    case .funders, .customers, .payers: true
    case .suppliers, .payees: false
    }
  }

  /// Whether flows of a kind of deal count; `nil` for the rows of a table.
  fileprivate func holds(kind name: String?) -> Bool {
    switch self {
    case .payers, .payees: return true
    case .funders, .suppliers, .customers:
      guard let kind = name.flatMap(DealKind.init(rawValue:)) else { return false }
      return switch kind {
      case .investment, .loan: self == .funders
      case .cloudContract, .supply, .distribution, .license: self != .funders
      case .ownership, .acquisition, .serviceRoute, .exclusivity, .revenueShare, .guarantee, .partnership,
        .jointVenture, .competitor:
        false
      }
    }
  }
}
