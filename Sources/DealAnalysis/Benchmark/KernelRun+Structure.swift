import GraphKernel

extension KernelRun {
  /// Runs one of the kernels that divide a graph, or look through it from a vertex.
  func runOnStructure(_ name: BenchmarkKernel.Name) throws -> () -> KernelOutcome {
    switch name {
    case .strongComponents:
      let components = stronglyConnectedComponents(of: graph, threads: threads)
      return { Self.outcome(ofLabels: components.labels, count: components.count, largest: components.largestSize) }
    case .weakComponents:
      let components = weaklyConnectedComponents(of: graph, threads: threads)
      return { Self.outcome(ofLabels: components.labels, count: components.count, largest: components.largestSize) }
    case .bowTie:
      guard let bowTie = bowTie(of: graph, threads: threads) else {
        throw KernelFailure.undefined("no two vertices reach each other, so there is no core")
      }
      return {
        KernelOutcome(
          checksum: KernelChecksum.of(bowTie.parts.map(\.rawValue)),
          figures: [
            .init("core", bowTie.size(of: .core)), .init("incoming", bowTie.size(of: .incoming)),
            .init("outgoing", bowTie.size(of: .outgoing)),
          ])
      }
    case .cores:
      let numbers = coreNumbers(of: graph)
      return {
        KernelOutcome(
          checksum: KernelChecksum.of(numbers), figures: [.init("core", numbers.max().map { Int($0) } ?? 0)])
      }
    default:
      let tree = try breadthFirstTree(of: graph, from: [try hub()], threads: threads)
      return {
        KernelOutcome(
          checksum: KernelChecksum.of(tree.distances), figures: [.init("reached", tree.distances.count { $0 < .max })])
      }
    }
  }

  /// The outcome of a division: each vertex counts as the smallest vertex of its part.
  private static func outcome(ofLabels labels: [UInt32], count: Int, largest: Int) -> KernelOutcome {
    var firsts = [UInt32](repeating: .max, count: count)
    for (vertex, label) in labels.enumerated() where firsts[Int(label)] == .max { firsts[Int(label)] = UInt32(vertex) }
    return KernelOutcome(
      checksum: KernelChecksum.of(labels.lazy.map { firsts[Int($0)] }),
      figures: [.init("components", count), .init("largest", largest)])
  }

  /// The first vertex with the most edges out.
  func hub() throws -> VertexIndex {
    guard let hub = first(in: outDegrees(of: graph)) else { throw KernelFailure.undefined("there is no vertex") }
    return hub
  }

  /// The first vertex with the most edges in that is another than the one given.
  func sink(besides source: VertexIndex) throws -> VertexIndex {
    var degrees = inDegrees(of: graph)
    degrees[Int(source)] = -1
    guard degrees.count > 1, let sink = first(in: degrees) else {
      throw KernelFailure.undefined("a flow needs two vertices")
    }
    return sink
  }

  private func first(in degrees: [Int]) -> VertexIndex? {
    degrees.max().flatMap { degrees.firstIndex(of: $0) }.map { VertexIndex($0) }
  }
}
