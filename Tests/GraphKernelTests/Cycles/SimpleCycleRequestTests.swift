import DealTestSupport
import GraphKernel
import Testing

@Suite struct SimpleCycleRequestTests {
  private func order(_ graph: CollapsedGraph, _ query: SimpleCycleQuery, threads: Int? = nil) -> [[UInt32]] {
    var found: [[UInt32]] = []
    forEachSimpleCycle(in: graph, query: query, threads: threads) { cycle in
      found.append(Array(cycle.vertices))
      return .continue
    }
    return found
  }

  private func blocks(
    _ graph: CollapsedGraph, _ query: SimpleCycleQuery, threads: Int? = nil
  ) -> (cycles: [[UInt32]], arcs: [[UInt32]]) {
    var cycles: [[UInt32]] = []
    var arcs: [[UInt32]] = []
    forEachSimpleCycleBlock(in: graph, query: query, wantsArcs: true, threads: threads) { block in
      for cycle in 0..<block.count {
        cycles.append(Array(block[cycle].vertices))
        arcs.append(Array(block[cycle].arcs))
      }
      return .continue
    }
    return (cycles, arcs)
  }

  /// The order by its definition, for every bound, with and without a required vertex, one at a time and by the block.
  @Test func cyclesComeInCanonicalOrder() throws {
    var generator = SeededGenerator(seed: 103)
    for round in 0..<1500 {
      let vertexCount = Int.random(in: 1...8, using: &generator)
      let edgeCount = Int.random(in: 0...3 * vertexCount, using: &generator)
      let list = EdgeList.random(vertexCount: vertexCount, edgeCount: edgeCount, using: &generator)
      let graph = try list.collapsed()
      let first = round % 3 == 0 ? UInt32.random(in: 0..<UInt32(vertexCount), using: &generator) : nil
      let all = CanonicalCycles(list, from: first).cycles
      for bound in [nil] + (1...vertexCount).map(Optional.init) {
        let query = SimpleCycleQuery(maximumLength: bound, through: first.map { [$0] } ?? [])
        let expected = all.filter { $0.count <= bound ?? .max }
        #expect(order(graph, query) == expected, "\(list), \(query)")
        let (cycles, arcs) = blocks(graph, query)
        #expect(cycles == expected, "\(list), \(query)")
        for (cycle, arcs) in zip(cycles, arcs) {
          let next = cycle.dropFirst() + cycle.prefix(1)
          #expect(arcs.map(Optional.init) == zip(cycle, next).map { graph.arc(from: $0, to: $1) })
        }
      }
    }
  }

  @Test func requiredArcsAreOnEveryCycle() throws {
    var generator = SeededGenerator(seed: 106)
    for _ in 0..<1000 {
      let vertexCount = Int.random(in: 1...6, using: &generator)
      let list = EdgeList.random(vertexCount: vertexCount, edgeCount: 2 * vertexCount, using: &generator)
      let graph = try list.collapsed()
      let arcs = (0..<Int.random(in: 1...2, using: &generator)).map { _ in
        UInt32.random(in: 0..<UInt32(graph.arcCount), using: &generator)
      }
      for bound in [nil] + (1...vertexCount).map(Optional.init) {
        let query = SimpleCycleQuery(maximumLength: bound, throughArcs: arcs)
        let expected = ExpectedCycles(list).matching(SimpleCycleQuery(maximumLength: bound)).filter { cycle in
          let next = cycle.dropFirst() + cycle.prefix(1)
          let own = zip(cycle, next).compactMap { graph.arc(from: $0, to: $1) }
          return arcs.allSatisfy(own.contains)
        }
        #expect(try list.cycles(query) == expected, "\(list), \(query)")
        #expect(simpleCycleCounts(in: graph, query: query).emittedCount == UInt64(expected.count))
        #expect(blocks(graph, query).cycles.count == expected.count)
      }
    }
  }

  @Test func arcsThatTheGraphHasNotAreOnNoCycle() throws {
    let graph = try EdgeList.complete(4).collapsed()
    let query = SimpleCycleQuery(throughArcs: [12])
    let summary = forEachSimpleCycle(in: graph, query: query) { _ in .continue }
    #expect(summary.emittedCount == 0 && summary.isComplete)
  }

  @Test func threadsChangeNothing() throws {
    var generator = SeededGenerator(seed: 107)
    for vertexCount in [12, 40] {
      let list = EdgeList.random(vertexCount: vertexCount, edgeCount: 6 * vertexCount, using: &generator)
      let graph = try list.collapsed()
      let query = SimpleCycleQuery(maximumLength: 5)
      let one = order(graph, query, threads: 1)
      let summary = forEachSimpleCycle(in: graph, query: query, threads: 1) { _ in .continue }
      for threads in [2, 3, 8] {
        #expect(order(graph, query, threads: threads) == one)
        #expect(forEachSimpleCycle(in: graph, query: query, threads: threads) { _ in .continue } == summary)
        #expect(
          simpleCycleCounts(in: graph, query: query, threads: threads)
            == simpleCycleCounts(in: graph, query: query, threads: 1))
      }
      for budget in stride(from: UInt64(0), through: summary.edgeVisits, by: Int(summary.edgeVisits / 9 + 1)) {
        var cut = query
        cut.visitBudget = budget
        let prefix = order(graph, cut, threads: 1)
        #expect(prefix == Array(one.prefix(prefix.count)))
        #expect(order(graph, cut, threads: 3) == prefix)
        let stopped = forEachSimpleCycle(in: graph, query: cut, threads: 2) { _ in .continue }
        #expect(stopped.stopReason == .visitBudget && stopped.emittedCount == UInt64(prefix.count))
        #expect(simpleCycleCounts(in: graph, query: cut, threads: 1) == simpleCycleCounts(in: graph, query: cut))
      }
    }
  }

  @Test func receiversTakeAPrefix() throws {
    let graph = try EdgeList.complete(9).collapsed()
    let query = SimpleCycleQuery(maximumLength: 6)
    let all = order(graph, query)
    for limit in [1, 7, 1000] {
      var found: [[UInt32]] = []
      let summary = forEachSimpleCycle(in: graph, query: query, threads: 2) { cycle in
        found.append(Array(cycle.vertices))
        return found.count == limit ? .stop : .continue
      }
      #expect(found == Array(all.prefix(limit)) && summary.stopReason == .stoppedByReceiver)
      #expect(summary.emittedCount == UInt64(limit))
    }
    let stopped = forEachSimpleCycleBlock(in: graph, query: query) { _ in .stop }
    #expect(stopped.emittedCount > 0 && stopped.stopReason == .stoppedByReceiver)
    let cancelled = forEachSimpleCycleBlock(in: graph, query: query, isCancelled: { true }) { _ in .continue }
    #expect(cancelled.emittedCount == 0 && cancelled.stopReason == .cancelled)
  }
}
