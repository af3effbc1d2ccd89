import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct DominatorTreeTests {
  /// For each vertex what it cannot be reached without, by taking each vertex out in turn.
  private func dominators(_ list: EdgeList, from starts: [UInt32]) -> [Set<UInt32>] {
    let plain = PlainGraph(list: list)
    let vertices = 0..<UInt32(list.vertexCount)
    let reached = plain.reached(from: starts)
    var sets = vertices.map { reached.contains($0) ? [$0] : Set<UInt32>() }
    for vertex in reached {
      for lost in reached.subtracting(plain.reached(from: starts, without: [vertex])) { sets[Int(lost)].insert(vertex) }
    }
    return sets
  }

  private func check(_ list: EdgeList, from starts: [UInt32]) throws {
    let tree = try dominatorTree(of: try list.graph(), from: starts)
    let sets = dominators(list, from: starts)
    let vertices = 0..<UInt32(list.vertexCount)
    for vertex in vertices {
      // The immediate one is dominated by all others, so that it has one dominator less than the vertex.
      let immediate = sets[Int(vertex)].first { $0 != vertex && sets[Int($0)].count == sets[Int(vertex)].count - 1 }
      #expect(tree.immediateDominators[Int(vertex)] == immediate ?? .max, "\(list) \(starts) \(vertex)")
    }
    #expect(vertices.map(tree.isReached) == sets.map { !$0.isEmpty }, "\(list) \(starts)")
    #expect(tree.impacts == vertices.map { vertex in UInt32(sets.count { $0.contains(vertex) }) }, "\(list) \(starts)")
    #expect(
      vertices.allSatisfy { vertex in
        vertices.allSatisfy { tree.dominates($0, vertex) == sets[Int(vertex)].contains($0) }
      },
      "\(list) \(starts)")
  }

  @Test func everySmallDigraphAgreesWithDeletion() throws {
    for list in EdgeList.allOnUpToFourVertices() where list.vertexCount > 0 { try check(list, from: [0]) }
  }

  @Test func randomMultigraphsAgreeWithDeletion() throws {
    for (index, list) in EdgeList.manySmall(2_500, seed: 77, largest: 10).enumerated() where list.vertexCount > 0 {
      let last = UInt32(list.vertexCount - 1)
      try check(list, from: [[last], [0, last], [last, 0, last], []][index % 4])
      let inward = try dominatorTree(of: try list.graph(), from: [last], direction: .inward)
      #expect(inward == (try dominatorTree(of: try list.reversed.graph(), from: [last])), "\(list)")
    }
  }

  /// The flow graph in which Lengauer and Tarjan (1979) explain their algorithm, R = 0 and A to L = 1 to 12.
  @Test func theExampleOfLengauerAndTarjan() throws {
    let edges: [(UInt32, UInt32)] = [
      (0, 1), (0, 2), (0, 3), (1, 4), (2, 1), (2, 4), (2, 5), (3, 6), (3, 7), (4, 12), (5, 8), (6, 9), (7, 9), (7, 10),
      (8, 5), (8, 11), (9, 11), (10, 9), (11, 9), (11, 0), (12, 8),
    ]
    let tree = try dominatorTree(of: try EdgeList(vertexCount: 13, edges: edges).graph(), from: [0])
    #expect(tree.immediateDominators == [.max, 0, 0, 0, 0, 0, 3, 3, 0, 0, 7, 0, 4])
    try check(EdgeList(vertexCount: 13, edges: edges), from: [0])
  }

  @Test func longChainsOverflowNoStack() throws {
    let count = 200_000
    let path = try dominatorTree(of: try EdgeList.path(count).graph(), from: [0])
    #expect(path.impacts == (0..<UInt32(count)).map { UInt32(count) - $0 })
    let chain = EdgeList.diamonds(30_000, first: 0, next: 1)
    let tree = try dominatorTree(of: try EdgeList(vertexCount: 90_001, edges: chain.edges).graph(), from: [0])
    #expect(tree.immediateDominators[Int(chain.last)] == chain.last - 3)
    #expect(tree.impacts[0] == 90_001 && tree.impacts[1] == 1 && tree.impacts[3] == 90_001 - 3)
  }

  @Test func startsAreChecked() throws {
    #expect(throws: PathError.invalidVertex(2, vertexCount: 2)) {
      try dominatorTree(of: try EdgeList.path(2).graph(), from: [0, 2])
    }
  }
}
