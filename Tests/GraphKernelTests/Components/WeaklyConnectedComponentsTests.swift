import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct WeaklyConnectedComponentsTests {
  /// Numbers sets in the order of their smallest vertices.
  private func labels(of sets: Set<Set<UInt32>>, count: Int) -> [UInt32] {
    let sorted = sets.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
    var labels = [UInt32](repeating: 0, count: count)
    for (label, set) in sorted.enumerated() {
      for vertex in set { labels[Int(vertex)] = UInt32(label) }
    }
    return labels
  }

  @Test func smallGraphsAgreeWithReachability() throws {
    for list in EdgeList.allOnUpToFourVertices() + EdgeList.manySmall(3_000, seed: 6, largest: 12) {
      let found = weaklyConnectedComponents(of: try list.graph())
      let sets = PlainGraph(list: list).components(weak: true)
      #expect(found.labels == labels(of: sets, count: list.vertexCount), "\(list)")
      #expect(
        found.count == sets.count
          && found.sizes.indices.allSatisfy { size in
            Int(found.sizes[size]) == found.labels.count { $0 == size }
          }, "\(list)")
      #expect(found.largestSize == sets.map(\.count).max() ?? 0)
    }
  }

  /// Rings side by side in a shuffled order, so that trees are joined from many ends at a time.
  @Test func theSameBytesOnAnyNumberOfThreads() throws {
    var generator = SeededGenerator(seed: 12)
    var list = EdgeList(vertexCount: 0, edges: [])
    for length in 1...200 { list = list.disjointUnion(with: .ring(length)) }
    let names = generator.permutation(of: list.vertexCount)
    let graph = try list.relabeled(names).graph()
    let one = weaklyConnectedComponents(of: graph, threads: 1)
    #expect(one.sizes.sorted() == (1...200).map { $0 })
    #expect(list.edges.allSatisfy { one.labels[Int(names[Int($0.source)])] == one.labels[Int(names[Int($0.target)])] })
    for threads in [2, 3, 8] { #expect(weaklyConnectedComponents(of: graph, threads: threads) == one) }
    #expect(weaklyConnectedComponents(of: graph.transpose) == one)
  }

  @Test func longPathsStayFlat() throws {
    #expect(weaklyConnectedComponents(of: try EdgeList.path(300_000).graph()).sizes == [300_000])
    #expect(weaklyConnectedComponents(of: try EdgeList.path(0).graph()).count == 0)
  }

  @Test func onlyOneJoinOfTwoTreesIsNews() {
    let forest = UnionForest(count: 5)
    #expect(forest.join(3, 4) && forest.join(4, 1) && !forest.join(1, 3))
    #expect(forest.join(0, 2) && forest.join(2, 3) && !forest.join(0, 4))
  }
}
