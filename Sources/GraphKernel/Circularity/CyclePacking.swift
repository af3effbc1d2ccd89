/// Cycles that together fit into a graph, the shortest first, each with as much on it as fits.
///
/// A circulation counts an amount once for each edge that it runs over; here it counts once for each cycle, so short cycles
/// use less room for the same sum.
///
/// **Definition.** Of the cycles with room on every edge one of the shortest is taken, with the least room on its edges, until
/// there is none. The sum of the amounts is a lower bound of the most that can be packed, a linear program whose dual gives each
/// edge a length so that no cycle is shorter than 1: the weight of every ``FeedbackEdges`` is an upper bound.
///
/// **Complexity.** A breadth-first search, O(n + m) in a component, for each cycle and for each vertex and length; it ends when the budget
/// is used up, and what was packed by then is still a bound.
///
/// - Parameters:
///   - graph: The graph, parallel edges and self-loops allowed.
///   - capacities: How much fits on each edge; nothing where it is negative.
///   - workBudget: How many edges may be looked at.
/// - Returns: The cycles, shorter ones first; none if the capacities do not match the graph.
public func cyclePacking(
  of graph: DirectedGraph, capacities: [Int64], workBudget: Int = 50_000_000
) -> [CirculatingAmount] {
  guard capacities.count == graph.edgeCount else { return [] }
  var packing = CyclePacking(graph, room: capacities)
  let edges = capacities.indices.filter { capacities[$0] > 0 }.map { EdgeIndex($0) }
  for edge in edges where graph.sources[Int(edge)] == graph.targets[Int(edge)] {
    packing.take([edge])
  }
  var parts = CyclicPart.parts(of: graph, edges: edges)
  var length = 2
  while !parts.isEmpty, packing.visits < workBudget {
    parts.removeAll { $0.vertices.count < length }
    for part in parts {
      for vertex in part.vertices {
        while packing.visits < workBudget, let cycle = packing.cycle(through: vertex, length: length) {
          packing.take(cycle)
        }
      }
    }
    length += 1
  }
  return packing.cycles
}

/// The room that is left while cycles are packed.
private struct CyclePacking {
  let graph: DirectedGraph
  private var room: [Int64]
  private(set) var cycles: [CirculatingAmount] = []
  private(set) var visits = 0
  /// The edge by which the last search came to a vertex.
  private var arrivals: [EdgeIndex?]

  init(_ graph: DirectedGraph, room: [Int64]) {
    self.graph = graph
    self.room = room
    arrivals = [EdgeIndex?](repeating: nil, count: graph.vertexCount)
  }

  /// Fills a cycle.
  mutating func take(_ edges: [EdgeIndex]) {
    let amount = edges.reduce(Int64.max) { min($0, room[Int($1)]) }
    for edge in edges { room[Int(edge)] -= amount }
    cycles.append(CirculatingAmount(edges: edges, amount: amount))
  }

  /// The edges of a cycle with room through a vertex, at most as long as said and none shorter.
  mutating func cycle(through start: VertexIndex, length: Int) -> [EdgeIndex]? {
    var frontier = [start]
    var reached: [VertexIndex] = []
    defer { for vertex in reached { arrivals[Int(vertex)] = nil } }
    for _ in 0..<length {
      var next: [VertexIndex] = []
      for vertex in frontier {
        visits += graph.outDegree(of: vertex)
        for edge in graph.outEdges(of: vertex) where room[Int(edge)] > 0 {
          let target = graph.targets[Int(edge)]
          if target == start { return path(to: vertex, from: start) + [edge] }
          guard arrivals[Int(target)] == nil else { continue }
          arrivals[Int(target)] = edge
          reached.append(target)
          next.append(target)
        }
      }
      if next.isEmpty { return nil }
      frontier = next
    }
    return nil
  }

  private func path(to end: VertexIndex, from start: VertexIndex) -> [EdgeIndex] {
    var edges: [EdgeIndex] = []
    var vertex = end
    while vertex != start, let edge = arrivals[Int(vertex)] {
      edges.append(edge)
      vertex = graph.sources[Int(edge)]
    }
    return edges.reversed()
  }
}
