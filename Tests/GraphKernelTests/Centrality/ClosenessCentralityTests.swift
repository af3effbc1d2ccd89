import DealTestSupport
import GraphKernel
import Testing

@Suite struct ClosenessCentralityTests {
  private func expected(_ list: EdgeList, lengths: [Int64]? = nil, unit: Double = 1, isScaled: Bool) -> [Double] {
    FloydWarshall(list, lengths: lengths).distances.enumerated().map { vertex, row in
      let others = row.enumerated().compactMap { $0.offset == vertex ? nil : $0.element }
      guard !others.isEmpty else { return 0 }
      let closeness = unit * Double(others.count) / Double(others.reduce(0, +))
      return isScaled ? closeness * Double(others.count) / Double(list.vertexCount - 1) : closeness
    }
  }

  @Test(arguments: 1...4) func everySmallDigraphAgreesWithItsDistances(count: Int) throws {
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: count) {
      let graph = try list.graph()
      #expect(
        largestDifference(try closenessCentralities(of: graph), expected(list, isScaled: true)) < 1e-15, "\(list)")
      let mean = try closenessCentralities(of: graph, scale: .reached)
      #expect(largestDifference(mean, expected(list, isScaled: false)) < 1e-15, "\(list)")
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>) func randomMultigraphsAgreeWithTheirDistances(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 15, edgeCount: .random(in: 0...40, using: &generator), using: &generator)
    let lengths = list.edges.map { _ in Int64.random(in: 1...7, using: &generator) }
    let graph = try list.graph()
    #expect(largestDifference(try closenessCentralities(of: graph), expected(list, isScaled: true)) < 1e-15, "\(list)")
    let weighted = try closenessCentralities(of: graph, lengths: lengths, unit: 3)
    #expect(largestDifference(weighted, expected(list, lengths: lengths, unit: 3, isScaled: true)) < 1e-14, "\(list)")
    let inward = try closenessCentralities(of: graph, lengths: lengths, direction: .inward)
    #expect(inward == (try closenessCentralities(of: try list.reversed.graph(), lengths: lengths)), "\(list)")
    let names = generator.permutation(of: 15)
    let renamed = try closenessCentralities(of: try list.relabeled(names).graph())
    #expect(try closenessCentralities(of: graph).relabeled(names) == renamed, "\(list)")
  }

  /// A ring of four with a chord: networkx measures inward, igraph outward.
  @Test func aRingWithAChord() throws {
    let graph = try EdgeList(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)]).graph()
    #expect(largestDifference(try closenessCentralities(of: graph, direction: .inward), [0.5, 0.5, 0.75, 0.6]) < 1e-15)
  }

  @Test func graphsAtTheEdge() throws {
    #expect(try closenessCentralities(of: try EdgeList.path(0).graph()) == [])
    #expect(try closenessCentralities(of: try EdgeList(vertexCount: 1, edges: [(0, 0)]).graph()) == [0])
    #expect(try closenessCentralities(of: try EdgeList.complete(6).graph()) == [1, 1, 1, 1, 1, 1])
    let graph = try EdgeList.path(4).graph()
    #expect(throws: CentralityError.self) { try closenessCentralities(of: graph, unit: 0) }
    #expect(throws: CentralityError.pathTooLong) { try closenessCentralities(of: graph, lengths: [.max, .max, .max]) }
  }

  @Test func theSameBytesOnAnyNumberOfThreads() throws {
    var generator = SeededGenerator(seed: 3)
    let list = EdgeList.random(vertexCount: 1_200, edgeCount: 4_000, using: &generator)
    let graph = try list.graph()
    for lengths in [nil, list.edges.map { _ in Int64.random(in: 1...9, using: &generator) }] {
      let one = try closenessCentralities(of: graph, lengths: lengths, threads: 1)
      for threads in [2, 3, 8] {
        #expect(try closenessCentralities(of: graph, lengths: lengths, threads: threads) == one)
      }
    }
  }
}
