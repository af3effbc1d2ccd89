import DealModel
import FlowModel
import GraphKernel

extension FlowSource {
  /// The circular flows of the source.
  ///
  /// **Definition**: a circular flow is a simple cycle of the flow graph whose legs can each be given a deal of their
  /// own. Legs are the deals between an ordered pair of companies together, or with ``ParallelEdges/distinct`` one
  /// flow for each choice of deals.
  ///
  /// The first by amount or by length are found without looking at the others, which are only counted.
  ///
  /// - Parameters:
  ///   - query: which flows, how many and in which order.
  ///   - isCancelled: asked every few thousand steps whether to give up.
  ///   - progress: told every few thousand steps how far the search has come.
  /// - Returns: the flows that are listed, and how many there are.
  /// - Throws: ``AnalysisError`` for an unknown company or an amount beyond 64 bits.
  /// - Complexity: that of ``forEachSimpleCycle(in:query:threads:isCancelled:progress:body:)`` or, where the first of
  ///   many are listed, of counting by ``simpleCycleCounts(in:query:threads:isCancelled:progress:)``; memory
  ///   O(companies + deals + listed flows).
  public func circularFlows(
    _ query: CircularFlowQuery = CircularFlowQuery(), isCancelled: @escaping () -> Bool = { false },
    progress: @escaping (CircularFlowProgress) -> Void = { _ in }
  ) throws(AnalysisError) -> CircularFlowReport {
    let meter = CircularFlowMeter(budget: query.visitBudget, isCancelled: isCancelled, progress: progress)
    if let window = query.window { return try timedCircularFlows(query, within: window, meter: meter) }
    var search = try CircularFlowSearch(source: self, query: query, meter: meter)
    var report = try report(of: query, try search.run())
    if report.stopReason == .visitBudget { report.estimate = search.estimate() }
    return report
  }

  /// The report of what a search has found.
  func report(
    of query: CircularFlowQuery, _ outcome: CircularFlowOutcome, flowsWithoutTime: Int? = nil
  ) throws(AnalysisError) -> CircularFlowReport {
    var cycles: [CircularFlow] = []
    for candidate in outcome.listed {
      cycles.append(CircularFlow(legs: try legs(of: candidate), ranksByUpperBound: ranksByUpperBound))
    }
    var header = header(report: "cycles", layer: projection?.query.layer)
    header.isComplete = outcome.stopReason == nil
    header.options += query.described(in: table.currency)
    return CircularFlowReport(
      header: header, count: outcome.tally.count, countsByLength: outcome.tally.byLength,
      stopReason: outcome.stopReason, listsTheFirst: outcome.listsTheFirst, cycles: cycles, closedBy: query.closedBy,
      flowsWithoutTime: flowsWithoutTime)
  }

  /// The legs of a cycle with their deals.
  func legs(of candidate: CycleCandidate) throws(AnalysisError) -> [FlowLeg] {
    var legs: [FlowLeg] = []
    for (position, edges) in candidate.legs.enumerated() {
      guard edges.isEmpty else {
        legs.append(try leg(of: edges))
        continue
      }
      let next = position + 1 == candidate.vertices.count ? 0 : position + 1
      legs.append(
        FlowLeg(
          source: company(at: candidate.vertices[position]), target: company(at: candidate.vertices[next]),
          amount: .unknown, deals: [], isSupposed: true))
    }
    return legs
  }
}

/// What a search for circular flows has found.
struct CircularFlowOutcome {
  /// How many there are, or how many were found before the search was cut short.
  var tally = CircularFlowTally()
  /// The ones to list, in order.
  var listed: [CycleCandidate] = []
  /// Why the search ended early.
  var stopReason: EnumerationStop?
  /// Whether the ones listed are the first of all, also of those that were not counted.
  var listsTheFirst = true
}

/// The search for circular flows: the kernel's enumeration, and the ranking of what it finds.
struct CircularFlowSearch {
  /// The first of this many are found by looking at all, which takes less time than to look for where they are.
  var fewCount: UInt64 = 4_096
  /// With less than this to spend for each leg, all are looked at: the parts of another search have to read the graph
  /// several times.
  private static let leastVisitsPerArc: UInt64 = 32
  /// What may be spent to see whether there are few.
  var quickVisits: UInt64 = 1 << 22

  let query: CircularFlowQuery
  let graph: CircularFlowGraph
  let meter: CircularFlowMeter
  /// The companies that every cycle must pass.
  let through: [VertexIndex]
  /// Legs of which every cycle must have one each.
  let requiredLegs: [RequiredLegs]
  var ranking: CircularFlowRanking

  private var source: FlowSource { graph.source }

  init(source: FlowSource, query: CircularFlowQuery, meter: CircularFlowMeter) throws(AnalysisError) {
    self.query = query
    self.meter = meter
    through = try query.through.map { name throws(AnalysisError) in try source.vertex(of: name) }
    let deals = try query.throughDeals.map { name throws(AnalysisError) in try source.edges(ofDeal: name) }
    graph = try CircularFlowGraph(source, query: query)
    var required: [RequiredLegs] = []
    if query.closedBy != nil { required.append(RequiredLegs(arcs: graph.supposedArc.map { [$0] } ?? [], edges: nil)) }
    for edges in deals {
      let places = graph.places(of: edges)
      required.append(RequiredLegs(arcs: places.arcs, edges: query.parallelEdges == .distinct ? places.edges : nil))
    }
    // What leaves the fewest choices goes first.
    requiredLegs = required.enumerated().sorted {
      ($0.element.arcs.count, $0.offset) < ($1.element.arcs.count, $1.offset)
    }
    .map(\.element)
    ranking = CircularFlowRanking(
      ranking: query.ranking, limit: query.limit, ranksByUpperBound: source.ranksByUpperBound, names: source.table.names
    )
  }

  /// Whether every simple cycle that the kernel describes is one that is wanted.
  private var isPlain: Bool { requiredLegs.isEmpty && !graph.dealsRepeat }

  /// Finds what is asked for.
  mutating func run() throws(AnalysisError) -> CircularFlowOutcome {
    guard isPlain else { return try lookAtAll() }
    if query.countsOnly || query.limit == 0 {
      let summary = count(in: graph, lengths, budget: meter.remaining)
      return CircularFlowOutcome(tally: CircularFlowTally(summary), stopReason: summary.stopReason)
    }
    guard let limit = query.limit.flatMap({ UInt64(exactly: $0) }), query.ranking != .return,
      meter.remaining ?? .max >= Self.leastVisitsPerArc * UInt64(graph.graph.arcCount)
    else { return try lookAtAll() }
    let quick = count(in: graph, lengths, budget: meter.share(oneIn: 8, atMost: quickVisits))
    let known = CircularFlowTally(quick)
    var outcome = CircularFlowOutcome()
    if quick.stopReason == .cancelled {
      (outcome.stopReason, outcome.listsTheFirst) = (.cancelled, false)
    } else if quick.isComplete, known.count <= max(limit, fewCount) {
      outcome = try lookAtAll()
    } else if let parts = try parts(with: limit, counts: quick.isComplete ? known : nil) {
      outcome = try list(parts)
      if outcome.stopReason == nil, !quick.isComplete {
        let rest = count(in: graph, lengths, budget: meter.remaining)
        (outcome.tally, outcome.stopReason) = (CircularFlowTally(rest), rest.stopReason)
      }
    } else {
      outcome = try lookAtAll()
    }
    // What was counted before the search was cut short is there, too.
    if quick.isComplete || known.count > outcome.tally.count { outcome.tally = known }
    return outcome
  }

  /// Lists the first of the parts of the graph that hold them.
  private mutating func list(_ parts: [CircularFlowPart]) throws(AnalysisError) -> CircularFlowOutcome {
    var outcome = CircularFlowOutcome()
    for part in parts where outcome.stopReason == nil {
      outcome.stopReason = try enumerate(part.graph, part.lengths) { search, cycle throws(AnalysisError) in
        outcome.tally.record(length: cycle.length)
        try search.rank(cycle, in: part.graph)
        return outcome.tally.count
      }
    }
    outcome.listsTheFirst = outcome.stopReason == nil
    outcome.listed = ranking.finish()
    return outcome
  }

  /// Looks at all cycles, to count them and to keep the first.
  private mutating func lookAtAll() throws(AnalysisError) -> CircularFlowOutcome {
    let graph = graph
    let isListing = !query.countsOnly
    var outcome = CircularFlowOutcome()
    outcome.stopReason = try enumerate(graph, lengths) { search, cycle throws(AnalysisError) in
      outcome.tally.record(length: cycle.length)
      if isListing { try search.rank(cycle, in: graph) }
      return outcome.tally.count
    }
    outcome.listsTheFirst = outcome.stopReason == nil
    outcome.listed = ranking.finish()
    return outcome
  }

  private mutating func rank(_ cycle: SimpleCycle, in graph: CircularFlowGraph) throws(AnalysisError) {
    let amount = graph.amount(of: cycle)
    guard ranking.mayKeep(amount, length: cycle.length) else { return }
    let start = ranking.smallestName(of: cycle.vertices)
    guard ranking.mayKeep(amount, length: cycle.length, first: cycle.vertices[start]) else { return }
    func rotated<Element>(_ elements: [Element]) -> [Element] { Array(elements[start...] + elements[..<start]) }
    var candidate = CycleCandidate(
      vertices: rotated(Array(cycle.vertices)), legs: rotated(graph.edges(of: cycle)), amount: amount)
    if query.ranking == .return {
      candidate.returnRatio =
        CircularFlow(legs: try source.legs(of: candidate), ranksByUpperBound: source.ranksByUpperBound).returnRatio
    }
    ranking.insert(candidate)
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
    if !throughDeals.isEmpty { options.append(("through-deal", throughDeals.joined(separator: ","))) }
    if let closedBy { options.append(("closed-by", "\(closedBy.payer),\(closedBy.payee)")) }
    if let minimumAmount {
      let number = DecimalNumber(units: minimumAmount, decimals: currency?.minorUnitDigits ?? 2)
      options.append(("min-amount", "\(number)" + (currency.map { " \($0)" } ?? "")))
    }
    return options
  }
}
