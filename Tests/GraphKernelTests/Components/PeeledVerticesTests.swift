import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct PeeledVerticesTests {
  /// Left are the vertices that a cycle reaches and that reach one, a self-loop being a cycle.
  @Test func whatLiesBetweenCyclesIsLeft() throws {
    for list in EdgeList.manySmall(2_000, seed: 3) + EdgeList.allOnUpToFourVertices() {
      let graph = try list.graph()
      let reaches = ExhaustiveSearch(list).reachability()
      let cyclic = (0..<list.vertexCount).filter { vertex in
        list.edges.contains { Int($0.source) == vertex && reaches[Int($0.target)][vertex] }
      }
      let isLeft = (0..<list.vertexCount).map { vertex in
        cyclic.contains { reaches[$0][vertex] } && cyclic.contains { reaches[vertex][$0] }
      }
      graph.outgoing.withUnsafeBuffers { outgoing in
        graph.incoming.withUnsafeBuffers { incoming in
          let peeled = PeeledVertices(outgoing: outgoing, incoming: incoming, vertexCount: list.vertexCount)
          let rest = peeled.rest.elements
          #expect((0..<UInt32(list.vertexCount)).map(rest.holds) == isLeft, "\(list)")
          let order = peeled.order.elements
          let peeledVertices = order.prefix(peeled.beginningCount) + order.suffix(peeled.endCount)
          #expect(Set(peeledVertices).count == list.vertexCount - isLeft.count { $0 }, "\(list)")
          var position = [Int](repeating: peeled.beginningCount, count: list.vertexCount)
          for index in 0..<peeled.beginningCount { position[Int(order[index])] = index }
          for index in list.vertexCount - peeled.endCount + 1..<list.vertexCount + 1 {
            position[Int(order[index])] = index
          }
          #expect(
            list.edges.allSatisfy {
              let (source, target) = (position[Int($0.source)], position[Int($0.target)])
              return source < target || source == target && isLeft[Int($0.source)] && isLeft[Int($0.target)]
            }, "\(list)")
        }
      }
    }
  }
}
