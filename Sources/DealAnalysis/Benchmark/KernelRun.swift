import Columns
import FlowGraphs
import GraphKernel

/// What a kernel found: enough to tell whether two runs, or two programs, found the same.
struct KernelOutcome: Hashable, Sendable {
  /// The checksum of all that was found.
  var checksum: UInt64
  /// Numbers that a reader knows the result by.
  var figures: [BenchmarkReport.Figure] = []
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

/// A graph on which kernels are measured.
///
/// Outcomes are made of what is unique, so that another program that finds the same has the same checksum: a component
/// counts by its smallest vertex, a cycle search by its counts, a flow by its value.
struct KernelRun {
  let graph: DirectedGraph
  /// Where the edges begin and end, as the graph is made of them; `nil` to take them from the graph.
  var ends: (sources: Column<VertexIndex>, targets: Column<VertexIndex>)?
  /// What each edge can carry.
  var capacities: [Int64] = []
  /// The time of each edge; `nil` where some edge has none.
  var times: [Int64]?
  /// How many threads may be used; `nil` for one per core.
  let threads: Int?
  /// Reads the input once more; `nil` where that is not possible.
  var reading: (() throws -> FlowSource)?
  /// Opens the input once more; `nil` for another one than a snapshot.
  var opening: (() throws -> FlowSnapshot)?

  /// How many edges a kernel looks at, if that grows faster than the graph; `nil` for those that take linear time.
  func visits(of kernel: BenchmarkKernel) -> Double? {
    switch kernel.name {
    case .betweenness, .edgeBetweenness: Double(searchCount(of: kernel)) * Double(graph.edgeCount)
    case .harmonicCloseness: Double(graph.vertexCount) * Double(graph.edgeCount)
    default: nil
    }
  }

  /// Runs a kernel once, and hands over what turns its result into an outcome, which is no part of its work.
  ///
  /// - Throws: what the kernel throws.
  func run(_ kernel: BenchmarkKernel, visitBudget: UInt64?) throws -> () -> KernelOutcome {
    switch kernel.name {
    case .read:
      guard let reading else { throw KernelFailure.undefined("the input can be read only once; give a file instead") }
      // As in a program that begins with it.
      PageReserve.empty()
      let read = try reading().graph.graph
      return { Self.outcome(of: read) }
    case .open:
      guard let opening else { throw KernelFailure.undefined("the input is no snapshot in a file; convert makes one") }
      let opened = try opening()
      return {
        KernelOutcome(
          checksum: KernelChecksum.of([opened.companyCount, opened.flowCount]),
          figures: [.init("companies", opened.companyCount), .init("flows", opened.flowCount)])
      }
    case .graph:
      let ends = ends ?? (Column(Array(graph.sources)), Column(Array(graph.targets)))
      let made = try DirectedGraph(
        vertexCount: graph.vertexCount, sources: ends.sources, targets: ends.targets, threads: threads)
      return {
        var outcome = Self.outcome(of: made)
        let memory = made.memory
        outcome.figures += [.init("bytes of rows", memory.rows), .init("bytes of edge numbers", memory.edgeNumbers)]
        return outcome
      }
    case .strongComponents, .weakComponents, .bowTie, .cores, .breadthFirst: return try runOnStructure(kernel.name)
    case .pageRank:
      let options = PageRankOptions(tolerance: kernel.parameter ?? 1e-10)
      return outcome(try pageRanks(of: graph, options: options, threads: threads))
    case .betweenness, .approximateBetweenness, .edgeBetweenness: return try runOnPaths(kernel)
    case .harmonicCloseness: return outcome(try harmonicCentralities(of: graph, threads: threads))
    case .cycles, .listedCycles, .temporalCycles: return try runOnCycles(kernel, visitBudget: visitBudget)
    case .dominators, .cutPoints, .strongCutPoints, .maximumFlow: return try runOnCuts(kernel.name)
    case .eigenvector: return outcome(try eigenvectorCentralities(of: graph, threads: threads))
    case .hubs:
      let found = try hubsAndAuthorities(of: graph, threads: threads)
      return outcome(found.hubs + found.authorities)
    case .katz: return outcome(try katzCentralities(of: graph, threads: threads).values)
    case .communities: return try runOnCommunities(rounds: kernel.count)
    }
  }

  private static func outcome(of graph: DirectedGraph) -> KernelOutcome {
    var checksum = KernelChecksum()
    for vertex in 0..<VertexIndex(graph.vertexCount) {
      for neighbors in [graph.successors(of: vertex), graph.predecessors(of: vertex)] {
        checksum.add(UInt64(neighbors.count))
        for neighbor in neighbors { checksum.add(UInt64(neighbor)) }
      }
    }
    return KernelOutcome(checksum: checksum.value, figures: [.init("edges", graph.edgeCount)])
  }

  private func runOnCommunities(rounds: Int) throws -> () -> KernelOutcome {
    let options = CommunityOptions(objective: .undirectedModularity, maximumRounds: rounds)
    let found = try communities(of: graph, options: options, threads: threads)
    return {
      KernelOutcome(
        checksum: KernelChecksum.of(found.labels),
        figures: [
          .init("communities", found.sizes.count), .init("quality in millionths", Int((found.quality * 1e6).rounded())),
        ])
    }
  }

  private func outcome(_ values: [Double]) -> () -> KernelOutcome {
    { KernelOutcome(checksum: KernelChecksum.of(values)) }
  }
}
