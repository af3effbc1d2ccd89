import GraphKernel

extension FlowSource {
  /// Into which groups companies fall that deal mostly among themselves.
  ///
  /// **Definition**: on the companies with a flow, a division into communities with a large modularity: the share of
  /// flows inside communities, less the share that is expected there, times the resolution. Without directions, Q = Σ over
  /// communities of (L / m − γ (K / 2m)²), with m flows, L of them inside and K ends of flows at its companies; with
  /// directions, K² / 4 is the number of beginnings times that of ends. ``FlowWeight/amount`` counts one bound of each
  /// amount instead of 1, and nothing where that is not known. The division is found by a heuristic: no company can be
  /// moved to make it better unless the search was cut short, but another division may be better; of webs of up to 1,000
  /// flows, it is the best of those that come of looking at companies in twenty orders. Communities are numbered
  /// by their size; of equal ones, the one with the first company of the input comes first, of a book that of the smallest
  /// identifier. Checks: the sizes sum to the number of companies; flows inside and between sum to all.
  ///
  /// - Parameters:
  ///   - query: How communities are looked for, and which are listed.
  ///   - progress: Told the number of each round before it begins.
  /// - Returns: The report.
  /// - Throws: ``AnalysisError`` when a weight needs more than 64 bits, or an option means nothing.
  /// - Complexity: That of the graph kernel's communities, and O(companies log companies + flows).
  public func communities(
    _ query: CommunityQuery = CommunityQuery(), progress: (_ round: Int) -> Void = { _ in }
  ) throws(AnalysisError) -> CommunityReport {
    let weights: [Double]?
    let found: Communities
    do {
      weights = query.weight == .amount ? try graph.weights(byUpperBound: ranksByUpperBound) : nil
      found = try best(query, weights: weights, progress: progress)
      guard found.quality.isFinite else { throw CentralityError.outOfRange }
    } catch {
      throw AnalysisError(error)
    }
    let vertices = graph.companiesWithFlow
    let groups = NumberedGroups(found.labels, count: found.sizes.count, of: vertices)
    let large = groups.count(ofSize: 2)
    let counts = CommunityFlows(of: graph, groups: groups, listed: min(large, max(0, query.top ?? large)))
    var header = header(report: "communities", layer: projection?.query.layer)
    header.options += query.described
    header.isComplete = found.isStable
    return CommunityReport(
      header: header, companyCount: vertices.count, modularity: found.quality, resolution: query.resolution,
      isDirected: query.isDirected, weight: query.weight, flowsWithoutWeight: weights.map { $0.count { $0 == 0 } },
      isStable: found.isStable, count: groups.sizes.count, sizes: groups.sizeClasses,
      listed: listed(groups, counts, among: vertices, limit: query.memberLimit), inside: counts.inside,
      between: counts.between,
      companies: CommunityCompanies(
        source: self, vertices: vertices, communities: groups, flowsInside: counts.flowsInside,
        flowsOutside: counts.flowsOutside))
  }

  /// The best of the divisions that are found: of a small web in many orders, of a large one in one.
  private func best(
    _ query: CommunityQuery, weights: [Double]?, progress: (_ round: Int) -> Void
  ) throws(CentralityError) -> Communities {
    func found(order: UInt64, _ progress: (_ round: Int) -> Void) throws(CentralityError) -> Communities {
      var options = query.kernelOptions
      options.seed = query.seed &+ order
      return try GraphKernel.communities(
        of: graph.graph, weights: weights, options: options, threads: query.threads, progress: progress)
    }
    var best = try found(order: 0, progress)
    guard graph.graph.edgeCount <= CommunityQuery.smallWeb else { return best }
    for order in 1..<CommunityQuery.orderCount {
      let other = try found(order: order) { _ in }
      if other.quality > best.quality { best = other }
    }
    return best
  }

  /// The largest communities, the companies with the most flows inside first.
  private func listed(
    _ groups: NumberedGroups, _ counts: CommunityFlows, among vertices: [VertexIndex], limit: Int?
  ) -> [CommunityReport.Community] {
    let inward = vertices.filter { groups.number(of: $0) <= counts.listed.count }
      .sorted { (counts.flowsInside[Int($1)], $0) < (counts.flowsInside[Int($0)], $1) }
    let members = groups.members(among: inward, ofFirst: counts.listed.count, limit: limit)
    return zip(members, counts.listed).enumerated().map { index, community in
      CommunityReport.Community(
        number: index + 1, size: groups.sizes[index], members: community.0.map(company(at:)),
        inside: community.1.inside, outgoing: community.1.outgoing, incoming: community.1.incoming)
    }
  }
}

extension CommunityQuery {
  /// A web of no more flows is small.
  fileprivate static let smallWeb = 1_000
  /// In how many orders companies of a small web are looked at.
  fileprivate static let orderCount: UInt64 = 20

  fileprivate var kernelOptions: CommunityOptions {
    CommunityOptions(
      objective: isDirected ? .directedModularity : .undirectedModularity, resolution: resolution, seed: seed,
      maximumRounds: maximumRounds ?? .max)
  }

  /// The options as a report lists them.
  fileprivate var described: [(name: String, value: String)] {
    [
      ("resolution", "\(resolution)"), ("directed", "\(isDirected)"), ("weight", weight.rawValue), ("seed", "\(seed)"),
      ("rounds", maximumRounds.map(String.init) ?? "0"), ("top", top.map(String.init) ?? "0"),
      ("members", memberLimit.map(String.init) ?? "0"),
    ]
  }
}
