import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

extension FlowSource {
  /// What a company loses if others fail.
  ///
  /// **Definition**: on the exposure layer a flow runs from who loses to whom it loses through. Direct exposure is
  /// the sum of the flows between the two, per class and kind of deal; a chain is a simple path of at least two
  /// links, its amount the smallest link.
  ///
  /// - Throws: ``AnalysisError`` for an unknown company, a source that is not on the exposure layer, or an amount
  ///   beyond 64 bits.
  /// - Complexity: O(flows) for the direct part, that of ``forEachSimplePath(in:from:to:query:isCancelled:body:)``
  ///   for the chains.
  public func exposures(_ query: ExposureQuery, isCancelled: @escaping () -> Bool = { false }) throws(AnalysisError)
    -> ExposureReport
  {
    guard let projection, projection.query.layer == .exposure else {
      throw .unanswerable("exposure is asked of a deal book: bulk rows do not say what is paid, promised or owed")
    }
    let of = try vertex(of: query.of)
    let to = try query.to.map { name throws(AnalysisError) in try vertex(of: name) }
    if of == to { throw .unanswerable("“\(query.of)” and “\(query.to ?? "")” are the same company or group") }
    let collapsed = CollapsedGraph(graph.graph)
    var chains: [ExposurePath] = []
    var pathCount: UInt64 = 0
    var visits: UInt64 = 0
    var isComplete = true
    for target in 0..<VertexIndex(table.names.count) where target != of && (to == nil || to == target) {
      let remaining = query.visitBudget.map { $0 > visits ? $0 - visits : 0 }
      let pathQuery = SimplePathQuery(minimumLength: 2, maximumLength: query.maximumLength, visitBudget: remaining)
      let summary = try forEachSimplePath(
        in: collapsed, from: of, to: target, query: pathQuery, isCancelled: isCancelled
      ) {
        path throws(AnalysisError) in
        let arcs = Array(path.arcs)
        let rows = arcs.map { Array(collapsed.edges(of: $0)) }
        // A contract exposes both of its parties; a chain may use it once.
        guard canChooseDistinctDeals(legs: rows.map { $0.map(graph.deal(of:)) }) else { return .continue }
        pathCount += 1
        chains.append(try ExposurePath(legs: rows.map { edges throws(AnalysisError) in try leg(of: edges) }))
        if let limit = query.limit, chains.count - max(0, limit) >= max(64, limit) {
          chains = Self.first(limit, of: chains)
        }
        return .continue
      }
      visits += summary.edgeVisits
      isComplete = isComplete && summary.isComplete
    }
    var header = header(report: "exposure", layer: .exposure)
    header.isComplete = isComplete
    header.options.append(("max-length", String(query.maximumLength)))
    header.options.append(("limit", query.limit.map(String.init) ?? "0"))
    return ExposureReport(
      header: header, of: company(at: of), to: to.map(company(at:)), direct: try directExposures(of: of, to: to),
      pathCount: pathCount,
      paths: Self.first(query.limit ?? chains.count, of: chains))
  }

  private func directExposures(of: VertexIndex, to: VertexIndex?) throws(AnalysisError) -> [DirectExposure] {
    struct Key: Hashable {
      var target: VertexIndex
      var aspect: FlowAspect
      var kind: UInt16
    }
    var sums: [Key: DirectExposure] = [:]
    for row in 0..<table.count where table.sources[row] == of && (to == nil || table.targets[row] == to) {
      let key = Key(target: table.targets[row], aspect: table.aspects[row], kind: table.kinds[row])
      var entry =
        sums[key]
        ?? DirectExposure(
          to: company(at: key.target), exposureClass: key.aspect, kind: table.kindName(at: row), amount: .zero,
          deals: [])
      do throws(MoneyError) {
        entry.amount = try entry.amount.adding(table.amount(at: row))
      } catch {
        throw .money(error)
      }
      entry.deals.append(deal(at: row))
      sums[key] = entry
    }
    return sums.values.sorted { left, right in
      if left.to != right.to { return CompanyReference.precedes(left.to, right.to) }
      if left.exposureClass != right.exposureClass { return left.exposureClass.position < right.exposureClass.position }
      return left.kind < right.kind
    }
  }

  /// The first chains: shortest first, then the larger known amount, then by identifiers.
  private static func first(_ limit: Int, of chains: [ExposurePath]) -> [ExposurePath] {
    let sorted = chains.sorted { left, right in
      if left.legs.count != right.legs.count { return left.legs.count < right.legs.count }
      if left.amount.lower != right.amount.lower { return left.amount.lower > right.amount.lower }
      return left.companies.lexicographicallyPrecedes(right.companies, by: CompanyReference.precedes)
    }
    return Array(sorted.prefix(max(0, limit)))
  }
}

extension ExposurePath {
  fileprivate init(legs: [FlowLeg]) {
    // Losses of different classes are never added, so a link that has several has no amount.
    let legs = legs.map { leg in
      var leg = leg
      if Set(leg.deals.map(\.aspect)).count > 1 { leg.amount = .unknown }
      return leg
    }
    self.legs = legs
    companies = legs.map(\.source) + [legs[legs.count - 1].target]
    amount = legs.dropFirst().reduce(legs[0].amount) { $0.minimum(with: $1.amount) }
  }
}

extension FlowAspect {
  fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
