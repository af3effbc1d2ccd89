import DealTestSupport
import GraphKernel
import Testing

@Suite struct BowTieTests {
  private func expected(_ list: EdgeList) -> [BowTiePart]? {
    let plain = PlainGraph(list: list)
    let components = plain.components(weak: false)
    let largest = components.map(\.count).max() ?? 0
    guard largest > 1,
      let core = components.filter({ $0.count == largest }).min(by: { ($0.min() ?? 0) < ($1.min() ?? 0) }),
      let inside = core.first
    else { return nil }
    let vertices = 0..<UInt32(list.vertexCount)
    let reach = vertices.map { plain.reached(from: [$0]) }
    let weak = plain.reached(from: [inside], bothWays: true)
    let incoming = vertices.filter { !core.contains($0) && reach[Int($0)].contains(inside) }
    let outgoing = vertices.filter { !core.contains($0) && reach[Int(inside)].contains($0) }
    return vertices.map { vertex in
      if core.contains(vertex) { return .core }
      if incoming.contains(vertex) { return .incoming }
      if outgoing.contains(vertex) { return .outgoing }
      let isFed = incoming.contains { reach[Int($0)].contains(vertex) }
      let feeds = outgoing.contains { reach[Int(vertex)].contains($0) }
      return switch (isFed, feeds) {
      case (true, true): .tube
      case (true, false): .incomingTendril
      case (false, true): .outgoingTendril
      case (false, false): weak.contains(vertex) ? .fringe : .disconnected
      }
    }
  }

  @Test func smallGraphsAgreeWithReachability() throws {
    for list in EdgeList.allOnUpToFourVertices() + EdgeList.manySmall(4_000, seed: 17, largest: 11) {
      #expect(bowTie(of: try list.graph())?.parts == expected(list), "\(list)")
    }
  }

  @Test func everyPartHasItsPlace() throws {
    // The core 0 ⇄ 1; 2 before, 3 behind; 4 a tube; 5 and 6 tendrils; 7 beside 5; 8 apart.
    let list = EdgeList(
      vertexCount: 9, edges: [(0, 1), (1, 0), (2, 0), (1, 3), (2, 4), (4, 3), (2, 5), (6, 3), (7, 5)])
    let found = bowTie(of: try list.graph())
    #expect(
      found?.parts == [
        .core, .core, .incoming, .outgoing, .tube, .incomingTendril, .outgoingTendril, .fringe, .disconnected,
      ])
    #expect(found?.size(of: .core) == 2)
    #expect(bowTie(of: try list.reversed.graph())?.parts[2] == .outgoing)
    #expect(bowTie(of: try EdgeList.path(9).graph()) == nil)
  }
}
