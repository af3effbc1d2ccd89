import DealTestSupport
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct KernelRunPathsTests {
  private func run(_ text: String, on graph: DirectedGraph) throws -> KernelOutcome {
    try KernelRun(graph: graph, threads: 2).run(try BenchmarkKernel(parsing: text), visitBudget: nil)()
  }

  @Test func valuesAreThoseOfAPath() throws {
    let graph = try DirectedGraph(vertexCount: 5, sources: [0, 1, 2, 3], targets: [1, 2, 3, 4])
    func checksum(_ values: [Float]) -> UInt64 { KernelChecksum.of(values.map(\.bitPattern)) }
    #expect(try run("betweenness", on: graph).checksum == checksum([0, 3, 4, 3, 0]))
    #expect(try run("edgeBetweenness", on: graph).checksum == checksum([4, 6, 6, 4]))
    // From vertices 0 and 2, of the four with an edge out.
    #expect(try run("betweenness=2", on: graph).checksum == checksum([0, 3, 2, 2, 0]))
    #expect(try run("edgeBetweenness=2", on: graph).checksum == checksum([4, 3, 4, 2]))
    let samples = try run("approximateBetweenness=0.1", on: graph).figures
    #expect(samples.count == 1 && samples[0].value > 10)
  }

  @Test func sourcesAreSpreadOverThoseWithEdgesOut() throws {
    let graph = try DirectedGraph(
      vertexCount: 9, sources: [1, 2, 3, 5, 6, 7, 8], targets: [0, 0, 0, 0, 0, 0, 0])
    let run = KernelRun(graph: graph, threads: 1)
    func sources(_ text: String) throws -> [VertexIndex]? { run.sources(of: try BenchmarkKernel(parsing: text)) }
    #expect(try sources("betweenness=3") == [1, 3, 6])
    #expect(try sources("betweenness=1") == [1])
    #expect(try sources("betweenness=6") == [1, 2, 3, 5, 6, 7])
    #expect(try sources("betweenness=7") == nil && sources("betweenness=100") == nil && sources("betweenness") == nil)
    #expect(run.visits(of: try BenchmarkKernel(parsing: "betweenness=3")) == 21)
    #expect(run.visits(of: BenchmarkKernel(.edgeBetweenness)) == 63)
    #expect(run.visits(of: BenchmarkKernel(.approximateBetweenness)) == nil)
  }
}
