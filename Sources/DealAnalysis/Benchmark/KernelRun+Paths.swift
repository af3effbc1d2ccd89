import GraphKernel

extension KernelRun {
  /// Runs one of the kernels that ask what lies on shortest paths.
  func runOnPaths(_ kernel: BenchmarkKernel) throws -> () -> KernelOutcome {
    switch kernel.name {
    case .approximateBetweenness:
      let found = try approximateBetweenness(of: graph, error: kernel.parameter ?? 0.01, threads: threads)
      return {
        KernelOutcome(checksum: KernelChecksum.of(found.values), figures: [.init("samples", found.sampleCount)])
      }
    case .edgeBetweenness:
      let values = try edgeBetweennessCentralities(
        of: graph, sources: sources(of: kernel), scale: .raw, threads: threads)
      return { Self.outcome(ofShares: values) }
    default:
      let values = try betweennessCentralities(of: graph, sources: sources(of: kernel), scale: .raw, threads: threads)
      return { Self.outcome(ofShares: values) }
    }
  }

  /// How many vertices a kernel searches from.
  func searchCount(of kernel: BenchmarkKernel) -> Int {
    kernel.count == 0 ? graph.vertexCount : min(kernel.count, graph.vertexCount)
  }

  /// The vertices at which paths begin; nil for all.
  ///
  /// Of l vertices with edges out, in their order, the k that are asked for are those in positions ⌊i l / k⌋: as good as chosen
  /// at random where the order means nothing, and easily chosen by another program.
  func sources(of kernel: BenchmarkKernel) -> [VertexIndex]? {
    let live = (0..<VertexIndex(graph.vertexCount)).filter { graph.outDegree(of: $0) > 0 }
    let count = kernel.count
    guard count > 0, count < live.count else { return nil }
    return (0..<count).map { live[$0 * live.count / count] }
  }

  /// The outcome of sums that are rounded in the last digits: they count in single precision, in which different orders of
  /// addition agree.
  private static func outcome(ofShares values: [Double]) -> KernelOutcome {
    KernelOutcome(checksum: KernelChecksum.of(values.lazy.map { Float($0).bitPattern }))
  }
}
