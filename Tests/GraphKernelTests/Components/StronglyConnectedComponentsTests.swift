import DealTestSupport
import GraphKernel
import Testing

@Suite struct StronglyConnectedComponentsTests {
  private func check(_ list: EdgeList) throws {
    let components = stronglyConnectedComponents(of: try list.graph())
    let reaches = ExhaustiveSearch(list).reachability()
    #expect(components.labels.count == list.vertexCount)
    for first in 0..<list.vertexCount {
      for second in 0..<list.vertexCount {
        let together = reaches[first][second] && reaches[second][first]
        #expect((components.labels[first] == components.labels[second]) == together, "\(list)")
      }
    }
    for edge in list.edges {
      #expect(components.labels[Int(edge.source)] <= components.labels[Int(edge.target)], "\(list)")
    }
    for (label, size) in components.sizes.enumerated() {
      #expect(size > 0 && components.labels.count { $0 == label } == size, "\(list)")
    }
  }

  @Test func everySmallDigraphAgreesWithReachability() throws {
    for list in EdgeList.allOnUpToFourVertices() { try check(list) }
  }

  @Test func randomMultigraphsAgreeWithReachability() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      try check(
        .random(
          vertexCount: .random(in: 0...12, using: &generator), edgeCount: .random(in: 0...24, using: &generator),
          using: &generator))
    }
  }

  @Test func ringsAreOneComponentAndPathsNone() throws {
    #expect(stronglyConnectedComponents(of: try EdgeList.ring(50).graph()).sizes == [50])
    let path = stronglyConnectedComponents(of: try EdgeList.path(50).graph())
    #expect(path.count == 50 && path.largestSize == 1)
    #expect(path.labels == (0..<50).map(UInt32.init))
  }

  @Test func longPathsAndRingsOverflowNoStack() throws {
    let path = stronglyConnectedComponents(of: try EdgeList.path(1_000_000).graph())
    #expect(path.count == 1_000_000)
    let ring = stronglyConnectedComponents(of: try EdgeList.ring(1_000_000).graph())
    #expect(ring.count == 1)
  }

  @Test func noVerticesMakeNoComponents() throws {
    let components = stronglyConnectedComponents(of: try EdgeList.path(0).graph())
    #expect(components.count == 0 && components.largestSize == 0)
  }
}
