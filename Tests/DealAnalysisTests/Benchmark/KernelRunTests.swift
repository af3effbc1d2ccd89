import DealTestSupport
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct KernelRunTests {
  /// A cycle of three vertices and one of two that share a vertex, and a vertex that hangs on it.
  private let graph: DirectedGraph

  init() throws {
    graph = try DirectedGraph(vertexCount: 5, sources: [0, 1, 2, 0, 3, 3], targets: [1, 2, 0, 3, 0, 4])
  }

  private func outcome(_ text: String, threads: Int = 1) throws -> KernelOutcome {
    let run = KernelRun(graph: graph, capacities: [4, 2, 3, 1, 5, 6], times: [1, 2, 3, 4, 6, 7], threads: threads)
    return try run.run(try BenchmarkKernel(parsing: text), visitBudget: nil)()
  }

  @Test func figuresAreThoseOfTheGraph() throws {
    #expect(try outcome("graph").figures.prefix(1) == [.init("edges", 6)])
    #expect(try outcome("strongComponents").figures == [.init("components", 2), .init("largest", 4)])
    #expect(try outcome("cycles=2").figures == [.init("cycles", 1)])
    #expect(try outcome("cycles=3").figures == [.init("cycles", 2)])
    // 0 → 1 → 2 and 0 → 3.
    #expect(try outcome("listedCycles=3").figures == [.init("cycles", 2), .init("vertexSum", 6)])
    #expect(try outcome("temporalCycles=1").figures == [.init("cycles", 0)])
    #expect(try outcome("temporalCycles=2").figures == [.init("cycles", 2)])
    #expect(try outcome("weakComponents").figures == [.init("components", 1), .init("largest", 5)])
    #expect(try outcome("bowTie").figures == [.init("core", 4), .init("incoming", 0), .init("outgoing", 1)])
    #expect(try outcome("cores").figures == [.init("core", 2)])
    #expect(try outcome("breadthFirst").figures == [.init("reached", 5)])
    // From vertex 0, the first of two with two edges out.
    #expect(try outcome("dominators").figures == [.init("dominated", 4)])
    #expect(try outcome("cutPoints").figures == [.init("articulationPoints", 2), .init("bridges", 1)])
    #expect(try outcome("strongCutPoints").figures == [.init("articulationPoints", 3), .init("bridges", 5)])
    // To vertex 1, the first of the others with one edge in, over the edge of capacity 4.
    #expect(try outcome("maximumFlow").figures == [.init("flow", 4)])
  }

  @Test(arguments: BenchmarkKernel.Name.allCases.filter { $0 != .read && $0 != .open })
  func everyNumberOfThreadsFindsTheSame(
    name: BenchmarkKernel.Name
  )
    throws
  {
    let outcomes = try [1, 2, 3, 8].map { try outcome(name.rawValue, threads: $0) }
    #expect(Set(outcomes).count == 1)
  }

  /// Eight bytes an edge and eight a vertex, and four more for each direction without the order of rows.
  @Test func theMemoryOfAGraphIsThatOfItsRows() throws {
    let figures = try outcome("graph").figures
    #expect(figures.map(\.name) == ["edges", "bytes of rows", "bytes of edge numbers"])
    #expect(figures[1].value >= 8 * 6 + 8 * (5 + 1))
    #expect(figures[2].value >= 4 * 6)
  }

  @Test func aNarrowBudgetIsSaid() throws {
    let run = KernelRun(graph: graph, threads: 1)
    let kernel = BenchmarkKernel(.cycles)
    #expect(throws: KernelFailure.self) { _ = try run.run(kernel, visitBudget: 1) }
  }

  @Test func oneBitOfAResultChangesItsChecksum() {
    let values = (0..<100).map { Double($0) / 7 }
    let checksum = KernelChecksum.of(values)
    for index in values.indices {
      var other = values
      other[index] = other[index].nextUp
      #expect(KernelChecksum.of(other) != checksum)
    }
    #expect(KernelChecksum.of([1, 2]) != KernelChecksum.of([2, 1]))
    #expect(KernelChecksum.of([UInt32]()) != KernelChecksum.of([0]))
  }

  @Test func graphsWithoutFlowsSaySo() throws {
    let empty = try DirectedGraph(vertexCount: 0, sources: [], targets: [])
    for name in BenchmarkKernel.Name.allCases {
      do {
        _ = try KernelRun(graph: empty, threads: nil).run(BenchmarkKernel(name), visitBudget: nil)()
      } catch {
        #expect(!"\(error)".isEmpty)
      }
    }
  }
}
