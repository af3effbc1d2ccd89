import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

/// What is searched for circular flows: the flows that count, with the amount of each and of each leg.
struct CircularFlowGraph {
  /// The amount of a leg that is supposed and limits nothing.
  private static let unlimited = AmountInterval(lower: .max, upper: nil)

  let source: FlowSource
  let parallelEdges: ParallelEdges
  let graph: CollapsedGraph
  /// The edge of the whole graph behind each one here, as many as are not supposed; `nil` if they are the same.
  private let originalEdges: [EdgeIndex]?
  let edgeAmounts: [AmountInterval]
  let arcAmounts: [AmountInterval]
  /// How many edges are flows; one after them is supposed.
  private let flowCount: Int
  /// Whether some deal has two edges, so that a cycle could use it twice.
  let dealsRepeat: Bool

  /// The flows of a source that a query is about.
  init(_ source: FlowSource, query: CircularFlowQuery) throws(AnalysisError) {
    let full = source.graph
    do {
      var amounts: [AmountInterval] = []
      amounts.reserveCapacity(full.graph.edgeCount)
      for edge in 0..<EdgeIndex(full.graph.edgeCount) { amounts.append(try full.amount(of: edge)) }
      var all = try CircularFlowGraph(
        source: source, parallelEdges: query.parallelEdges, graph: CollapsedGraph(full.graph), originalEdges: nil,
        edgeAmounts: amounts, flowCount: amounts.count, dealsRepeat: source.dealsRepeat)
      if let payment = query.closedBy { all = try all.supposing(payment) }
      guard let least = query.minimumAmount else {
        self = all
        return
      }
      // An unknown amount may reach any.
      self = try all.part { amount in amount.upper.map { $0 >= least } ?? true }
    } catch {
      throw AnalysisError(error)
    }
  }

  private init(
    source: FlowSource, parallelEdges: ParallelEdges, graph: CollapsedGraph, originalEdges: [EdgeIndex]?,
    edgeAmounts: [AmountInterval], flowCount: Int, dealsRepeat: Bool
  ) throws(MoneyError) {
    self.source = source
    self.parallelEdges = parallelEdges
    self.graph = graph
    self.originalEdges = originalEdges
    self.edgeAmounts = edgeAmounts
    self.flowCount = flowCount
    self.dealsRepeat = dealsRepeat
    var sums: [AmountInterval] = []
    sums.reserveCapacity(graph.arcCount)
    for arc in 0..<ArcIndex(graph.arcCount) {
      var sum = AmountInterval.zero
      for edge in graph.edges(of: arc) { sum = try sum.adding(edgeAmounts[Int(edge)]) }
      sums.append(sum)
    }
    arcAmounts = sums
  }

  /// The same with one more edge, which stands in the place of all between its companies.
  private func supposing(_ payment: SupposedPayment) throws -> CircularFlowGraph {
    let (payer, payee) = (try source.vertex(of: payment.payer), try source.vertex(of: payment.payee))
    guard payer != payee else {
      throw AnalysisError.unanswerable(
        "“\(payment.payer)” and “\(payment.payee)” are the same company here; a payment that closes a circle leads to "
          + "another one")
    }
    let whole = source.graph.graph
    let kept = (0..<EdgeIndex(whole.edgeCount)).filter {
      whole.sources[Int($0)] != payer || whole.targets[Int($0)] != payee
    }
    return try CircularFlowGraph(
      source: source, parallelEdges: parallelEdges,
      graph: CollapsedGraph(
        try DirectedGraph(
          vertexCount: whole.vertexCount, sources: kept.map { whole.sources[Int($0)] } + [payer],
          targets: kept.map { whole.targets[Int($0)] } + [payee])),
      originalEdges: kept, edgeAmounts: kept.map { edgeAmounts[Int($0)] } + [Self.unlimited], flowCount: kept.count,
      dealsRepeat: dealsRepeat)
  }

  /// The legs whose amount passes a test, or the edges where each makes a leg of its own.
  func part(_ isKept: (AmountInterval) -> Bool) throws -> CircularFlowGraph {
    let arcs = graph.arcs
    var ends = [(source: VertexIndex, target: VertexIndex)?](repeating: nil, count: edgeAmounts.count)
    var arc: ArcIndex = 0
    for source in 0..<VertexIndex(arcs.vertexCount) {
      for target in arcs.successors(of: source) {
        if parallelEdges == .distinct || isKept(arcAmounts[Int(arc)]) {
          for edge in graph.edges(of: arc) where parallelEdges == .collapse || isKept(edgeAmounts[Int(edge)]) {
            ends[Int(edge)] = (source, target)
          }
        }
        arc += 1
      }
    }
    let kept = ends.indices.filter { ends[$0] != nil }
    let keptEnds = ends.compactMap { $0 }
    let flows = kept.count(where: { $0 < flowCount })
    return try CircularFlowGraph(
      source: source, parallelEdges: parallelEdges,
      graph: CollapsedGraph(
        try DirectedGraph(
          vertexCount: graph.vertexCount, sources: keptEnds.map(\.source), targets: keptEnds.map(\.target))),
      originalEdges: kept.prefix(flows).map { originalEdges?[$0] ?? EdgeIndex($0) },
      edgeAmounts: kept.map { edgeAmounts[$0] }, flowCount: flows, dealsRepeat: dealsRepeat)
  }
}

// MARK: - Cycles

extension CircularFlowGraph {
  /// The amounts of the legs that cycles are made of.
  var legAmounts: [AmountInterval] { parallelEdges == .collapse ? arcAmounts : edgeAmounts }

  /// What can go round a cycle.
  func amount(of cycle: SimpleCycle) -> AmountInterval {
    let (positions, amounts) = parallelEdges == .collapse ? (cycle.arcs, arcAmounts) : (cycle.edges, edgeAmounts)
    guard dealsRepeat else {
      // Millions of cycles may come by, so no array is made of their legs.
      var smallest = amounts[Int(positions[0])]
      for position in positions.dropFirst() { smallest = smallest.minimum(with: amounts[Int(position)]) }
      return smallest
    }
    let legs = zip(positions, searchedEdges(of: cycle)).filter { !$1.contains(where: isSupposed) }
    return CircularFlow.amount(
      of: legs.map { position, edges in
        (amounts[Int(position)], edges.map { (deal(of: $0), edgeAmounts[Int($0)]) })
      })
  }

  /// Whether each leg of a cycle can be given a deal of its own.
  func canChooseDistinctDeals(of cycle: SimpleCycle) -> Bool {
    guard dealsRepeat else { return true }
    let legs = searchedEdges(of: cycle).filter { !$0.contains(where: isSupposed) }
    return DealAnalysis.canChooseDistinctDeals(legs: legs.map { $0.map(deal(of:)) })
  }

  /// The edges of each leg, numbered as in the whole graph; none on one that is supposed.
  func edges(of cycle: SimpleCycle) -> [[EdgeIndex]] {
    searchedEdges(of: cycle).map { edges in edges.filter { !isSupposed($0) }.map(original) }
  }

  /// The arc that is supposed, if one is.
  var supposedArc: ArcIndex? {
    guard flowCount < edgeAmounts.count else { return nil }
    return (0..<ArcIndex(graph.arcCount)).first { graph.edges(of: $0).contains(where: isSupposed) }
  }

  /// The edges here of some edges of the whole graph, and the arcs that they are on.
  func places(of wanted: Set<EdgeIndex>) -> (edges: Set<EdgeIndex>, arcs: [ArcIndex]) {
    var edges: Set<EdgeIndex> = []
    var arcs: [ArcIndex] = []
    for arc in 0..<ArcIndex(graph.arcCount) {
      let found = graph.edges(of: arc).filter { !isSupposed($0) && wanted.contains(original($0)) }
      if !found.isEmpty { arcs.append(arc) }
      edges.formUnion(found)
    }
    return (edges, arcs)
  }

  private func searchedEdges(of cycle: SimpleCycle) -> [[EdgeIndex]] {
    parallelEdges == .collapse ? cycle.arcs.map { Array(graph.edges(of: $0)) } : cycle.edges.map { [$0] }
  }

  private func isSupposed(_ edge: EdgeIndex) -> Bool { edge >= flowCount }

  private func original(_ edge: EdgeIndex) -> EdgeIndex { originalEdges?[Int(edge)] ?? edge }

  private func deal(of edge: EdgeIndex) -> UInt32 { source.graph.deal(of: original(edge)) }
}

extension FlowSource {
  /// Whether some deal has two edges; the rows of a table are all different.
  fileprivate var dealsRepeat: Bool {
    guard projection != nil else { return false }
    var seen: Set<UInt32> = []
    return (0..<EdgeIndex(graph.graph.edgeCount)).contains { !seen.insert(graph.deal(of: $0)).inserted }
  }
}
