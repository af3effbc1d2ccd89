import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct AcyclicEdgesTests {
  @Test(arguments: 0..<60 as Range<UInt64>) func cyclesAreToldAsEdgesComeAndGo(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 10, edgeCount: 40, using: &generator)
    var order = AcyclicEdges(try list.graph())
    var inserted: Set<UInt32> = []
    var visits = 0
    for _ in 0..<150 {
      let edge = UInt32.random(in: 0..<40, using: &generator)
      if inserted.contains(edge) {
        order.remove(edge)
        inserted.remove(edge)
        continue
      }
      let part = EdgeList(
        vertexCount: 10, edges: inserted.map { (list.edges[Int($0)].source, list.edges[Int($0)].target) })
      let (source, target) = list.edges[Int(edge)]
      let closes = ExhaustiveSearch(part).reachability()[Int(target)][Int(source)]
      let path = order.insert(edge, &visits)
      #expect((path != nil) == closes, "\(list)")
      guard let path else {
        inserted.insert(edge)
        continue
      }
      var vertex = target
      for step in path {
        #expect(inserted.contains(step) && list.edges[Int(step)].source == vertex)
        vertex = list.edges[Int(step)].target
      }
      #expect(vertex == source)
    }
    #expect(visits > 0)
  }
}
