import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct KernelRunCyclesTests {
  /// All ways of listing and counting tell the same numbers: K4 has 6 cycles of two, 8 of three and 6 of four vertices.
  @Test func countsAreThoseOfTheCompleteGraph() throws {
    let pairs = (0..<4 as Range<UInt32>).flatMap { source in (0..<4).filter { $0 != source }.map { (source, $0) } }
    let graph = try DirectedGraph(vertexCount: 4, sources: pairs.map(\.0), targets: pairs.map(\.1))
    let run = KernelRun(graph: graph, times: pairs.map { _ in 1 }, threads: 2)
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
