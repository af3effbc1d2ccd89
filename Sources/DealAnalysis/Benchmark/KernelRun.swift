import FlowGraphs
import GraphKernel

/// What a kernel found: enough to tell whether two runs found the same.
struct KernelOutcome: Hashable, Sendable {
  /// The checksum of all that was found.
  var checksum: UInt64
  /// Numbers that a reader knows the result by.
  var figures: [BenchmarkReport.Figure] = []
}

/// A graph on which kernels are measured.
struct KernelRun {
  let graph: DirectedGraph
  /// How many threads may be used; `nil` for one per core.
  let threads: Int?
  /// Reads the input once more; `nil` where that is not possible.
  var reading: (() throws -> FlowSource)?

  /// How many edges a kernel looks at, if that grows faster than the graph; `nil` for those that take linear time.
  func visits(of kernel: BenchmarkKernel) -> Double? {
    switch kernel.name {
    case .betweenness, .harmonicCloseness: Double(graph.vertexCount) * Double(graph.edgeCount)
    case .read, .graph, .strongComponents, .pageRank, .cycles, .maximumFlow, .eigenvector, .hubs, .katz: nil
    }
  }

  /// Runs a kernel once.
  ///
  /// - Throws: what the kernel throws.
  func run(_ kernel: BenchmarkKernel, visitBudget: UInt64?) throws -> KernelOutcome {
    switch kernel.name {
    case .read:
      guard let reading else { throw KernelFailure.undefined("the input can be read only once") }
      let read = try reading().graph.graph
      return KernelOutcome(checksum: Self.checksum(of: read), figures: [.init("edges", read.edgeCount)])
    case .graph:
      let made = try DirectedGraph(vertexCount: graph.vertexCount, sources: graph.sources, targets: graph.targets)
      return KernelOutcome(checksum: Self.checksum(of: made), figures: [.init("edges", made.edgeCount)])
    case .strongComponents:
      let components = stronglyConnectedComponents(of: graph)
      return KernelOutcome(
        checksum: KernelChecksum.of(components.labels),
        figures: [.init("components", components.count), .init("largest", components.largestSize)])
    case .pageRank:
      let options = PageRankOptions(tolerance: kernel.parameter ?? 1e-10)
      return outcome(try pageRanks(of: graph, options: options, threads: threads))
    case .betweenness: return outcome(try betweennessCentralities(of: graph, scale: .raw, threads: threads))
    case .harmonicCloseness: return outcome(try harmonicCentralities(of: graph, threads: threads))
    case .cycles: return try cycles(kernel, visitBudget: visitBudget)
    case .maximumFlow: return try maximumFlow()
    case .eigenvector: return outcome(try eigenvectorCentralities(of: graph))
    case .hubs:
      let found = try hubsAndAuthorities(of: graph)
      return outcome(found.hubs + found.authorities)
    case .katz: return outcome(try katzCentralities(of: graph).values)
    }
  }

  /// The checksum of the neighbors of each vertex, successors first.
  private static func checksum(of graph: DirectedGraph) -> UInt64 {
    var checksum = KernelChecksum()
    for vertex in 0..<VertexIndex(graph.vertexCount) {
      for neighbors in [graph.successors(of: vertex), graph.predecessors(of: vertex)] {
        checksum.add(UInt64(neighbors.count))
        for neighbor in neighbors { checksum.add(UInt64(neighbor)) }
      }
    }
    return checksum.value
  }

  private func outcome(_ values: [Double]) -> KernelOutcome { KernelOutcome(checksum: KernelChecksum.of(values)) }

  private func cycles(_ kernel: BenchmarkKernel, visitBudget: UInt64?) throws -> KernelOutcome {
    let query = SimpleCycleQuery(maximumLength: kernel.count, visitBudget: visitBudget)
    let summary = forEachSimpleCycle(in: CollapsedGraph(graph), query: query) { _ in .continue }
    guard summary.isComplete else { throw KernelFailure.budget(visits: summary.edgeVisits) }
    let counts = summary.countsByLength.sorted { $0.key < $1.key }
    return KernelOutcome(
      checksum: KernelChecksum.of(counts.flatMap { [UInt64($0.key), $0.value] }),
      figures: [.init("cycles", Int(clamping: summary.emittedCount))])
  }

  private func maximumFlow() throws -> KernelOutcome {
    let vertices = 0..<VertexIndex(graph.vertexCount)
    guard
      let source = vertices.max(by: { graph.outDegree(of: $0) < graph.outDegree(of: $1) }),
      let sink = vertices.filter({ $0 != source }).max(by: { graph.inDegree(of: $0) < graph.inDegree(of: $1) })
    else { throw KernelFailure.undefined("a flow needs two vertices") }
    let flow = try GraphKernel.maximumFlow(
      of: graph, capacities: [Int64](repeating: 1, count: graph.edgeCount), from: source, to: sink)
    return KernelOutcome(
      checksum: KernelChecksum.of([flow.value]), figures: [.init("flow", Int(clamping: flow.value))])
  }
}

/// Why a kernel gave no result.
enum KernelFailure: Error, CustomStringConvertible {
  case budget(visits: UInt64)
  case undefined(String)

  var description: String {
    switch self {
    case .budget(let visits): "stopped at its budget, after \(visits) edge visits; --force lifts it"
    case .undefined(let reason): reason
    }
  }
}
