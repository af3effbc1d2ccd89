/// Which of the simple paths between two vertices are wanted, and how much work may be spent on them.
public struct RankedPathQuery: Hashable, Sendable {
  /// The smallest number of edges in a path.
  public var minimumLength = 1
  /// The largest number of edges in a path, or nil for no bound.
  public var maximumLength: Int?
  /// The number of paths begun after which the search ends, since each is kept, or nil for no limit.
  public var pathBudget: Int?
  /// The number of edge visits after which the search ends, or nil for no limit.
  public var visitBudget: UInt64?

  /// Creates a query that asks for every path.
  public init() {}
}

/// A simple path, with the products of its weights.
public struct RankedPath: Hashable, Sendable {
  /// The vertices from the source to the sink, both included.
  public var vertices: [VertexIndex]
  /// The edges: `edges[i]` runs from `vertices[i]` to `vertices[i + 1]`.
  public var edges: [EdgeIndex]
  /// The product of the weights that rank.
  public var product: Double
  /// The product of the weights that decide among equals.
  public var tieProduct: Double
}

/// The simple paths between two vertices, that of the largest product of weights first.
///
/// Each edge has two weights, as for the least and the greatest value that an uncertain share can have. Paths come in
/// the order of the first product; equal ones in that of the second; then the shorter, then by their vertices and
/// edges. A path is never begun anew: what has come does not depend on how many are wanted.
///
/// **Definition.** A simple path repeats no vertex; parallel edges make paths of their own, self-loops are on none, and
/// an edge of which both weights are 0 is none. An infinite weight stands for one that nothing bounds; its product
/// with 0 is 0.
///
/// **Method.** Best first: a path begun is worth the product so far times the largest product of any walk on to the
/// sink, which no completion exceeds, so that a path that is complete when its turn comes precedes all that are left.
/// Weights above 1 are allowed; where they gain round a cycle the search only sees less far ahead. Products are rounded,
/// so that paths which differ by some 10⁻¹⁵ may change places.
///
/// **Reference.** P. E. Hart, N. J. Nilsson and B. Raphael, IEEE Trans. Syst. Sci. Cybern. 4 (1968), on best-first search.
/// Checked against exhaustive search.
///
/// **Complexity.** O(n m) to prepare, mostly far less; then for each path begun its length and the edges at its end. All
/// of them may be as many as there are simple paths, hence the budgets. Memory: 44 bytes for each path begun.
public struct RankedPaths: Sendable {
  /// A path begun, as a step behind another one.
  private struct Step {
    var vertex: VertexIndex
    var edge: EdgeIndex
    /// The step before, -1 at the source.
    var parent: Int32
    var length: Int32
    var product: Double
    var tieProduct: Double
  }

  private let graph: DirectedGraph
  private let sink: VertexIndex
  private let weights: [Double]
  private let tieWeights: [Double]
  private let query: RankedPathQuery
  /// The largest products of walks from each vertex to the sink.
  private var prospects: [Double]
  private var tieProspects: [Double]
  private var reachesSink: [Bool]
  private var steps: [Step] = []
  private var heap: [Int32] = []

  /// The number of edge visits so far.
  public private(set) var edgeVisits: UInt64 = 0
  /// Why the search ended early; nil while it goes on, and if every path has come.
  public private(set) var stopReason: EnumerationStop?

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - source: The first vertex of each path.
  ///   - sink: The last vertex of each path.
  ///   - weights: The weight of each edge that ranks, from 0 on; infinite ones are allowed.
  ///   - tieWeights: The weight of each edge that decides among equals, likewise.
  ///   - query: Which paths are wanted, and the budgets.
  /// - Throws: ``SystemError`` if there is not a weight from 0 on for each edge.
  public init(
    in graph: DirectedGraph, from source: VertexIndex, to sink: VertexIndex, weights: [Double], tieWeights: [Double],
    query: RankedPathQuery = RankedPathQuery()
  ) throws(SystemError) {
    for values in [weights, tieWeights] {
      guard values.count == graph.edgeCount else {
        throw .edgeValueCountMismatch(edges: graph.edgeCount, values: values.count)
      }
      for (edge, weight) in values.enumerated() where !(weight >= 0) {
        throw .invalidWeight(edge: EdgeIndex(edge), weight: weight)
      }
    }
    (self.graph, self.sink, self.weights, self.tieWeights, self.query) = (graph, sink, weights, tieWeights, query)
    prospects = [Double](repeating: 0, count: graph.vertexCount)
    tieProspects = prospects
    reachesSink = [Bool](repeating: false, count: graph.vertexCount)
    guard source < graph.vertexCount, sink < graph.vertexCount, source != sink else { return }
    look(ahead: source)
    guard reachesSink[Int(source)] else { return }
    push(Step(vertex: source, edge: 0, parent: -1, length: 0, product: 1, tieProduct: 1))
  }

  /// The next path, or nil if there is none or the search has ended early.
  public mutating func next() -> RankedPath? {
    while stopReason == nil, let best = popBest() {
      let step = steps[Int(best)]
      if step.vertex == sink {
        if Int(step.length) >= query.minimumLength { return path(to: best) }
        continue
      }
      if let longest = query.maximumLength, Int(step.length) >= longest { continue }
      extend(best, step)
    }
    return nil
  }

  private mutating func extend(_ index: Int32, _ step: Step) {
    let edges = graph.outEdges(of: step.vertex)
    edgeVisits += UInt64(edges.count)
    if let budget = query.visitBudget, edgeVisits > budget {
      stopReason = .visitBudget
      return
    }
    for edge in edges where isUsable(edge) {
      let target = graph.targets[Int(edge)]
      guard reachesSink[Int(target)], !isOnPath(target, index) else { continue }
      if steps.count >= min(query.pathBudget ?? .max, Int(Int32.max)) {
        stopReason = .visitBudget
        return
      }
      push(
        Step(
          vertex: target, edge: edge, parent: index, length: step.length + 1,
          product: product(step.product, weights[Int(edge)]),
          tieProduct: product(step.tieProduct, tieWeights[Int(edge)])))
    }
  }

  private func isUsable(_ edge: EdgeIndex) -> Bool { weights[Int(edge)] > 0 || tieWeights[Int(edge)] > 0 }

  private func isOnPath(_ vertex: VertexIndex, _ index: Int32) -> Bool {
    var index = index
    while index >= 0 {
      if steps[Int(index)].vertex == vertex { return true }
      index = steps[Int(index)].parent
    }
    return false
  }

  /// Finds who reaches the sink, and the largest product on the way.
  private mutating func look(ahead source: VertexIndex) {
    reachesSink[Int(sink)] = true
    (prospects[Int(sink)], tieProspects[Int(sink)]) = (1, 1)
    var reached = [sink]
    var next = 0
    while next < reached.count {
      let vertex = reached[next]
      next += 1
      guard vertex != source else { continue }
      edgeVisits += UInt64(graph.inDegree(of: vertex))
      for edge in graph.inEdges(of: vertex) where isUsable(edge) {
        let before = graph.sources[Int(edge)]
        guard !reachesSink[Int(before)] else { continue }
        reachesSink[Int(before)] = true
        reached.append(before)
      }
    }
    // The largest products settle once every edge has been looked at as often as the longest path has edges; the order
    // from the sink outwards mostly settles them at once.
    for _ in reached.indices {
      var hasChanged = false
      for vertex in reached.dropFirst() {
        let edges = graph.outEdges(of: vertex)
        edgeVisits += UInt64(edges.count)
        for edge in edges where isUsable(edge) {
          let target = Int(graph.targets[Int(edge)])
          guard reachesSink[target], target != Int(source) else { continue }
          let ahead = product(weights[Int(edge)], prospects[target])
          let tieAhead = product(tieWeights[Int(edge)], tieProspects[target])
          if ahead > prospects[Int(vertex)] { (prospects[Int(vertex)], hasChanged) = (ahead, true) }
          if tieAhead > tieProspects[Int(vertex)] { (tieProspects[Int(vertex)], hasChanged) = (tieAhead, true) }
        }
      }
      if !hasChanged { break }
      if let budget = query.visitBudget, edgeVisits > budget {
        stopReason = .visitBudget
        return
      }
    }
  }

  private func path(to index: Int32) -> RankedPath {
    let last = steps[Int(index)]
    var path = RankedPath(vertices: [], edges: [], product: last.product, tieProduct: last.tieProduct)
    var index = index
    while index >= 0 {
      let step = steps[Int(index)]
      path.vertices.append(step.vertex)
      if step.parent >= 0 { path.edges.append(step.edge) }
      index = step.parent
    }
    path.vertices.reverse()
    path.edges.reverse()
    return path
  }

  private func precedes(_ left: Int32, _ right: Int32) -> Bool {
    let (one, other) = (steps[Int(left)], steps[Int(right)])
    let worth = (
      product(one.product, prospects[Int(one.vertex)]), product(other.product, prospects[Int(other.vertex)])
    )
    if worth.0 != worth.1 { return worth.0 > worth.1 }
    let tie = (
      product(one.tieProduct, tieProspects[Int(one.vertex)]),
      product(other.tieProduct, tieProspects[Int(other.vertex)])
    )
    if tie.0 != tie.1 { return tie.0 > tie.1 }
    if one.length != other.length { return one.length < other.length }
    let (first, second) = (path(to: left), path(to: right))
    if first.vertices != second.vertices { return first.vertices.lexicographicallyPrecedes(second.vertices) }
    return first.edges.lexicographicallyPrecedes(second.edges)
  }

  private mutating func push(_ step: Step) {
    steps.append(step)
    heap.append(Int32(steps.count - 1))
    var position = heap.count - 1
    while position > 0, case let parent = (position - 1) / 2, precedes(heap[position], heap[parent]) {
      heap.swapAt(position, parent)
      position = parent
    }
  }

  private mutating func popBest() -> Int32? {
    guard let best = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return best }
    heap[0] = last
    var position = 0
    while case var child = 2 * position + 1, child < heap.count {
      if child + 1 < heap.count, precedes(heap[child + 1], heap[child]) { child += 1 }
      guard precedes(heap[child], heap[position]) else { break }
      heap.swapAt(position, child)
      position = child
    }
    return best
  }
}

/// A product in which nothing stays nothing.
private func product(_ left: Double, _ right: Double) -> Double { left == 0 || right == 0 ? 0 : left * right }
