import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

extension FlowSource {
  /// The circular flows of the source.
  ///
  /// **Definition**: a circular flow is a simple cycle of the flow graph whose legs can each be given a deal of their
  /// own. Legs are the deals between an ordered pair of companies together, or with ``ParallelEdges/distinct`` one
  /// flow for each choice of deals.
  ///
  /// - Parameters:
  ///   - query: which flows, how many and in which order.
  ///   - isCancelled: asked every few thousand steps whether to give up.
  ///   - progress: told every few thousand steps how far the search has come.
  /// - Returns: the flows that are listed, and how many there are.
  /// - Throws: ``AnalysisError`` for an unknown company or an amount beyond 64 bits.
  /// - Complexity: that of ``forEachSimpleCycle(in:query:threads:isCancelled:progress:body:)``; memory O(companies + deals + listed
  ///   flows).
  public func circularFlows(
    _ query: CircularFlowQuery = CircularFlowQuery(), isCancelled: @escaping () -> Bool = { false },
    progress: @escaping (CircularFlowProgress) -> Void = { _ in }
  ) throws(AnalysisError) -> CircularFlowReport {
    if let window = query.window {
      return try timedCircularFlows(query, within: window, isCancelled: isCancelled, progress: progress)
    }
    let through = try query.through.map { name throws(AnalysisError) in try vertex(of: name) }
    var search = try CircularFlowSearch(source: self, query: query)
    let summary = try search.run(through: through, isCancelled: isCancelled, progress: progress)
    var cycles: [CircularFlow] = []
    for candidate in search.listed() {
      var legs: [FlowLeg] = []
      for edges in candidate.legs { legs.append(try leg(of: edges)) }
      cycles.append(CircularFlow(legs: legs, ranksByUpperBound: ranksByUpperBound))
    }
    var header = header(report: "cycles", layer: projection?.query.layer)
    header.isComplete = summary.isComplete
    header.options += query.described(in: table.currency)
    return CircularFlowReport(
      header: header, count: search.count, countsByLength: search.countsByLength, stopReason: summary.stopReason,
      cycles: cycles)
  }
}

/// The search for circular flows: amounts of legs, the kernel's enumeration, and the ranking of what it finds.
private struct CircularFlowSearch {
  /// A number that is read while the search goes on.
  private final class Counter {
    var count: UInt64 = 0
  }

  let source: FlowSource
  let query: CircularFlowQuery
  /// The graph that is searched, its edges numbered anew when small legs were left out.
  let graph: CollapsedGraph
  let originalEdges: [EdgeIndex]?
  let edgeAmounts: [AmountInterval]
  let arcAmounts: [AmountInterval]
  /// Whether some deal has two edges, so that a cycle could use it twice.
  let dealsRepeat: Bool
  var ranking: CircularFlowRanking
  private let found = Counter()
  private(set) var countsByLength: [Int: UInt64] = [:]

  init(source: FlowSource, query: CircularFlowQuery) throws(AnalysisError) {
    self.source = source
    self.query = query
    do {
      let full = source.graph
      var graph = CollapsedGraph(full.graph)
      var edgeAmounts = try (0..<UInt32(full.graph.edgeCount)).map { try full.amount(of: $0) }
      var originalEdges: [EdgeIndex]?
      if let least = query.minimumAmount {
        let kept = try Self.edges(of: graph, reaching: least, amounts: edgeAmounts, parallel: query.parallelEdges)
        let part = try full.graph.subgraph(keeping: kept)
        graph = CollapsedGraph(part.graph)
        edgeAmounts = part.originalEdges.map { edgeAmounts[Int($0)] }
        originalEdges = part.originalEdges
      }
      arcAmounts = try Self.arcAmounts(of: graph, amounts: edgeAmounts)
      self.graph = graph
      self.edgeAmounts = edgeAmounts
      self.originalEdges = originalEdges
    } catch {
      throw AnalysisError(error)
    }
    dealsRepeat = source.projection != nil && Self.repeats(source.graph)
    ranking = CircularFlowRanking(
      ranking: query.ranking, limit: query.limit, ranksByUpperBound: source.ranksByUpperBound, names: source.table.names
    )
  }

  /// How many circular flows were found.
  var count: UInt64 { found.count }

  mutating func run(
    through: [VertexIndex], isCancelled: @escaping () -> Bool, progress: @escaping (CircularFlowProgress) -> Void
  ) throws(AnalysisError) -> EnumerationSummary {
    let kernelQuery = SimpleCycleQuery(
      minimumLength: query.minimumLength, maximumLength: query.maximumLength, through: through,
      parallelEdges: query.parallelEdges, visitBudget: query.visitBudget)
    if query.countsOnly, !dealsRepeat {
      let summary = simpleCycleCounts(
        in: graph, query: kernelQuery, isCancelled: isCancelled,
        progress: { progress(CircularFlowProgress(edgeVisits: $0, count: 0)) })
      (found.count, countsByLength) = (summary.emittedCount, summary.countsByLength)
      return summary
    }
    return try forEachSimpleCycle(
      in: graph, query: kernelQuery, isCancelled: isCancelled,
      progress: { [found] in progress(CircularFlowProgress(edgeVisits: $0, count: found.count)) }
    ) { cycle throws(AnalysisError) in
      try take(cycle)
      return .continue
    }
  }

  mutating func listed() -> [CycleCandidate] { ranking.finish() }

  private mutating func take(_ cycle: SimpleCycle) throws(AnalysisError) {
    if dealsRepeat && !canChooseDistinctDeals(legs: edges(of: cycle).map { $0.map(source.graph.deal(of:)) }) { return }
    found.count += 1
    countsByLength[cycle.length, default: 0] += 1
    guard !query.countsOnly else { return }
    let amount = amount(of: cycle)
    guard ranking.mayKeep(amount) else { return }
    let start = smallestName(of: cycle)
    func rotated<Element>(_ elements: [Element]) -> [Element] { Array(elements[start...] + elements[..<start]) }
    let legs = rotated(edges(of: cycle))
    var candidate = CycleCandidate(vertices: rotated(Array(cycle.vertices)), legs: legs, amount: amount)
    if query.ranking == .return {
      let flow = CircularFlow(
        legs: try legs.map { edges throws(AnalysisError) in try source.leg(of: edges) },
        ranksByUpperBound: source.ranksByUpperBound)
      candidate.returnRatio = flow.returnRatio
    }
    ranking.insert(candidate)
  }

  private func amount(of cycle: SimpleCycle) -> AmountInterval {
    guard dealsRepeat else {
      // Millions of cycles may come by, so no array is made of their legs.
      let (positions, amounts) =
        query.parallelEdges == .collapse ? (cycle.arcs, arcAmounts) : (cycle.edges, edgeAmounts)
      var smallest = amounts[Int(positions[0])]
      for position in positions.dropFirst() { smallest = smallest.minimum(with: amounts[Int(position)]) }
      return smallest
    }
    let legs =
      query.parallelEdges == .collapse
      ? cycle.arcs.map { arcAmounts[Int($0)] } : cycle.edges.map { edgeAmounts[Int($0)] }
    let edges =
      query.parallelEdges == .collapse ? cycle.arcs.map { Array(graph.edges(of: $0)) } : cycle.edges.map { [$0] }
    return CircularFlow.amount(
      of: zip(legs, edges).map { sum, edges in
        (sum, edges.map { (source.graph.deal(of: originalEdges?[Int($0)] ?? $0), edgeAmounts[Int($0)]) })
      })
  }

  /// The edges of each leg, numbered as in the whole graph.
  private func edges(of cycle: SimpleCycle) -> [[EdgeIndex]] {
    let legs: [[EdgeIndex]] =
      query.parallelEdges == .collapse ? cycle.arcs.map { Array(graph.edges(of: $0)) } : cycle.edges.map { [$0] }
    guard let originalEdges else { return legs }
    return legs.map { $0.map { originalEdges[Int($0)] } }
  }

  private func smallestName(of cycle: SimpleCycle) -> Int {
    let names = source.table.names
    return cycle.vertices.indices.min {
      names.utf8(at: cycle.vertices[$0]).lexicographicallyPrecedes(names.utf8(at: cycle.vertices[$1]))
    } ?? 0
  }

  private static func arcAmounts(of graph: CollapsedGraph, amounts: [AmountInterval]) throws(MoneyError)
    -> [AmountInterval]
  {
    var sums: [AmountInterval] = []
    sums.reserveCapacity(graph.arcCount)
    for arc in 0..<UInt32(graph.arcCount) {
      var sum = AmountInterval.zero
      for edge in graph.edges(of: arc) { sum = try sum.adding(amounts[Int(edge)]) }
      sums.append(sum)
    }
    return sums
  }

  /// The edges of legs that may reach an amount; an unknown amount may reach any.
  private static func edges(
    of graph: CollapsedGraph, reaching least: Int64, amounts: [AmountInterval], parallel: ParallelEdges
  ) throws(MoneyError) -> [EdgeIndex] {
    func reaches(_ amount: AmountInterval) -> Bool { amount.upper.map { $0 >= least } ?? true }
    if parallel == .distinct { return (0..<UInt32(amounts.count)).filter { reaches(amounts[Int($0)]) } }
    let sums = try arcAmounts(of: graph, amounts: amounts)
    return (0..<UInt32(graph.arcCount)).flatMap { reaches(sums[Int($0)]) ? Array(graph.edges(of: $0)) : [] }.sorted()
  }

  private static func repeats(_ graph: FlowGraph) -> Bool {
    var seen: Set<UInt32> = []
    return (0..<UInt32(graph.graph.edgeCount)).contains { !seen.insert(graph.deal(of: $0)).inserted }
  }
}

extension CircularFlowQuery {
  /// The options as a report lists them.
  func described(in currency: Currency?) -> [(name: String, value: String)] {
    var options: [(name: String, value: String)] = [
      ("max-length", maximumLength.map(String.init) ?? "none"), ("min-length", String(minimumLength)),
      ("parallel", parallelEdges == .collapse ? "collapse" : "distinct"), ("rank", ranking.rawValue),
      ("limit", limit.map(String.init) ?? "0"), ("visit-budget", visitBudget.map(String.init) ?? "0"),
    ]
    if let window { options += [("window", "\(window)"), ("order", window.order.rawValue)] }
    if !through.isEmpty { options.append(("through", through.joined(separator: ","))) }
    if let minimumAmount {
      let number = DecimalNumber(units: minimumAmount, decimals: currency?.minorUnitDigits ?? 2)
      options.append(("min-amount", "\(number)" + (currency.map { " \($0)" } ?? "")))
    }
    return options
  }
}
