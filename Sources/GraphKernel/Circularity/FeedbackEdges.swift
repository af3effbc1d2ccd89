/// Edges without which a graph has no cycle.
public struct FeedbackEdges: Hashable, Sendable {
  /// The edges, ascending; every other edge closes a cycle with those that stay if it is put back.
  public let edges: [EdgeIndex]
  /// The sum of their weights.
  public let weight: Int64
  /// Whether no such edges weigh less, because all orders of each component were compared.
  public let isOptimal: Bool
}

/// The most vertices of a component of which all orders are compared.
private let largestExhaustiveComponent = 16

/// Edges of little weight without which a graph has no cycle: a feedback arc set.
///
/// **Definition.** The vertices are put into an order, and the edges that run backwards in it are taken out, as are self-loops.
/// Components of up to 16 vertices get the best of all orders, larger ones a good one: vertices with little to send
/// back are drawn to the front, and then each is moved to where it is best as long as that helps. Of what was taken out, all that
/// closes no cycle is put back, the heaviest first. Edges that weigh nothing are not there.
///
/// **Reference.** The least weight by subsets of vertices: E. L. Lawler, A comment on minimum feedback arc sets, IEEE Trans.
/// Circuit Theory 11 (1964). The order to begin with: P. Eades, X. Lin, W. F. Smyth, A fast and effective heuristic for the
/// feedback arc set problem, Inf. Process. Lett. 47 (1993). It is hard to find the least weight in general (R. M. Karp, 1972).
///
/// **Complexity.** O(2*ᵏ* *k*²) for a component of *k* ≤ 16 vertices; O(*k*² + *p*·(*m* log *m* + *k*²)) for a larger one with *m*
/// edges, *p* ≤ 50.
///
/// - Parameters:
///   - graph: The graph, parallel edges and self-loops allowed.
///   - weights: What it costs to take out each edge, from 0 on, the sum within 64 bits.
///   - maximumComponentSize: The most vertices of a component that are treated.
/// - Returns: The edges; nil if a component is larger, or if the weights do not match the graph, one is negative, or they are
///   too many for 64 bits.
public func feedbackEdges(
  of graph: DirectedGraph, weights: [Int64], maximumComponentSize: Int = .max
) -> FeedbackEdges? {
  var sum = CheckedSum()
  for weight in weights { sum.add(weight) }
  guard weights.count == graph.edgeCount, weights.allSatisfy({ $0 >= 0 }), sum.value != nil else { return nil }
  let present = weights.indices.filter { weights[$0] > 0 }.map { EdgeIndex($0) }
  var removed = present.filter { graph.sources[Int($0)] == graph.targets[Int($0)] }
  var isOptimal = true
  var kept = AcyclicEdges(graph)
  var visits = 0
  var backward: [EdgeIndex] = []
  for part in CyclicPart.parts(of: graph, edges: present) {
    guard part.vertices.count <= maximumComponentSize else { return nil }
    let arcs = WeightedArcs(part, weights: weights)
    let isSmall = part.vertices.count <= largestExhaustiveComponent
    isOptimal = isOptimal && isSmall
    let positions = isSmall ? arcs.bestOrder() : arcs.goodOrder()
    for (index, edge) in part.edges.enumerated() {
      if positions[part.sources[index]] > positions[part.targets[index]] {
        backward.append(edge)
      } else {
        _ = kept.insert(edge, &visits)
      }
    }
  }
  for edge in backward.sorted(by: { (weights[Int($1)], $0) < (weights[Int($0)], $1) })
  where kept.insert(edge, &visits) != nil {
    removed.append(edge)
  }
  removed.sort()
  return FeedbackEdges(
    edges: removed, weight: removed.reduce(0) { $0 + weights[Int($1)] }, isOptimal: isOptimal)
}
