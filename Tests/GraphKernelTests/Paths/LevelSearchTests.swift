import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct LevelSearchTests {
  /// Distances by one queue.
  private func distances(_ graph: DirectedGraph, from start: UInt32) -> [UInt32] {
    var distances = [UInt32](repeating: .max, count: graph.vertexCount)
    distances[Int(start)] = 0
    var queue = [start]
    var first = 0
    while first < queue.count {
      for next in graph.successors(of: queue[first]) where distances[Int(next)] == .max {
        distances[Int(next)] = distances[Int(queue[first])] + 1
        queue.append(next)
      }
      first += 1
    }
    return distances
  }

  /// Levels large enough for several threads, with and without sweeps.
  @Test func largeLevelsAgreeWithOneQueue() throws {
    var generator = SeededGenerator(seed: 5)
    var fan = EdgeList.star(300)
    fan.edges += (0..<60_000).map { index in
      (UInt32(index % 299 + 1), UInt32.random(in: 300..<40_000, using: &generator))
    }
    fan.vertexCount = 90_000
    for list in [EdgeList.lopsided(vertexCount: 20_000, seed: 1), fan] {
      let graph = try list.graph()
      let start = list.edges[0].source
      let expected = distances(graph, from: start)
      let one = try breadthFirstTree(of: graph, from: [start], threads: 1)
      #expect(one.distances == expected)
      for threads in [2, 3, 8] { #expect(try breadthFirstTree(of: graph, from: [start], threads: threads) == one) }
    }
  }

  @Test func longPathsAreFollowed() throws {
    let tree = try breadthFirstTree(of: try EdgeList.path(50_000).graph(), from: [0])
    #expect(tree.distances == (0..<50_000).map { $0 })
  }
}
