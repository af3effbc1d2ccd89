import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

extension FlowSource {
  /// The circular flows whose money went out and came back within a window of time, flow after flow.
  ///
  /// **Definition**: simple cycles of flows, one on each leg, whose times go on from the first to the last and lie within
  /// the window. A flow whose time is not known exactly cannot be put in order; it is left out, and counted.
  func timedCircularFlows(
    _ query: CircularFlowQuery, within window: FlowWindow, meter: CircularFlowMeter
  ) throws(AnalysisError) -> CircularFlowReport {
    guard query.closedBy == nil else {
      throw .unanswerable("a payment that nobody has made has no time, and closes nothing within a window")
    }
    var search = try TimedCircularFlowSearch(source: self, query: query, window: window)
    let outcome = try search.run(meter)
    return try report(of: query, outcome, flowsWithoutTime: search.flowsWithoutTime)
  }
}

/// The search for circular flows in time: the flows with a time, the kernel's enumeration, and the ranking.
private struct TimedCircularFlowSearch {
  let source: FlowSource
  let query: CircularFlowQuery
  /// The flows that have a time, and may be as large as is asked for.
  let graph: CollapsedGraph
  let originalEdges: [EdgeIndex]
  let times: [Int64]
  let amounts: [AmountInterval]
  /// How many flows cannot be put in order.
  let flowsWithoutTime: Int
  private var ranking: CircularFlowRanking
  private let through: Set<VertexIndex>
  /// Of each deal that must be a leg, the edges.
  private let throughDeals: [Set<EdgeIndex>]
  private let kernelQuery: TemporalCycleQuery
  private var tally = CircularFlowTally()

  init(source: FlowSource, query: CircularFlowQuery, window: FlowWindow) throws(AnalysisError) {
    self.source = source
    self.query = query
    var named: Set<VertexIndex> = []
    for name in query.through { named.insert(try source.vertex(of: name)) }
    through = named
    throughDeals = try query.throughDeals.map { name throws(AnalysisError) in try source.edges(ofDeal: name) }
    kernelQuery = TemporalCycleQuery(
      window: try window.length(in: source.table.timeUnit), order: window.order.kernelOrder,
      minimumLength: query.minimumLength, maximumLength: query.maximumLength, visitBudget: query.visitBudget)
    let full = source.graph
    var kept: [EdgeIndex] = []
    var (times, amounts): ([Int64], [AmountInterval]) = ([], [])
    var undated = 0
    do {
      for edge in 0..<EdgeIndex(full.graph.edgeCount) {
        guard let time = full.exactTime(of: edge) else {
          undated += 1
          continue
        }
        let amount = try full.amount(of: edge)
        if let least = query.minimumAmount, let most = amount.upper, most < least { continue }
        kept.append(edge)
        times.append(time)
        amounts.append(amount)
      }
      graph = CollapsedGraph(try full.graph.subgraph(keeping: kept).graph)
    } catch {
      throw AnalysisError(error)
    }
    (originalEdges, self.times, self.amounts, flowsWithoutTime) = (kept, times, amounts, undated)
    ranking = CircularFlowRanking(
      ranking: query.ranking, limit: query.limit, ranksByUpperBound: source.ranksByUpperBound,
      names: source.table.names)
  }

  mutating func run(_ meter: CircularFlowMeter) throws(AnalysisError) -> CircularFlowOutcome {
    // A deal of a book can run in both directions, and counts once; the rows of a table are all different.
    let isBook = source.projection != nil
    do {
      if query.countsOnly, through.isEmpty, throughDeals.isEmpty, !isBook {
        let summary = try temporalCycleCounts(
          in: graph, times: times, query: kernelQuery, isCancelled: meter.isCancelled,
          progress: { meter.tell(visits: $0, count: 0) })
        return CircularFlowOutcome(tally: CircularFlowTally(summary), stopReason: summary.stopReason)
      }
      var failure: AnalysisError?
      let summary = try forEachTemporalCycle(
        in: graph, times: times, query: kernelQuery, isCancelled: meter.isCancelled,
        progress: { meter.tell(visits: $0, count: 0) }
      ) { cycle in
        do throws(AnalysisError) {
          try take(cycle, isBook: isBook)
          return .continue
        } catch {
          failure = error
          return .stop
        }
      }
      if let failure { throw failure }
      return CircularFlowOutcome(
        tally: tally, listed: ranking.finish(), stopReason: summary.stopReason, listsTheFirst: summary.isComplete)
    } catch let error as AnalysisError {
      throw error
    } catch {
      throw .unanswerable("\(error)")
    }
  }

  private mutating func take(_ cycle: TemporalCycle, isBook: Bool) throws(AnalysisError) {
    if !through.isEmpty, cycle.vertices.count(where: through.contains) < through.count { return }
    if isBook, Set(cycle.edges.map { source.graph.deal(of: originalEdges[Int($0)]) }).count < cycle.length { return }
    guard throughDeals.allSatisfy({ deal in cycle.edges.contains { deal.contains(originalEdges[Int($0)]) } }) else {
      return
    }
    tally.record(length: cycle.length)
    guard !query.countsOnly else { return }
    var amount = amounts[Int(cycle.edges[0])]
    for edge in cycle.edges.dropFirst() { amount = amount.minimum(with: amounts[Int(edge)]) }
    guard ranking.mayKeep(amount, length: cycle.length) else { return }
    var candidate = CycleCandidate(
      vertices: Array(cycle.vertices), legs: cycle.edges.map { [originalEdges[Int($0)]] }, amount: amount)
    if query.ranking == .return {
      candidate.returnRatio =
        CircularFlow(legs: try source.legs(of: candidate), ranksByUpperBound: source.ranksByUpperBound).returnRatio
    }
    ranking.insert(candidate)
  }
}
