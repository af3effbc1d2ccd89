/// The part of what each edge carries that goes round, by balanced flow forwarding.
///
/// Where a maximum circulation is one of many, this circulation is unique, and what it has on an edge is told by the component
/// of the edge alone: whatever comes round to a vertex leaves it in the proportions of all that it has left to send there.
///
/// **Definition.** In each strongly connected component with amounts W the rates ρ > 0 with Σᵤ ρᵤ·Wᵤᵥ = ρᵥ·Σᵤ Wᵥᵤ for each
/// vertex v are unique up to a factor; with the factor that makes the largest of them 1, ρᵤ·Wᵤᵥ goes round on the edge (u, v),
/// and (1 − ρᵤ)·Wᵤᵥ is left. A vertex with ρ = 1 has nothing left to send, so the component falls apart, and its parts are
/// treated alike until no cycle is left. A self-loop goes round as a whole.
///
/// **Reference.** M. Homs-Dones, R. S. MacKay, B. Sansom, Y. Zhou, Circular directional flow decomposition of networks,
/// arXiv:2506.12546 (2025).
///
/// **Accuracy.** The rates are found without a subtraction, to nearly all digits of a `Double`; a rate within 10⁻¹² of 1 counts
/// as 1. At each vertex what comes round and what leaves agree to about one part in 10⁹ of what the vertex sends.
///
/// **Complexity.** O(*k*³) for each pass over a component of *k* vertices, at most *k* passes, each over smaller parts;
/// memory O(n + m + *k*²).
///
/// - Parameters:
///   - graph: The graph, parallel edges allowed.
///   - amounts: What each edge carries, from 0 on.
///   - maximumComponentSize: The most vertices of a component that are treated.
/// - Returns: What goes round on each edge; nil if a component is larger, if the amounts do not match the graph or one is
///   negative, or if they differ so much that rates are beyond a `Double`.
public func balancedCirculation(
  of graph: DirectedGraph, amounts: [Int64], maximumComponentSize: Int = .max
) -> [Double]? {
  guard amounts.count == graph.edgeCount, amounts.allSatisfy({ $0 >= 0 }) else { return nil }
  var left = amounts.map { Double($0) }
  var circulating = [Double](repeating: 0, count: graph.edgeCount)
  var open: [EdgeIndex] = []
  for edge in amounts.indices where amounts[edge] > 0 {
    if graph.sources[edge] == graph.targets[edge] {
      circulating[edge] = left[edge]
    } else {
      open.append(EdgeIndex(edge))
    }
  }
  while !open.isEmpty {
    let parts = CyclicPart.parts(of: graph, edges: open)
    open = []
    for part in parts {
      guard part.vertices.count <= maximumComponentSize,
        let rates = balancingRates(part.matrix(of: left), size: part.vertices.count)
      else { return nil }
      for (index, edge) in part.edges.enumerated() {
        let rate = rates[part.sources[index]]
        circulating[Int(edge)] += rate * left[Int(edge)]
        left[Int(edge)] *= 1 - rate
        if left[Int(edge)] > 0 { open.append(edge) }
      }
    }
  }
  // What rounding may have added beyond the whole.
  return zip(circulating, amounts).map { min($0, Double($1)) }
}

/// The factors for the rows of an irreducible matrix, the largest being 1, that make its rows and columns add up alike.
///
/// **Reference.** W. K. Grassmann, M. I. Taksar, D. P. Heyman, Regenerative analysis and steady state distributions for
/// Markov chains, Oper. Res. 33 (1985): the stationary distribution of the chain that jumps at these rates.
///
/// - Parameters:
///   - matrix: The matrix row by row; its diagonal does not count.
///   - size: How many rows it has, at least 1.
/// - Returns: The factors; nil if they are beyond a `Double`.
func balancingRates(_ matrix: [Double], size: Int) -> [Double]? {
  var entries = matrix
  return entries.withUnsafeMutableBufferPointer { entries in
    for last in stride(from: size - 1, to: 0, by: -1) {
      var total = 0.0
      for column in 0..<last { total += entries[last * size + column] }
      guard total > 0, total.isFinite else { return nil }
      for row in 0..<last where entries[row * size + last] > 0 {
        let share = entries[row * size + last] / total
        entries[row * size + last] = share
        for column in 0..<last where column != row {
          entries[row * size + column] += share * entries[last * size + column]
        }
      }
    }
    var rates = [Double](repeating: 1, count: size)
    for row in 1..<max(size, 1) {
      rates[row] = (0..<row).reduce(0) { $0 + rates[$1] * entries[$1 * size + row] }
      // Long chains of large quotients would run out of the exponents.
      if rates[row] > 0x1p500 { for index in 0...row { rates[index] *= 0x1p-500 } }
    }
    guard let largest = rates.max(), largest > 0, largest.isFinite else { return nil }
    return rates.map { $0 / largest >= 1 - 1e-12 ? 1 : $0 / largest }
  }
}
