import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ComponentDivisionTests {
  private func divided(_ graph: DirectedGraph, threads: Int? = nil) -> StronglyConnectedComponents {
    graph.outgoing.withUnsafeBuffers { outgoing in
      graph.incoming.withUnsafeBuffers { incoming in
        ComponentDivision(
          outgoing: outgoing, incoming: incoming, vertexCount: graph.vertexCount, threads: threads, smallestDivided: 1
        ).components()
      }
    }
  }

  private func check(_ list: EdgeList) throws {
    let components = divided(try list.graph())
    let labels = components.labels
    let sets = Dictionary(grouping: 0..<UInt32(list.vertexCount)) { labels[Int($0)] }
    #expect(Set(sets.values.map(Set.init)) == PlainGraph(list: list).components(weak: false), "\(list)")
    #expect(sets.keys.sorted() == (0..<UInt32(components.count)).map { $0 }, "\(list)")
    #expect(components.sizes.enumerated().allSatisfy { sets[UInt32($0)]?.count == Int($1) }, "\(list)")
    #expect(list.edges.allSatisfy { labels[Int($0.source)] <= labels[Int($0.target)] }, "\(list)")
  }

  @Test func everySmallDigraphAgreesWithReachability() throws {
    for list in EdgeList.allOnUpToFourVertices() { try check(list) }
  }

  @Test func randomMultigraphsAgreeWithReachability() throws {
    for list in EdgeList.manySmall(3_000, seed: 21) { try check(list) }
  }

  /// Large enough to be divided without being told to, and against the search without a hub.
  @Test(arguments: 0..<4 as Range<UInt64>) func lopsidedGraphsAgreeWithTheSearch(seed: UInt64) throws {
    let list = EdgeList.lopsided(vertexCount: 6_000, seed: seed)
    let graph = try list.graph()
    let components = stronglyConnectedComponents(of: graph, threads: 1)
    let vertices = 0..<UInt32(graph.vertexCount)
    graph.outgoing.withUnsafeBuffers { outgoing in
      let search = ComponentSearch(outgoing, vertexCount: vertices.count, capacity: vertices.count)
      var visits: UInt64 = 0
      #expect(search.run(over: vertices, edgeVisits: &visits) == components.count)
      var pairs: [UInt32: UInt32] = [:]
      for vertex in vertices {
        let label = components.labels[Int(vertex)]
        #expect(pairs[search.component(of: vertex), default: label] == label)
        pairs[search.component(of: vertex)] = label
      }
    }
    #expect(components.largestSize > 600)
    #expect(list.edges.allSatisfy { components.labels[Int($0.source)] <= components.labels[Int($0.target)] })
    #expect(components.sizes.reduce(0, +) == 6_000)
    for threads in [2, 3, 8] {
      #expect(stronglyConnectedComponents(of: graph, threads: threads).labels == components.labels)
    }
  }
}
