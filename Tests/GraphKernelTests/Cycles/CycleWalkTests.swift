import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CycleWalkTests {
  /// Whatever the root, a cycle of the ring 0 → 1 → … → 5 → 0 begins at 0, and its arcs follow.
  @Test func cyclesAreTurnedToTheirSmallestVertex() throws {
    let core = CycleCore(of: try EdgeList.ring(6).collapsed().arcs)
    for first in 0..<UInt32(6) {
      let walk = CycleWalk(capacity: 8)
      let buffer = CycleBuffer(capacity: 64, hasArcs: true)
      // Numbers run against the vertices, for all have one way through them.
      let vertices = (0..<UInt32(6)).map { 5 - (first + $0) % 6 }
      let arcs = (0..<UInt32(5)).map { (first + $0) % 6 }
      walk.begin(CyclePrefix(vertices: vertices, arcs: arcs), core: core)
      walk.emitClosing(depth: 5, arc: (first + 5) % 6, into: buffer)
      #expect(Array(buffer.block.vertices) == [0, 1, 2, 3, 4, 5])
      #expect(Array(buffer.block.arcs) == [0, 1, 2, 3, 4, 5])

      // The template leaves out the vertex after the path, wherever it stands.
      walk.makeTemplates(depth: 4, hasArcs: true)
      let last = (first + 5) % 6
      guard last > 0 else { continue }
      #expect(walk.place == Int(last))
      for step in 0..<6 where step != walk.place { #expect(walk.template[step] == UInt32(step)) }
      for step in 0..<6 where step != walk.place && step != walk.place - 1 {
        #expect(walk.arcTemplate[step] == UInt32(step))
      }
    }
  }
}
