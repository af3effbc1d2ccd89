import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct KernelRunCyclesTests {
  /// All ways of listing and counting tell the same numbers: K4 has 6 cycles of two, 8 of three and 6 of four vertices.
  @Test func countsAreThoseOfTheCompleteGraph() throws {
    let vertices: [UInt32] = [0, 1, 2, 3]
    var (sources, targets): ([UInt32], [UInt32]) = ([], [])
    for source in vertices {
      for target in vertices where target != source {
        sources.append(source)
        targets.append(target)
      }
    }
    let graph = try DirectedGraph(vertexCount: 4, sources: sources, targets: targets)
    let run = KernelRun(graph: graph, times: sources.map { _ in 1 }, threads: 2)
    let checksum = KernelChecksum.of([2, 6, 3, 8, 4, 6] as [UInt64])
    for name in ["cycles=4", "listedCycles=9"] {
      let outcome = try run.runOnCycles(try BenchmarkKernel(parsing: name), visitBudget: nil)()
      #expect(outcome.checksum == checksum && outcome.figures[0] == .init("cycles", 20), "\(name)")
    }
    let inTime = try run.runOnCycles(BenchmarkKernel(.temporalCycles), visitBudget: nil)()
    #expect(inTime.figures == [.init("cycles", 0)])
  }

  @Test func withoutTimesThereIsNoOrder() throws {
    let graph = try DirectedGraph(vertexCount: 1, sources: [0], targets: [0])
    #expect(throws: KernelFailure.self) {
      _ = try KernelRun(graph: graph, threads: 1).runOnCycles(BenchmarkKernel(.temporalCycles), visitBudget: nil)
    }
  }
}
