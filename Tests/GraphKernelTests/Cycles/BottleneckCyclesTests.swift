import DealTestSupport
import GraphKernel
import Testing

@Suite struct BottleneckCyclesTests {
  private struct Ranked: Hashable {
    var cycle: [UInt32]
    var value: Int64
  }

  private func ranked(
    _ list: EdgeList, _ values: [Int64], _ query: SimpleCycleQuery, threads: Int? = 1
  ) throws -> [Ranked] {
    var found: [Ranked] = []
    let summary = try forEachSimpleCycleByBottleneck(
      in: try list.collapsed(), values: values, query: query, threads: threads
    ) { cycle, value in
      found.append(
        Ranked(cycle: Array(query.parallelEdges == .collapse ? cycle.vertices : cycle.edges), value: value))
      return .continue
    }
    #expect(summary.emittedCount == UInt64(found.count) && summary.isComplete)
    return found
  }

  /// Every cycle by exhaustive search with its bottleneck by definition.
  private func expected(_ list: EdgeList, _ values: [Int64], _ query: SimpleCycleQuery) -> [Ranked] {
    let search = ExhaustiveSearch(list)
    var best: [[UInt32]: Int64] = [:]
    for edges in search.edgeCycles() {
      let vertices = search.vertices(of: edges)
      guard edges.count >= query.minimumLength, edges.count <= query.maximumLength ?? .max,
        query.through.allSatisfy(vertices.contains)
      else { continue }
      let value = edges.map { values[Int($0)] }.min() ?? 0
      let key = query.parallelEdges == .collapse ? vertices : edges
      best[key] = max(best[key] ?? value, value)
    }
    return best.map { Ranked(cycle: $0.key, value: $0.value) }
  }

  @Test(arguments: [ParallelEdges.collapse, .distinct])
  func randomMultigraphs(parallelEdges: ParallelEdges) throws {
    var generator = SeededGenerator(seed: 151)
    for _ in 0..<2500 {
      let vertexCount = Int.random(in: 1...6, using: &generator)
      let list = EdgeList.random(
        vertexCount: vertexCount, edgeCount: .random(in: 0...3 * vertexCount, using: &generator), using: &generator)
      let values = list.edges.map { _ in Int64.random(in: -4...4, using: &generator) }
      var query = SimpleCycleQuery(parallelEdges: parallelEdges)
      if Bool.random(using: &generator) { query.maximumLength = .random(in: 1...6, using: &generator) }
      if Bool.random(using: &generator) { query.minimumLength = .random(in: 1...3, using: &generator) }
      if Int.random(in: 0..<4, using: &generator) == 0 { query.through = [0] }
      let found = try ranked(list, values, query)
      #expect(found.map(\.value) == found.map(\.value).sorted(by: >), "\(list), \(values), \(query)")
      #expect(Set(found) == Set(expected(list, values, query)), "\(list), \(values), \(query)")
      #expect(Set(found).count == found.count)
    }
  }

  /// One cycle of large values in a complete graph of small ones: it comes first, and the rest costs nothing.
  @Test func theFirstCyclesAreFoundWithoutTheRest() throws {
    var list = EdgeList.complete(200)
    var values = list.edges.map { _ in Int64(1) }
    for (index, edge) in list.edges.enumerated() where edge.target == edge.source + 1 && edge.target < 6 {
      values[index] = 100
    }
    list.edges.append((5, 0))
    values.append(99)
    var first: [UInt32] = []
    var bottleneck: Int64 = 0
    let summary = try forEachSimpleCycleByBottleneck(
      in: try list.collapsed(), values: values, query: SimpleCycleQuery(maximumLength: 8)
    ) { cycle, value in
      (first, bottleneck) = (Array(cycle.vertices), value)
      return .stop
    }
    #expect(first == [0, 1, 2, 3, 4, 5] && bottleneck == 99 && summary.stopReason == .stoppedByReceiver)
  }

  @Test func threadsChangeNothing() throws {
    var generator = SeededGenerator(seed: 152)
    let list = EdgeList.random(vertexCount: 20, edgeCount: 120, using: &generator)
    let values = list.edges.map { _ in Int64.random(in: 0..<50, using: &generator) }
    for mode in [ParallelEdges.collapse, .distinct] {
      let query = SimpleCycleQuery(maximumLength: 5, parallelEdges: mode)
      let one = try ranked(list, values, query)
      for threads in [2, 3, 8] { #expect(try ranked(list, values, query, threads: threads) == one) }
    }
  }

  @Test func wrongInputIsRefused() throws {
    let graph = try EdgeList.ring(3).collapsed()
    #expect(throws: BottleneckCycleError.valueCountMismatch(edges: 3, values: 1)) {
      try forEachSimpleCycleByBottleneck(in: graph, values: [1]) { _, _ in .continue }
    }
    let nothing = try EdgeList(vertexCount: 0, edges: []).collapsed()
    #expect(try forEachSimpleCycleByBottleneck(in: nothing, values: []) { _, _ in .continue }.isComplete)
  }
}
