import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ReachSearchTests {
  /// From sparse to dense, so that levels are followed and swept, and back.
  @Test(arguments: 0..<40 as Range<UInt64>) func scopeIsKeptAndReachedAgrees(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...64, using: &generator)
    let list = EdgeList.random(
      vertexCount: count, edgeCount: .random(in: 0...(5 * count), using: &generator), using: &generator)
    let outside = Set((0..<UInt32(count)).filter { _ in Int.random(in: 0..<6, using: &generator) == 0 })
    let scope = VertexBits(vertexCount: count, holdingAll: true)
    for vertex in outside { scope.elements.remove(vertex) }
    let starts = [UInt32.random(in: 0..<UInt32(count), using: &generator), 0]
    let graph = try list.graph()
    let plain = PlainGraph(list: list)
    graph.outgoing.withUnsafeBuffers { outgoing in
      graph.incoming.withUnsafeBuffers { incoming in
        let search = ReachSearch(vertexCount: count, scope: scope.elements)
        search.run(from: starts.prefix(1), forward: outgoing, backward: incoming)
        let first = (0..<UInt32(count)).filter(search.reached.elements.holds)
        #expect(Set(first) == plain.reached(from: [starts[0]], without: outside), "\(list)")
        search.run(from: starts, forward: outgoing, backward: incoming)
        let both = (0..<UInt32(count)).filter(search.reached.elements.holds)
        #expect(Set(both) == plain.reached(from: starts, without: outside), "\(list)")
        let back = ReachSearch(vertexCount: count)
        back.run(from: starts, forward: incoming, backward: outgoing)
        let behind = (0..<UInt32(count)).filter(back.reached.elements.holds)
        #expect(Set(behind) == PlainGraph(list: list.reversed).reached(from: starts), "\(list)")
      }
    }
  }
}
