/// A graph whose edges have strengths, as the measures need it that add them up.
///
/// Edges of strength 0 are left out, so that they count as absent for degrees and components too. All strengths are
/// divided by one power of two, which is exact, so that the largest is at least 1 and below 2: no sum overflows.
struct StrengthGraph {
  /// The edges that have a strength.
  let graph: DirectedGraph
  /// The strength of each of these edges; nil if all are 1.
  private let strengths: [Double]?
  /// A strength is 2 to the power of this times what is stored.
  let scale: Int

  /// Far enough from the smallest normal number for products of a strength and a small value.
  private static let widestScale = 900

  /// Checks the strengths and leaves out the edges that have none.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - weights: The strength of each edge; nil gives each strength 1.
  /// - Throws: ``CentralityError`` naming the first edge whose strength cannot be used.
  init(_ graph: DirectedGraph, weights: [Double]?) throws(CentralityError) {
    guard let weights else {
      self.graph = graph
      strengths = nil
      scale = 0
      return
    }
    guard weights.count == graph.edgeCount else {
      throw .edgeValueCountMismatch(edges: graph.edgeCount, values: weights.count)
    }
    var largest = 0.0
    for (edge, weight) in weights.enumerated() {
      guard weight.isFinite, weight >= 0 else { throw .invalidStrength(edge: EdgeIndex(edge), strength: weight) }
      if weight > largest { largest = weight }
    }
    let scale = largest > 0 ? Int(largest.exponent) : 0
    let smallest = Double(sign: .plus, exponent: max(scale - Self.widestScale, -1_074), significand: 1)
    for (edge, weight) in weights.enumerated() where weight > 0 && weight < smallest {
      throw .strengthsTooFarApart(edge: EdgeIndex(edge))
    }
    let kept = (0..<EdgeIndex(graph.edgeCount)).filter { weights[Int($0)] > 0 }
    self.graph = kept.count == graph.edgeCount ? graph : graph.subgraph(checkedEdges: kept).graph
    self.scale = scale
    strengths = kept.map { Double(sign: .plus, exponent: -scale, significand: weights[Int($0)]) }
  }

  var vertexCount: Int { graph.vertexCount }

  /// The edges into each vertex with their strengths.
  var incoming: StrengthRows { StrengthRows(graph.incoming, strengths: strengths) }

  /// The edges out of each vertex with their strengths.
  var outgoing: StrengthRows { StrengthRows(graph.outgoing, strengths: strengths) }
}

/// One direction of a ``StrengthGraph``: the neighbors of each vertex, and the strength of the edge to each.
struct StrengthRows {
  let adjacency: Adjacency
  /// The strength of the edge in each slot; nil if all are 1.
  let strengths: [Double]?

  init(_ adjacency: Adjacency, strengths: [Double]?) {
    self.adjacency = adjacency
    self.strengths = strengths.map { strengths in adjacency.edges.map { strengths[Int($0)] } }
  }

  func strength(at slot: Int) -> Double { strengths?[slot] ?? 1 }

  /// The sum of the strengths at a vertex.
  func sum(of vertex: VertexIndex) -> Double {
    let slots = adjacency.slots(of: vertex)
    guard let strengths else { return Double(slots.count) }
    return strengths[slots].reduce(0, +)
  }

  /// The largest sum of strengths at any vertex, 0 if there is none.
  func largestSum(vertexCount: Int) -> Double {
    (0..<VertexIndex(vertexCount)).lazy.map { sum(of: $0) }.max() ?? 0
  }
}

/// Lends an array, if there is one, to an inner loop.
func withOptionalBuffer<Element, Result>(
  _ array: [Element]?, _ body: (UnsafeBufferPointer<Element>?) -> Result
) -> Result {
  guard let array else { return body(nil) }
  return array.withUnsafeBufferPointer { body($0) }
}
