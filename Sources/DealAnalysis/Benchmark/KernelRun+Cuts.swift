import GraphKernel

extension KernelRun {
  /// Runs one of the kernels that look for what a graph hangs on.
  func runOnCuts(_ name: BenchmarkKernel.Name) throws -> () -> KernelOutcome {
    switch name {
    case .dominators:
      let tree = try dominatorTree(of: graph, from: [try hub()])
      return {
        KernelOutcome(
          checksum: KernelChecksum.of(tree.immediateDominators),
          figures: [.init("dominated", tree.immediateDominators.count { $0 < .max })])
      }
    case .cutPoints:
      let points = cutPoints(of: graph, threads: threads)
      return {
        let vertices = points.articulationPoints.map(\.vertex)
        return KernelOutcome(
          checksum: KernelChecksum.of(vertices + points.bridges.map(\.edge)),
          figures: [.init("articulationPoints", vertices.count), .init("bridges", points.bridges.count)])
      }
    case .strongCutPoints:
      let points = strongCutPoints(of: graph, threads: threads)
      return {
        KernelOutcome(
          checksum: KernelChecksum.of(points.articulationPoints + points.bridges),
          figures: [
            .init("articulationPoints", points.articulationPoints.count), .init("bridges", points.bridges.count),
          ])
      }
    default:
      let source = try hub()
      let flow = try maximumFlow(of: graph, capacities: capacities, from: source, to: try sink(besides: source))
      return {
        KernelOutcome(checksum: KernelChecksum.of([flow.value]), figures: [.init("flow", Int(clamping: flow.value))])
      }
    }
  }
}
