import DealTestSupport
import GraphKernel
import Testing

@Suite struct SimpleCyclesTests {
  private func check(_ list: EdgeList, bounds: [Int?], edgeModes: [ParallelEdges]) throws {
    let expected = ExpectedCycles(list)
    let anchors: [[UInt32]] = [[]] + (0..<UInt32(list.vertexCount)).map { [$0] }
    for bound in bounds {
      for mode in edgeModes {
        for through in anchors {
          let query = SimpleCycleQuery(maximumLength: bound, through: through, parallelEdges: mode)
          #expect(try list.cycles(query) == expected.matching(query), "\(list), \(query)")
        }
      }
    }
  }

  @Test func everyLoopFreeDigraphOnFourVertices() throws {
    let lists = EdgeList.allLoopFreeDigraphs(vertexCount: 4)
    #expect(lists.count == 4096)
    for list in lists {
      try check(list, bounds: [nil, 2, 3], edgeModes: [.collapse])
    }
  }

  @Test func everyDigraphWithLoopsOnThreeVertices() throws {
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: 3) {
      for loops in 0..<8 {
        var looped = list
        for vertex in 0..<UInt32(3) where loops >> vertex & 1 == 1 { looped.edges.append((vertex, vertex)) }
        try check(looped, bounds: [nil, 0, 1, 2, 3], edgeModes: [.collapse, .distinct])
      }
    }
  }

  @Test func randomMultigraphs() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<1000 {
      let vertexCount = Int.random(in: 1...6, using: &generator)
      let list = EdgeList.random(
        vertexCount: vertexCount, edgeCount: .random(in: 0...2 * vertexCount, using: &generator), using: &generator)
      let bound = Int.random(in: 1...vertexCount, using: &generator)
      try check(list, bounds: [nil, bound], edgeModes: [.collapse, .distinct])
    }
  }

  @Test func largerRandomDigraphsAtEveryBound() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<150 {
      let list = EdgeList.random(vertexCount: 9, edgeCount: .random(in: 12...22, using: &generator), using: &generator)
      let expected = ExpectedCycles(list)
      for bound in [nil] + (1...9).map(Optional.init) {
        let query = SimpleCycleQuery(maximumLength: bound)
        #expect(try list.cycles(query) == expected.matching(query), "\(list), \(query)")
      }
    }
  }

  /// OEIS A006231: the cycles of the complete digraph on n vertices, 2 ≤ n ≤ 7; of length k there are C(n, k) (k − 1)!.
  @Test func completeDigraphsMatchTheClosedForm() throws {
    for (vertexCount, total) in zip(2..., [1, 5, 20, 84, 409, 2365] as [UInt64]) {
      let summary = forEachSimpleCycle(in: try EdgeList.complete(vertexCount).collapsed()) { _ in .continue }
      #expect(summary.emittedCount == total)
      var fallingFactorial = UInt64(vertexCount)
      for length in 2...vertexCount {
        fallingFactorial *= UInt64(vertexCount - length + 1)
        #expect(summary.countsByLength[length] == fallingFactorial / UInt64(length))
      }
    }
  }

  /// OEIS A006231, the terms for n = 8 and n = 9.
  @Test(arguments: [(8, 16064), (9, 125_664)] as [(Int, UInt64)])
  func largerCompleteDigraphs(vertexCount: Int, total: UInt64) throws {
    let summary = forEachSimpleCycle(in: try EdgeList.complete(vertexCount).collapsed()) { _ in .continue }
    #expect(summary.emittedCount == total)
    #expect(summary.countsByLength[2] == UInt64(vertexCount * (vertexCount - 1) / 2))
  }

  /// An example on which a widespread library loses the only cycle (igraph/igraph#2911).
  @Test func deadEndIntoACycleHidesNothing() throws {
    let list = EdgeList(vertexCount: 3, edges: [(0, 2), (1, 2), (2, 1)])
    #expect(try list.cycles() == [[1, 2]])
  }

  @Test func multigraphWithLoopHasThreeVertexCyclesAndSevenEdgeCycles() throws {
    let list = EdgeList(vertexCount: 3, edges: [(0, 0), (0, 1), (0, 1), (1, 0), (1, 2), (2, 0), (2, 0)])
    #expect(try list.cycles() == [[0], [0, 1], [0, 1, 2]])
    #expect(try list.cycles(SimpleCycleQuery(parallelEdges: .distinct)).count == 7)
  }

  @Test func acyclicGraphsHaveNone() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<100 {
      let list = EdgeList.randomAcyclic(vertexCount: 12, edgeCount: 40, using: &generator)
      for bound in [nil, 4] {
        #expect(try list.cycles(SimpleCycleQuery(maximumLength: bound)).isEmpty)
      }
    }
  }

  @Test func reversalAndRelabelingKeepTheCounts() throws {
    var generator = SeededGenerator(seed: 10)
    for _ in 0..<100 {
      let list = EdgeList.random(vertexCount: 8, edgeCount: 20, using: &generator)
      let names = (0..<UInt32(8)).shuffled(using: &generator)
      for bound in [nil, 4] {
        let query = SimpleCycleQuery(maximumLength: bound, parallelEdges: .distinct)
        let count = try list.cycles(query).count
        #expect(try list.reversed.cycles(query).count == count)
        #expect(try list.relabeled(names).cycles(query).count == count)
      }
    }
  }

  @Test func disjointUnionsAddUp() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<100 {
      let first = EdgeList.random(vertexCount: 6, edgeCount: 12, using: &generator)
      let second = EdgeList.random(vertexCount: 6, edgeCount: 14, using: &generator)
      for bound in [nil, 3] {
        let query = SimpleCycleQuery(maximumLength: bound)
        let union = try first.disjointUnion(with: second).cycles(query)
        let shifted = try second.cycles(query).map { $0.map { $0 + 6 } }
        #expect(try union == first.cycles(query) + shifted)
      }
    }
  }

  @Test func theOrderIsReproducible() throws {
    var generator = SeededGenerator(seed: 12)
    let list = EdgeList.random(vertexCount: 10, edgeCount: 40, using: &generator)
    func order() throws -> [[UInt32]] {
      var found: [[UInt32]] = []
      forEachSimpleCycle(in: try list.collapsed()) { cycle in
        found.append(Array(cycle.vertices))
        return .continue
      }
      return found
    }
    #expect(try order() == order())
  }

  @Test func errorsOfTheReceiverComeOut() throws {
    struct Refusal: Error, Equatable {}
    let graph = try EdgeList.complete(4).collapsed()
    var calls = 0
    #expect(throws: Refusal()) {
      try forEachSimpleCycle(in: graph) { _ throws(Refusal) in
        calls += 1
        throw Refusal()
      }
    }
    #expect(calls == 1)
  }
}
