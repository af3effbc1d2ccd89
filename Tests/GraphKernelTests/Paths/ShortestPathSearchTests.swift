import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ShortestPathSearchTests {
  /// Distances and numbers of paths from a vertex by walking every path.
  private func expected(_ list: EdgeList, _ lengths: [Int64]?, from source: UInt32) -> [UInt32: (UInt64, Double)] {
    let search = ExhaustiveSearch(list)
    var expected: [UInt32: (UInt64, Double)] = [source: (0, 1)]
    for target in 0..<UInt32(list.vertexCount) where target != source {
      let paths = search.edgePaths(from: source, to: target)
      let cost = { (path: [UInt32]) in path.reduce(UInt64(0)) { $0 + (lengths?[Int($1)].magnitude ?? 1) } }
      guard let shortest = paths.map(cost).min() else { continue }
      let vertexPaths = Set(paths.filter { cost($0) == shortest }.map { search.vertices(of: $0) })
      expected[target] = (shortest, Double(vertexPaths.count))
    }
    return expected
  }

  private func check<Lengths: ArcLengths>(
    _ search: ShortestPathSearch<Lengths>, _ list: EdgeList, _ lengths: [Int64]?, from source: UInt32
  ) {
    #expect(search.run(from: source))
    let expected = expected(list, lengths, from: source)
    let order = Array(search.order.elements[..<search.reachedCount])
    #expect(Set(order) == Set(expected.keys) && order.count == expected.count, "\(list) \(lengths ?? [])")
    for vertex in order {
      #expect(UInt64(search.distances.elements[vertex]) == expected[vertex]?.0, "\(list) \(lengths ?? [])")
      #expect(search.pathCounts.elements[vertex] == expected[vertex]?.1, "\(list) \(lengths ?? [])")
    }
    let distances = order.map { search.distances.elements[$0] }
    #expect(distances == distances.sorted())
  }

  @Test(arguments: 0..<120 as Range<UInt64>) func searchesAgreeWithAllPaths(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 6, edgeCount: .random(in: 0...16, using: &generator), using: &generator)
    let lengths = list.edges.map { _ in Int64.random(in: 1...4, using: &generator) }
    let unit = try ShortestArcs(try list.graph(), lengths: nil)
    let given = try ShortestArcs(try list.graph(), lengths: lengths)
    unit.graph.outgoing.withUnsafeBuffers { outgoing in
      let search = ShortestPathSearch(outgoing, lengths: UnitArcLengths(), vertexCount: 6)
      for source in 0..<UInt32(6) { check(search, list, nil, from: source) }
    }
    let arcLengths = try #require(given.lengths)
    given.graph.outgoing.withUnsafeBuffers { outgoing in
      arcLengths.withUnsafeBufferPointer { arcLengths in
        let search = ShortestPathSearch(outgoing, lengths: GivenArcLengths(lengths: arcLengths), vertexCount: 6)
        for source in 0..<UInt32(6) { check(search, list, lengths, from: source) }
      }
    }
  }

  @Test func hugeNumbersOfPathsAreNoticed() throws {
    for (levels, isHuge) in [(890, false), (910, true), (1_100, true)] {
      let arcs = try ShortestArcs(try EdgeList.ladder(levels).graph(), lengths: nil)
      arcs.graph.outgoing.withUnsafeBuffers { outgoing in
        let search = ShortestPathSearch(outgoing, lengths: UnitArcLengths(), vertexCount: arcs.graph.vertexCount)
        #expect(search.run(from: 0))
        #expect(search.hasHugePathCounts == isHuge)
      }
    }
  }
}
