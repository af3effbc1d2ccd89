import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct DominatorSearchTests {
  /// One search after another among some vertices sees nothing of what came before.
  @Test func searchesSeeOnlyWhatWaits() throws {
    var generator = SeededGenerator(seed: 90)
    for list in EdgeList.manySmall(300, seed: 4) where list.vertexCount > 1 {
      let graph = try list.graph()
      let vertices = 0..<UInt32(list.vertexCount)
      graph.outgoing.withUnsafeBuffers { forward in
        graph.incoming.withUnsafeBuffers { backward in
          let search = DominatorSearch(
            forward: forward, backward: backward, vertexCount: vertices.count, holdingAll: false)
          for _ in 0..<4 {
            let scope = vertices.filter { _ in Bool.random(using: &generator) }
            guard let start = scope.first else { continue }
            let plain = PlainGraph(list: list)
            let outside = Set(vertices).subtracting(scope)
            let reached = plain.reached(from: [start], without: outside)
            for vertex in scope { search.waiting.elements.insert(vertex) }
            let count = search.run(from: [start])
            #expect(Set(vertices.filter { search.number(of: $0) > 0 }) == reached, "\(list) \(scope)")
            for vertex in reached where vertex != start {
              let dominator = search.vertex(numbered: search.dominator(of: search.number(of: vertex)))
              let without = plain.reached(from: [start], without: outside.union([dominator]))
              #expect(dominator == start || !without.contains(vertex), "\(list) \(scope)")
            }
            search.reset(count)
            for vertex in scope { search.waiting.elements.insert(vertex) }
            #expect(search.reach(from: [start]) == reached.count)
            for vertex in scope { search.waiting.elements.remove(vertex) }
          }
        }
      }
    }
  }
}
