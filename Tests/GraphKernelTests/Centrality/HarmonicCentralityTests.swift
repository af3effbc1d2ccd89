import DealTestSupport
import GraphKernel
import Testing

@Suite struct HarmonicCentralityTests {
  private func expected(_ list: EdgeList, lengths: [Int64]? = nil, unit: Double = 1) -> [Double] {
    FloydWarshall(list, lengths: lengths).distances.map { row in
      row.reduce(0) { $0 + ($1.map { $0 > 0 ? unit / Double($0) : 0 } ?? 0) } / Double(max(1, list.vertexCount - 1))
    }
  }

  @Test(arguments: 1...4) func everySmallDigraphAgreesWithItsDistances(count: Int) throws {
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: count) {
      #expect(largestDifference(try harmonicCentralities(of: try list.graph()), expected(list)) < 1e-15, "\(list)")
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>) func randomMultigraphsAgreeWithTheirDistances(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 15, edgeCount: .random(in: 0...40, using: &generator), using: &generator)
    let lengths = list.edges.map { _ in Int64.random(in: 1...7, using: &generator) }
    let graph = try list.graph()
    #expect(largestDifference(try harmonicCentralities(of: graph), expected(list)) < 1e-14, "\(list)")
    #expect(
      largestDifference(
        try harmonicCentralities(of: graph, lengths: lengths, unit: 3), expected(list, lengths: lengths, unit: 3))
        < 1e-14, "\(list)")
    let inward = try harmonicCentralities(of: graph, lengths: lengths, direction: .inward)
    #expect(inward == (try harmonicCentralities(of: try list.reversed.graph(), lengths: lengths)), "\(list)")
    let names = generator.permutation(of: 15)
    let renamed = try harmonicCentralities(of: try list.relabeled(names).graph(), lengths: lengths)
    #expect(try harmonicCentralities(of: graph, lengths: lengths).relabeled(names) == renamed, "\(list)")
  }

  @Test func closedForms() throws {
    #expect(try harmonicCentralities(of: try EdgeList.complete(5).graph()) == [1, 1, 1, 1, 1])
    let path = try harmonicCentralities(of: try EdgeList.path(4).graph())
    #expect(largestDifference(path, [(1 + 1 / 2 + 1 / 3) / 3, (1 + 1 / 2) / 3, 1 / 3, 0]) < 1e-15)
    let ring = try harmonicCentralities(of: try EdgeList.ring(5).graph(), direction: .inward)
    #expect(largestDifference(ring, [Double](repeating: (1 + 1 / 2 + 1 / 3 + 1 / 4) / 4, count: 5)) < 1e-15)
    #expect(try harmonicCentralities(of: try EdgeList(vertexCount: 1, edges: [(0, 0)]).graph()) == [0])
    #expect(try harmonicCentralities(of: try EdgeList.path(0).graph()) == [])
  }

  /// Two graphs side by side: the sums stay, the number of others grows.
  @Test func whatIsNotReachedAddsNothing() throws {
    let both = EdgeList.ring(3).disjointUnion(with: .path(2))
    let sums = try harmonicCentralities(of: try both.graph()).map { $0 * 4 }
    #expect(largestDifference(sums, [1.5, 1.5, 1.5, 1, 0]) < 1e-15)
  }

  @Test func theSameBytesOnAnyNumberOfThreads() throws {
    var generator = SeededGenerator(seed: 3)
    let graph = try EdgeList.random(vertexCount: 700, edgeCount: 2_000, using: &generator).graph()
    let one = try harmonicCentralities(of: graph, threads: 1)
    for threads in [2, 3, 8] { #expect(try harmonicCentralities(of: graph, threads: threads) == one) }
  }

  @Test func inputIsChecked() throws {
    let graph = try EdgeList.path(4).graph()
    #expect(throws: CentralityError.self) { try harmonicCentralities(of: graph, unit: 0) }
    #expect(throws: CentralityError.invalidLength(edge: 0, length: -3)) {
      try harmonicCentralities(of: graph, lengths: [-3, 1, 1])
    }
    #expect(throws: CentralityError.pathTooLong) {
      try harmonicCentralities(of: graph, lengths: [.max, .max, .max])
    }
  }
}
