/// A simple path and its length.
public struct ShortestSimplePath: Hashable, Sendable {
  /// The vertices from the source to the sink, both included.
  public let vertices: [VertexIndex]
  /// The edges: `edges[i]` runs from `vertices[i]` to `vertices[i + 1]`.
  public let edges: [EdgeIndex]
  /// The sum of the lengths of the edges.
  public let length: Int64
}

/// The simple paths between two vertices, the shortest first, one at a time.
///
/// **Definition.** A simple path repeats no vertex; parallel edges make paths of their own, self-loops are on none.
/// Paths come in the order of their lengths, which are added exactly; of equal ones the one first whose vertices are
/// smaller, from the source on; then whose edges are. From a vertex to itself there is none. What has come does not
/// depend on how many are wanted.
///
/// **Reference.** J. Y. Yen, Finding the k shortest loopless paths in a network, Management Science 17 (1971); E. L. Lawler,
/// A procedure for computing the k best solutions to discrete optimization problems, Management Science 18 (1972): the
/// paths left are divided by where they leave those that have come. Each part is searched towards the sink by the
/// distances in the whole graph. Checked against exhaustive search.
///
/// **Complexity.** For each path, one search for each of its edges, of O((n + m) log n) at worst and mostly far less.
/// Memory O(n), and the paths found but not yet due.
public final class ShortestSimplePaths {
  /// The shortest of a part of the paths: those that begin with the first `deviation` edges and do not go on by a barred
  /// one.
  private struct Candidate {
    let path: ShortestSimplePath
    let deviation: Int
    let barred: [EdgeIndex]

    func precedes(_ other: Candidate) -> Bool {
      if path.length != other.path.length { return path.length < other.path.length }
      if path.vertices != other.path.vertices {
        return path.vertices.lexicographicallyPrecedes(other.path.vertices)
      }
      return path.edges.lexicographicallyPrecedes(other.path.edges)
    }
  }

  /// The number of edges looked at so far.
  public private(set) var edgeVisits: UInt64 = 0
  /// Why the search ended early; nil while it goes on, and if every path has come.
  public private(set) var stopReason: EnumerationStop?

  private let graph: DirectedGraph
  private let sink: VertexIndex
  private let lengths: [Int64]?
  private let visitBudget: UInt64
  /// The distance of each vertex from the sink, against the edges; the largest number if there is no way.
  private let ahead: ScratchArray<UInt64>
  /// The least length of a path of the part that passes each vertex, as far as is known.
  private let bounds: ScratchArray<UInt64>
  private let queue: DistanceQueue<UInt64>
  private var touched: [VertexIndex] = []
  private let isBarred: ScratchArray<Bool>
  private let isOnShortest: ScratchArray<Bool>
  private var candidates: [Candidate] = []

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - source: The first vertex of each path.
  ///   - sink: The last vertex of each path.
  ///   - lengths: The length of each edge, from 1 on; nil gives each length 1.
  ///   - visitBudget: The number of edges looked at after which the search ends; nil for no limit.
  /// - Throws: ``PathError`` if the graph has not both vertices, a length is not positive, or a path could be longer than
  ///   64 bits can hold.
  public init(
    in graph: DirectedGraph, from source: VertexIndex, to sink: VertexIndex, lengths: [Int64]? = nil,
    visitBudget: UInt64? = nil
  ) throws(PathError) {
    try graph.checkStarts([source, sink])
    if let lengths, lengths.count != graph.edgeCount {
      throw .edgeValueCountMismatch(edges: graph.edgeCount, values: lengths.count)
    }
    for (edge, length) in (lengths ?? []).enumerated() where length <= 0 {
      throw .invalidLength(edge: EdgeIndex(edge), length: length)
    }
    guard !(lengths?.max() ?? 1).multipliedReportingOverflow(by: Int64(graph.vertexCount)).overflow else {
      throw .pathTooLong
    }
    (self.graph, self.sink, self.lengths, self.visitBudget) = (graph, sink, lengths, visitBudget ?? .max)
    let count = graph.vertexCount
    ahead = ScratchArray(count: count, repeating: .max)
    bounds = ScratchArray(count: count, repeating: .max)
    isBarred = ScratchArray(count: count, repeating: false)
    isOnShortest = ScratchArray(count: count, repeating: false)
    queue = DistanceQueue(capacity: count, distances: bounds.elements)
    guard source != sink else { return }
    lookAhead()
    addShortest(behind: [source], edges: [], barred: [])
  }

  /// The next path, or nil if there is none or the search has ended early.
  public func next() -> ShortestSimplePath? {
    guard stopReason == nil, let best = popFirst() else { return nil }
    // Every other path of its part leaves it at one vertex from the deviation on.
    for position in best.deviation..<best.path.edges.count {
      addShortest(
        behind: Array(best.path.vertices[...position]), edges: Array(best.path.edges[..<position]),
        barred: (position == best.deviation ? best.barred : []) + [best.path.edges[position]])
      guard stopReason == nil else { break }
    }
    return best.path
  }

  private func size(of edge: EdgeIndex) -> UInt64 { lengths.map { $0[Int(edge)].magnitude } ?? 1 }

  private func visit(_ count: Int) {
    edgeVisits += UInt64(count)
    if edgeVisits > visitBudget { stopReason = .visitBudget }
  }

  /// Finds the distances from the sink.
  private func lookAhead() {
    let (ahead, bounds) = (ahead.elements, bounds.elements)
    bounds[sink] = 0
    queue.insertOrRaise(sink)
    while let vertex = queue.removeNearest() {
      ahead[vertex] = bounds[vertex]
      visit(graph.inDegree(of: vertex))
      for (source, edge) in zip(graph.predecessors(of: vertex), graph.inEdges(of: vertex)) {
        let distance = bounds[vertex] + size(of: edge)
        guard distance < bounds[source] else { continue }
        bounds[source] = distance
        queue.insertOrRaise(source)
      }
    }
    bounds.update(repeating: .max)
  }

  /// Finds the first path that begins with some edges, does not go on by a barred one, and adds it to the candidates.
  private func addShortest(behind vertices: [VertexIndex], edges: [EdgeIndex], barred: [EdgeIndex]) {
    let spur = vertices[vertices.count - 1]
    guard ahead.elements[spur] < .max else { return }
    for vertex in vertices.dropLast() { isBarred.elements[vertex] = true }
    if search(from: spur, barred: barred) {
      let (way, steps) = firstShortest(from: spur, barred: barred)
      let edges = edges + steps
      let length = edges.reduce(0) { $0 + size(of: $1) }
      push(
        Candidate(
          path: ShortestSimplePath(vertices: vertices + way, edges: edges, length: Int64(length)),
          deviation: vertices.count - 1, barred: barred))
    }
    for vertex in vertices.dropLast() { isBarred.elements[vertex] = false }
    for vertex in touched {
      bounds.elements[vertex] = .max
      isOnShortest.elements[vertex] = false
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// Finds the bounds of all vertices on shortest ways from a vertex to the sink, and marks these vertices.
  private func search(from spur: VertexIndex, barred: [EdgeIndex]) -> Bool {
    let (ahead, bounds, isBarred) = (ahead.elements, bounds.elements, isBarred.elements)
    bounds[spur] = ahead[spur]
    touched.append(spur)
    queue.insertOrRaise(spur)
    while let vertex = queue.removeNearest() {
      // Bounds do not fall along a way, so that none of those left is on a shortest one.
      if bounds[vertex] > bounds[sink] || stopReason != nil { continue }
      visit(graph.outDegree(of: vertex))
      let passed = bounds[vertex] - ahead[vertex]
      for (target, edge) in zip(graph.successors(of: vertex), graph.outEdges(of: vertex)) {
        guard !isBarred[target], ahead[target] < .max, vertex != spur || !barred.contains(edge) else { continue }
        let bound = passed + size(of: edge) + ahead[target]
        guard bound < bounds[target] else { continue }
        if bounds[target] == .max { touched.append(target) }
        bounds[target] = bound
        queue.insertOrRaise(target)
      }
    }
    guard bounds[sink] < .max, stopReason == nil else { return false }
    var waiting = [sink]
    isOnShortest.elements[sink] = true
    while let vertex = waiting.popLast() {
      visit(graph.inDegree(of: vertex))
      for (source, edge) in zip(graph.predecessors(of: vertex), graph.inEdges(of: vertex)) {
        guard !isOnShortest.elements[source], isTight(edge, from: source, to: vertex, spur: spur, barred) else {
          continue
        }
        isOnShortest.elements[source] = true
        waiting.append(source)
      }
    }
    return true
  }

  /// Whether a shortest way from the spur to a vertex may end with an edge.
  private func isTight(
    _ edge: EdgeIndex, from source: VertexIndex, to target: VertexIndex, spur: VertexIndex, _ barred: [EdgeIndex]
  ) -> Bool {
    let (ahead, bounds) = (ahead.elements, bounds.elements)
    guard bounds[source] < .max, bounds[target] < .max, source != spur || !barred.contains(edge) else { return false }
    return bounds[source] - ahead[source] + size(of: edge) == bounds[target] - ahead[target]
  }

  /// Of the shortest ways found the first.
  private func firstShortest(from spur: VertexIndex, barred: [EdgeIndex]) -> ([VertexIndex], [EdgeIndex]) {
    var (vertices, edges): ([VertexIndex], [EdgeIndex]) = ([], [])
    var vertex = spur
    while vertex != sink {
      let step = zip(graph.successors(of: vertex), graph.outEdges(of: vertex)).first { target, edge in
        isOnShortest.elements[target] && isTight(edge, from: vertex, to: target, spur: spur, barred)
      }
      guard let step else { break }
      vertices.append(step.0)
      edges.append(step.1)
      vertex = step.0
    }
    return (vertices, edges)
  }

  private func push(_ candidate: Candidate) {
    candidates.append(candidate)
    var position = candidates.count - 1
    while position > 0, case let parent = (position - 1) / 2, candidates[position].precedes(candidates[parent]) {
      candidates.swapAt(position, parent)
      position = parent
    }
  }

  private func popFirst() -> Candidate? {
    guard let first = candidates.first, let last = candidates.popLast() else { return nil }
    guard !candidates.isEmpty else { return first }
    candidates[0] = last
    var position = 0
    while case var child = 2 * position + 1, child < candidates.count {
      if child + 1 < candidates.count, candidates[child + 1].precedes(candidates[child]) { child += 1 }
      guard candidates[child].precedes(candidates[position]) else { break }
      candidates.swapAt(position, child)
      position = child
    }
    return first
  }
}
