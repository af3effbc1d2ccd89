import DealTestSupport
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct KernelRunStructureTests {
  /// Two components of two vertices each, the second before the first in the order of edges, and a vertex alone.
  @Test func aComponentCountsByItsSmallestVertex() throws {
    let graph = try DirectedGraph(vertexCount: 5, sources: [3, 1, 0, 2, 1], targets: [1, 3, 2, 0, 0])
    let run = KernelRun(graph: graph, threads: 1)
    let outcome = try run.runOnStructure(.strongComponents)()
    #expect(outcome.checksum == KernelChecksum.of([0, 1, 0, 1, 4] as [UInt32]))
    #expect(outcome.figures == [.init("components", 3), .init("largest", 2)])
    #expect(try run.runOnStructure(.weakComponents)().checksum == KernelChecksum.of([0, 0, 0, 0, 4] as [UInt32]))
  }

  @Test func theFirstOfEqualVerticesIsTheHub() throws {
    let graph = try DirectedGraph(vertexCount: 4, sources: [1, 2, 3, 1, 2], targets: [0, 0, 2, 3, 3])
    let run = KernelRun(graph: graph, threads: 1)
    #expect(try run.hub() == 1)
    #expect(try run.sink(besides: 1) == 0)
    #expect(try run.sink(besides: 0) == 3)
    let distances: [UInt32] = [1, 0, 2, 1]
    #expect(try run.runOnStructure(.breadthFirst)().checksum == KernelChecksum.of(distances))
    let single = try DirectedGraph(vertexCount: 1, sources: [], targets: [])
    #expect(throws: KernelFailure.self) { try KernelRun(graph: single, threads: 1).sink(besides: 0) }
  }
}
