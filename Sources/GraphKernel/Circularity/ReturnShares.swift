/// For each vertex, what share of what passes it comes back to it.
///
/// What arrives at a vertex goes on in the proportions of what leaves it; where less leaves than arrives, the rest stays behind.
/// A vertex from which more leaves than arrives gets the difference from outside.
///
/// **Definition.** With T = max(in, out), what passes a vertex, and G(u, v) = amount(u, v) ÷ T(u), the chain that goes from u to v
/// with probability G(u, v), and otherwise ends, comes back to where it began with probability 1 − 1 ÷ N(v, v), where
/// N = (I − G)⁻¹. It is 1 in a component that nothing leaves, where N has no value, and 0 on no cycle.
///
/// **Reference.** J. T. Finn, Measures of ecosystem structure and function derived from analysis of flows, J. Theor. Biol. 56
/// (1976): his cycling index is Σ T(v) · share(v) ÷ Σ T(v).
///
/// **Accuracy.** Elimination and substitution add and multiply positive numbers alone, so the shares have nearly all digits of a
/// `Double` however little leaves a component (A. S. Alfa, J. Xue, Q. Ye, Math. Comp. 71, 2002).
///
/// **Complexity.** O(*k*³) time and O(*k*²) memory for a component of *k* vertices; O(n + m) on the whole.
///
/// - Parameters:
///   - graph: The graph, parallel edges and self-loops allowed.
///   - amounts: What each edge carries, from 0 on, the sum within 64 bits.
///   - maximumComponentSize: The most vertices of a component that are treated.
/// - Returns: A number from 0 to 1 for each vertex; nil if a component is larger, or if the amounts do not match the graph, one is
///   negative, or they are too many for 64 bits.
public func returnShares(
  of graph: DirectedGraph, amounts: [Int64], maximumComponentSize: Int = .max
) -> [Double]? {
  guard amounts.count == graph.edgeCount, let passing = throughput(of: graph, amounts: amounts) else { return nil }
  var own = [Int64](repeating: 0, count: graph.vertexCount)
  for edge in amounts.indices where graph.sources[edge] == graph.targets[edge] {
    own[Int(graph.sources[edge])] += amounts[edge]
  }
  var shares = own.indices.map { passing[$0] > 0 ? Double(own[$0]) / Double(passing[$0]) : 0 }
  let edges = amounts.indices.filter { amounts[$0] > 0 }.map { EdgeIndex($0) }
  let values = amounts.map { Double($0) }
  for part in CyclicPart.parts(of: graph, edges: edges) {
    let size = part.vertices.count
    guard size <= maximumComponentSize else { return nil }
    // What leaves the component, or stays behind, as exact differences.
    var leaving = part.vertices.map { passing[Int($0)] - own[Int($0)] }
    for (index, edge) in part.edges.enumerated() { leaving[part.sources[index]] -= amounts[Int(edge)] }
    guard leaving.contains(where: { $0 > 0 }) else {
      for vertex in part.vertices { shares[Int(vertex)] = 1 }
      continue
    }
    let inverse = inverseDiagonal(
      part.matrix(of: values), leaving: leaving.map { Double($0) }, size: size)
    for (position, vertex) in part.vertices.enumerated() {
      let visits = inverse[position] * Double(passing[Int(vertex)])
      shares[Int(vertex)] = visits.isFinite ? min(1, max(0, 1 - 1 / visits)) : 1
    }
  }
  return shares
}

/// What passes each vertex: what comes in or what leaves, whichever is more.
///
/// - Parameters:
///   - graph: The graph.
///   - amounts: What each edge carries, from 0 on.
/// - Returns: A sum for each vertex; nil if an amount is negative or a sum is more than 64 bits can hold.
public func throughput(of graph: DirectedGraph, amounts: [Int64]) -> [Int64]? {
  guard amounts.count == graph.edgeCount else { return nil }
  var incoming = [Int64](repeating: 0, count: graph.vertexCount)
  var outgoing = incoming
  for (edge, amount) in amounts.enumerated() {
    let (source, target) = (Int(graph.sources[edge]), Int(graph.targets[edge]))
    let (out, outOverflows) = outgoing[source].addingReportingOverflow(amount)
    let (into, inOverflows) = incoming[target].addingReportingOverflow(amount)
    guard amount >= 0, !outOverflows, !inOverflows else { return nil }
    (outgoing[source], incoming[target]) = (out, into)
  }
  return zip(incoming, outgoing).map { max($0, $1) }
}

/// The diagonal of the inverse of M, where −M has the entries of a matrix off its diagonal, and each row of M adds up to what is
/// leaving.
///
/// - Parameters:
///   - matrix: The entries, from 0 on, row by row; irreducible. The diagonal does not count.
///   - leaving: What each row adds up to, from 0 on, not all of them 0.
///   - size: How many rows there are.
/// - Returns: The diagonal, positive, perhaps infinite.
func inverseDiagonal(_ matrix: [Double], leaving: [Double], size: Int) -> [Double] {
  var (factors, rests) = (matrix, leaving)
  var pivots = [Double](repeating: 0, count: size)
  // Below the diagonal stand the factors of L, above it the entries of U, all with their sign turned.
  for pivot in 0..<size {
    pivots[pivot] = (pivot + 1..<size).reduce(rests[pivot]) { $0 + factors[pivot * size + $1] }
    for row in pivot + 1..<size where factors[row * size + pivot] > 0 {
      let factor = factors[row * size + pivot] / pivots[pivot]
      factors[row * size + pivot] = factor
      for column in pivot + 1..<size where column != row {
        factors[row * size + column] += factor * factors[pivot * size + column]
      }
      rests[row] += factor * rests[pivot]
    }
  }
  return (0..<size).map { unit in
    var values = [Double](repeating: 0, count: size)
    values[unit] = 1
    for row in unit + 1..<size {
      values[row] = (unit..<row).reduce(0) { $0 + factors[row * size + $1] * values[$1] }
    }
    for row in stride(from: size - 1, through: unit, by: -1) {
      values[row] = (row + 1..<size).reduce(values[row]) { $0 + factors[row * size + $1] * values[$1] } / pivots[row]
    }
    return values[unit]
  }
}
