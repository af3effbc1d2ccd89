import DealTestSupport
import GraphKernel
import Testing

extension EdgeList {
  func graph() throws -> DirectedGraph {
    try DirectedGraph(vertexCount: vertexCount, sources: sources, targets: targets)
  }

  func collapsed() throws -> CollapsedGraph {
    CollapsedGraph(try graph())
  }

  /// The cycles that the kernel finds, sorted: vertices under `collapse`, edges under `distinct`.
  ///
  /// Checks on the way that each is a simple cycle of the graph, starts at its smallest vertex and is counted.
  func cycles(_ query: SimpleCycleQuery = SimpleCycleQuery()) throws -> [[UInt32]] {
    let collapsed = try collapsed()
    var found: [[UInt32]] = []
    var faults = 0
    let summary = forEachSimpleCycle(in: collapsed, query: query) { cycle in
      let vertices = Array(cycle.vertices)
      let arcs = Array(cycle.arcs)
      if !isWalk(vertices + vertices.prefix(1), arcs: arcs, edges: Array(cycle.edges), in: collapsed)
        || vertices.min() != vertices.first || cycle.length != vertices.count
      {
        faults += 1
      }
      found.append(query.parallelEdges == .collapse ? vertices : Array(cycle.edges))
      return .continue
    }
    #expect(faults == 0, "\(self)")
    #expect(summary.isComplete && summary.emittedCount == UInt64(found.count), "\(self)")
    let counts = Dictionary(grouping: found, by: \.count).mapValues { UInt64($0.count) }
    #expect(summary.countsByLength == counts, "\(self)")
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The paths that the kernel finds, sorted: vertices under `collapse`, edges under `distinct`.
  func paths(from source: UInt32, to sink: UInt32, _ query: SimplePathQuery = SimplePathQuery()) throws -> [[UInt32]] {
    let collapsed = try collapsed()
    var found: [[UInt32]] = []
    var faults = 0
    let summary = forEachSimplePath(in: collapsed, from: source, to: sink, query: query) { path in
      let vertices = Array(path.vertices)
      if !isWalk(vertices, arcs: Array(path.arcs), edges: Array(path.edges), in: collapsed)
        || vertices.first != source || vertices.last != sink || Set(vertices).count != vertices.count
      {
        faults += 1
      }
      found.append(query.parallelEdges == .collapse ? vertices : Array(path.edges))
      return .continue
    }
    #expect(faults == 0, "\(self)")
    #expect(summary.isComplete && summary.emittedCount == UInt64(found.count), "\(self)")
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func isWalk(_ vertices: [UInt32], arcs: [UInt32], edges: [UInt32], in graph: CollapsedGraph) -> Bool {
    guard arcs.count == vertices.count - 1, edges.isEmpty || edges.count == arcs.count,
      Set(vertices.dropFirst()).count == arcs.count
    else { return false }
    return arcs.indices.allSatisfy { step in
      graph.arc(from: vertices[step], to: vertices[step + 1]) == arcs[step]
        && (edges.isEmpty || graph.edges(of: arcs[step]).contains(edges[step]))
    }
  }
}

/// The cycles of a graph by exhaustive search, to be narrowed by what a query asks for.
struct ExpectedCycles {
  let byEdges: [[UInt32]]
  let byVertices: [[UInt32]]
  private let search: ExhaustiveSearch

  init(_ list: EdgeList) {
    let search = ExhaustiveSearch(list)
    self.search = search
    byEdges = search.edgeCycles().sorted { $0.lexicographicallyPrecedes($1) }
    byVertices = Set(byEdges.map(search.vertices)).sorted { $0.lexicographicallyPrecedes($1) }
  }

  func matching(_ query: SimpleCycleQuery) -> [[UInt32]] {
    let lengths = max(query.minimumLength, 0)...max(query.maximumLength ?? .max, query.minimumLength, 0)
    let all = query.parallelEdges == .collapse ? byVertices : byEdges
    return all.filter { cycle in
      let vertices = query.parallelEdges == .collapse ? cycle : search.vertices(of: cycle)
      return lengths.contains(cycle.count) && cycle.count <= query.maximumLength ?? .max
        && query.through.allSatisfy(vertices.contains)
    }
  }
}
