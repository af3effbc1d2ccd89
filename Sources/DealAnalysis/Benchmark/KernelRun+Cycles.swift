import GraphKernel

extension KernelRun {
  /// Runs one of the kernels that look for cycles.
  func runOnCycles(_ kernel: BenchmarkKernel, visitBudget: UInt64?) throws -> () -> KernelOutcome {
    let query = SimpleCycleQuery(maximumLength: kernel.count, visitBudget: visitBudget)
    let bundles = CollapsedGraph(graph)
    var figures: [BenchmarkReport.Figure] = []
    let summary: EnumerationSummary
    switch kernel.name {
    case .cycles: summary = simpleCycleCounts(in: bundles, query: query, threads: threads)
    case .listedCycles:
      var sum = 0
      summary = forEachSimpleCycleBlock(in: bundles, query: query, threads: threads) { block in
        for vertex in block.vertices { sum &+= Int(vertex) }
        return .continue
      }
      figures = [.init("vertexSum", sum)]
    default:
      guard let times else { throw KernelFailure.undefined("not every edge has an exact time") }
      summary = try temporalCycleCounts(
        in: bundles, times: times,
        query: TemporalCycleQuery(window: Int64(kernel.count), visitBudget: visitBudget), threads: threads)
    }
    guard summary.isComplete else { throw KernelFailure.budget(visits: summary.edgeVisits) }
    return { Self.outcome(of: summary, figures: figures) }
  }

  /// The outcome of a search for cycles: how many there are of each length.
  private static func outcome(of summary: EnumerationSummary, figures: [BenchmarkReport.Figure]) -> KernelOutcome {
    let counts = summary.countsByLength.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    return KernelOutcome(
      checksum: KernelChecksum.of(counts.flatMap { [UInt64($0.key), $0.value] }),
      figures: [.init("cycles", Int(clamping: summary.emittedCount))] + figures)
  }
}
