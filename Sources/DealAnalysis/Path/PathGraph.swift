import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

/// The flows that are on some way from one company to another, with their amounts.
struct PathGraph {
  let source: FlowSource
  let first: VertexIndex
  let last: VertexIndex
  /// How many legs the shortest chain has; `nil` if there is none.
  let distance: Int?
  /// The flows, on all companies.
  let flows: DirectedGraph
  /// What each of ``flows`` is in the whole graph.
  let edges: [EdgeIndex]
  /// The same with one arc for all flows from one company to another.
  let arcs: CollapsedGraph
  /// The amount of each of ``flows``.
  let amounts: [AmountInterval]
  /// The class of exposure of each of ``flows``; `nil` on the other layers.
  let classes: [FlowAspect?]
  /// The sum of each of ``arcs``.
  let arcAmounts: [AmountInterval]

  /// Finds the flows on ways between two companies.
  ///
  /// - Throws: ``AnalysisError/money(_:)`` when flows add up to more than 64 bits.
  /// - Complexity: O(companies + flows).
  init(_ source: FlowSource, from first: VertexIndex, to last: VertexIndex) throws(AnalysisError) {
    self.source = source
    self.first = first
    self.last = last
    let whole = source.graph
    do {
      let ahead = try breadthFirstTree(of: whole.graph, from: [first]).distances
      let behind = try breadthFirstTree(of: whole.graph, from: [last], direction: .inward).distances
      distance = ahead[Int(last)] == .max ? nil : Int(ahead[Int(last)])
      func isBetween(_ vertex: VertexIndex) -> Bool { ahead[Int(vertex)] < .max && behind[Int(vertex)] < .max }
      var edges: [EdgeIndex] = []
      for vertex in 0..<VertexIndex(whole.graph.vertexCount) where vertex != last && isBetween(vertex) {
        for (target, edge) in zip(whole.graph.successors(of: vertex), whole.graph.outEdges(of: vertex))
        where target != first && target != vertex && isBetween(target) {
          edges.append(edge)
        }
      }
      let part = try whole.graph.subgraph(keeping: edges.sorted())
      flows = part.graph
      self.edges = part.originalEdges
      arcs = CollapsedGraph(part.graph)
      amounts = try part.originalEdges.map { try whole.amount(of: $0) }
      classes = part.originalEdges.map(whole.exposureClass)
      arcAmounts = try Self.sums(of: arcs, amounts: amounts, classes: classes)
    } catch {
      throw AnalysisError(error)
    }
  }

  /// The sum of some of ``flows``; classes of exposure are different things and never added, so that of several it is
  /// unknown.
  func sum(of flows: [EdgeIndex]) throws(MoneyError) -> AmountInterval {
    try Self.sum(of: flows, amounts: amounts, classes: classes)
  }

  private static func sum(
    of flows: some Sequence<EdgeIndex>, amounts: [AmountInterval], classes: [FlowAspect?]
  ) throws(MoneyError) -> AmountInterval {
    var sum: (amount: AmountInterval, class: FlowAspect?)?
    for flow in flows {
      let (amount, own) = (amounts[Int(flow)], classes[Int(flow)])
      if let before = sum, before.class != own { return .unknown }
      sum = (try sum?.amount.adding(amount) ?? amount, own)
    }
    return sum?.amount ?? .zero
  }

  private static func sums(
    of arcs: CollapsedGraph, amounts: [AmountInterval], classes: [FlowAspect?]
  ) throws(MoneyError) -> [AmountInterval] {
    var sums: [AmountInterval] = []
    sums.reserveCapacity(arcs.arcCount)
    for arc in 0..<ArcIndex(arcs.arcCount) {
      sums.append(try sum(of: arcs.edges(of: arc), amounts: amounts, classes: classes))
    }
    return sums
  }

  /// The flows that an arc stands for, in the whole graph.
  func edges(of arc: ArcIndex) -> [EdgeIndex] { arcs.edges(of: arc).map { edges[Int($0)] } }

  /// A leg made of some flows between the same two companies.
  func leg(of edges: [EdgeIndex]) throws(AnalysisError) -> FlowLeg { try source.leg(ofAnyClass: edges) }
}
