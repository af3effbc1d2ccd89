import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ShortestSimplePathsTests {
  private func all(_ paths: ShortestSimplePaths) -> [ShortestSimplePath] {
    var found: [ShortestSimplePath] = []
    while let path = paths.next() { found.append(path) }
    return found
  }

  /// Every path by exhaustive search, in the order promised.
  private func expected(_ list: EdgeList, _ lengths: [Int64], from source: UInt32, to sink: UInt32)
    -> [ShortestSimplePath]
  {
    let search = ExhaustiveSearch(list)
    let paths = search.edgePaths(from: source, to: sink).map { edges in
      (edges, search.vertices(of: edges) + [sink], edges.reduce(Int64(0)) { $0 + lengths[Int($1)] })
    }
    return paths.sorted { one, other in
      if one.2 != other.2 { return one.2 < other.2 }
      return one.1 == other.1 ? one.0.lexicographicallyPrecedes(other.0) : one.1.lexicographicallyPrecedes(other.1)
    }.map { ShortestSimplePath(vertices: $0.1, edges: $0.0, length: $0.2) }
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func allPathsComeInTheirOrder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let count = Int.random(in: 2...6, using: &generator)
      let list = EdgeList.random(
        vertexCount: count, edgeCount: .random(in: 0...14, using: &generator), using: &generator)
      // Few lengths, so that many paths are equally long.
      let lengths = list.edges.map { _ in Int64.random(in: 1...3, using: &generator) }
      let sink = UInt32.random(in: 0..<UInt32(count), using: &generator)
      let found = all(try ShortestSimplePaths(in: try list.graph(), from: 0, to: sink, lengths: lengths))
      #expect(found == expected(list, lengths, from: 0, to: sink), "\(list) \(lengths) \(sink)")
      let units = [Int64](repeating: 1, count: lengths.count)
      let unit = all(try ShortestSimplePaths(in: try list.graph(), from: 0, to: sink))
      #expect(unit == expected(list, units, from: 0, to: sink), "\(list) \(sink)")
    }
  }

  /// A ladder has 2^k paths of one length; the first differ in the last rungs only.
  @Test func manyEqualPathsCostOnlyThoseThatCome() throws {
    let chain = EdgeList.diamonds(40, first: 0, next: 1)
    let graph = try EdgeList(vertexCount: 121, edges: chain.edges).graph()
    let paths = try ShortestSimplePaths(in: graph, from: 0, to: chain.last)
    var previous: [UInt32] = []
    for _ in 0..<100 {
      let path = try #require(paths.next())
      #expect(path.length == 80 && previous.lexicographicallyPrecedes(path.vertices))
      previous = path.vertices
    }
    #expect(paths.edgeVisits < 100 * 80 * 4 * 160)
  }

  @Test func inputAndBudgetAreChecked() throws {
    let graph = try EdgeList.path(4).graph()
    #expect(all(try ShortestSimplePaths(in: graph, from: 1, to: 1)).isEmpty)
    #expect(all(try ShortestSimplePaths(in: graph, from: 3, to: 0)).isEmpty)
    #expect(throws: PathError.invalidVertex(4, vertexCount: 4)) { try ShortestSimplePaths(in: graph, from: 0, to: 4) }
    #expect(throws: PathError.invalidLength(edge: 2, length: 0)) {
      try ShortestSimplePaths(in: graph, from: 0, to: 3, lengths: [1, 1, 0])
    }
    #expect(throws: PathError.edgeValueCountMismatch(edges: 3, values: 1)) {
      try ShortestSimplePaths(in: graph, from: 0, to: 3, lengths: [1])
    }
    #expect(throws: PathError.pathTooLong) {
      try ShortestSimplePaths(in: graph, from: 0, to: 3, lengths: [1, .max / 2, 1])
    }
    let stopped = try ShortestSimplePaths(in: graph, from: 0, to: 3, visitBudget: 2)
    #expect(stopped.next() == nil && stopped.stopReason == .visitBudget)
    let enough = try ShortestSimplePaths(in: graph, from: 0, to: 3, visitBudget: 100)
    #expect(enough.next()?.vertices == [0, 1, 2, 3] && enough.next() == nil && enough.stopReason == nil)
  }
}
