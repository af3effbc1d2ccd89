import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CycleCoreTests {
  private func core(_ list: EdgeList, containing required: [UInt32] = []) throws -> CycleCore {
    CycleCore(of: try list.collapsed().arcs, containing: required)
  }

  private func vertices(_ list: EdgeList, containing required: [UInt32] = []) throws -> [UInt32] {
    let core = try core(list, containing: required)
    return withExtendedLifetime(core) { Array(core.vertices.elements) }
  }

  @Test func onlyVerticesOnCyclesStayAndHubsComeLast() throws {
    // Hub 2 is on two cycles, 4 has a loop, 5 and 6 are on none.
    let list = EdgeList(vertexCount: 7, edges: [(1, 2), (2, 1), (2, 3), (3, 2), (4, 4), (5, 1), (3, 6)])
    #expect(try vertices(list) == [4, 3, 1, 2])
  }

  @Test func requiredVerticesChooseTheComponentAndTheFirstComesLast() throws {
    let list = EdgeList.ring(2).disjointUnion(with: .ring(3))
    #expect(try vertices(list, containing: [3]) == [4, 2, 3])
    #expect(try vertices(list, containing: [0, 3]).isEmpty)
    let loops = EdgeList(vertexCount: 3, edges: [(0, 0), (1, 1), (1, 2)])
    #expect(try vertices(loops, containing: [1]) == [1])
    #expect(try vertices(loops, containing: [2]).isEmpty)
    #expect(try vertices(loops, containing: [0, 1]).isEmpty)
  }

  /// Against mutual reachability, degree by degree.
  @Test func coresOfRandomMultigraphs() throws {
    var generator = SeededGenerator(seed: 101)
    for _ in 0..<2000 {
      let vertexCount = Int.random(in: 1...9, using: &generator)
      let edgeCount = Int.random(in: 0...2 * vertexCount, using: &generator)
      let list = EdgeList.random(vertexCount: vertexCount, edgeCount: edgeCount, using: &generator)
      let reaches = ExhaustiveSearch(list).reachability()
      let arcs = Set(list.edges.map { [$0.source, $0.target] }).sorted { $0.lexicographicallyPrecedes($1) }
      let inner = arcs.filter { $0[0] != $0[1] && reaches[Int($0[1])][Int($0[0])] }
      let members = (0..<UInt32(vertexCount)).filter { vertex in
        arcs.contains([vertex, vertex]) || inner.contains { $0[0] == vertex }
      }
      func ways(_ vertex: UInt32) -> Int {
        inner.count { $0[0] == vertex } * inner.count { $0[1] == vertex }
      }
      let expected = members.sorted { (ways($0), $1) < (ways($1), $0) }
      let core = try core(list)
      #expect(Array(core.vertices.elements) == expected, "\(list)")

      let outgoing = (0..<UInt32(expected.count)).flatMap { number in
        core.outgoing.slots(of: number).map { slot in
          [number, core.outgoing.neighbors.elements[slot], core.outgoing.arcs.elements[slot]]
        }
      }
      let incoming = (0..<UInt32(expected.count)).flatMap { number in
        core.incoming.slots(of: number).map { slot in
          [core.incoming.neighbors.elements[slot], number, core.incoming.arcs.elements[slot]]
        }
      }
      func ordered(_ rows: [[UInt32]]) -> [[UInt32]] { rows.sorted { $0.lexicographicallyPrecedes($1) } }
      #expect(outgoing == ordered(outgoing) && outgoing == ordered(incoming), "\(list)")
      #expect(
        ordered(outgoing.map { [expected[Int($0[0])], expected[Int($0[1])], $0[2]] })
          == inner.map { $0 + [UInt32(arcs.firstIndex(of: $0) ?? 0)] })
      for (number, vertex) in expected.enumerated() {
        let loop = arcs.firstIndex(of: [vertex, vertex]).map(UInt32.init) ?? CycleCore.none
        #expect(core.loops.elements[number] == loop)
      }
    }
  }

  @Test func rowsFindTheirSlotsAndArcs() throws {
    let core = try core(.complete(5))
    let rows = core.outgoing
    defer { withExtendedLifetime(core) {} }
    for number in 0..<UInt32(5) {
      #expect(rows.degree(of: number) == 4)
      for neighbor in 0..<UInt32(5) {
        #expect(
          rows.slot(notBelow: neighbor, of: number) - rows.offsets.elements[number]
            == neighbor - (neighbor > number ? 1 : 0))
        #expect((rows.arc(from: number, to: neighbor) == nil) == (number == neighbor))
      }
    }
  }
}
