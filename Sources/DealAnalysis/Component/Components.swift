import GraphKernel

extension FlowSource {
  /// How the web of flows hangs together.
  ///
  /// **Definition**: on the companies with a flow. Two are in one weak component if flows join them, whatever their
  /// direction; in one strong component if each reaches the other. A company is on a loop if its strong component has
  /// another company, or if it has a flow to itself. The core of the bow tie is the largest strong component, if that has
  /// two companies. The core number of a company is the largest k for which it is in a part of the web where each has
  /// flows with at least k others of the part, in any direction; parallel flows and flows to oneself add nothing. Components
  /// are numbered by their size; of equal ones, the one with the first company of the input comes first, of a book that of the
  /// smallest identifier. Checks: the sizes of each kind, the parts of the bow tie, and the companies of all core numbers
  /// each sum to the number of companies.
  ///
  /// - Parameter query: Which components are listed.
  /// - Returns: The report.
  /// - Complexity: O(companies + flows).
  public func components(_ query: ComponentQuery = ComponentQuery()) -> ComponentReport {
    let flows = graph.graph
    let vertices = graph.companiesWithFlow
    let weakly = weaklyConnectedComponents(of: flows, threads: query.threads)
    let strongly = stronglyConnectedComponents(of: flows, threads: query.threads)
    let weak = NumberedGroups(weakly.labels, count: weakly.count, of: vertices)
    let strong = NumberedGroups(strongly.labels, count: strongly.count, of: vertices)
    let parts = bowTie(of: flows, threads: query.threads)?.parts ?? []
    let cores = coreNumbers(of: flows, counting: .neighbors)
    let mutual = vertices.count { strong.size(of: $0) > 1 }
    let own = vertices.count { strong.size(of: $0) == 1 && flows.successors(of: $0).contains($0) }
    let shells = Shells(of: vertices, cores: cores)
    var header = header(report: "components", layer: projection?.query.layer)
    header.options += [
      ("top", query.top.map(String.init) ?? "0"), ("members", query.memberLimit.map(String.init) ?? "0"),
    ]
    return ComponentReport(
      header: header, companyCount: vertices.count, flowCount: flows.edgeCount,
      pairCount: CollapsedGraph(flows, threads: query.threads).arcCount,
      weak: division(weak, least: 1, by: shells, query), strong: division(strong, least: 2, by: shells, query),
      mutualCount: mutual, loopCount: mutual + own,
      parts: parts.isEmpty ? [:] : vertices.reduce(into: [:]) { $0[parts[Int($1)], default: 0] += 1 },
      coreNumbers: shells.counts.enumerated().filter { $1 > 0 }
        .map { ComponentReport.CoreShell(coreNumber: $0, count: $1) }.reversed(),
      companies: ComponentCompanies(
        source: self, vertices: vertices, weak: weak, strong: strong, parts: parts, cores: cores))
  }

  /// The components of one kind, the largest of at least some size listed.
  private func division(
    _ components: NumberedGroups, least: Int, by shells: Shells, _ query: ComponentQuery
  ) -> ComponentReport.Division {
    let large = components.count(ofSize: least)
    let listed = min(large, max(0, query.top ?? large))
    let members = components.members(among: shells.inward, ofFirst: listed, limit: query.memberLimit)
    return ComponentReport.Division(
      count: components.sizes.count, sizes: components.sizeClasses,
      listed: members.enumerated().map { index, members in
        ComponentReport.Component(
          number: index + 1, size: components.sizes[index], members: members.map(company(at:)))
      })
  }
}

/// Vertices by their core numbers.
private struct Shells {
  /// How many there are of each core number.
  private(set) var counts: [Int]
  /// The vertices of the highest core number first, each number's ascending.
  private(set) var inward: [VertexIndex]

  init(of vertices: [VertexIndex], cores: [UInt32]) {
    counts = [Int](repeating: 0, count: (vertices.map { Int(cores[Int($0)]) }.max() ?? 0) + 1)
    for vertex in vertices { counts[Int(cores[Int(vertex)])] += 1 }
    var next = counts
    var first = 0
    for number in counts.indices.reversed() {
      next[number] = first
      first += counts[number]
    }
    inward = [VertexIndex](repeating: 0, count: vertices.count)
    for vertex in vertices {
      let number = Int(cores[Int(vertex)])
      inward[next[number]] = vertex
      next[number] += 1
    }
  }
}
