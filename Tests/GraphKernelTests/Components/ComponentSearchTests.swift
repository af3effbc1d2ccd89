import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ComponentSearchTests {
  /// Searches of one graph after another scope must not see what earlier ones left behind.
  @Test func repeatedSearchesSeeOnlyTheirScope() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<100 {
      let list = EdgeList.random(vertexCount: 7, edgeCount: 14, using: &generator)
      let graph = try list.graph()
      graph.outgoing.withUnsafeBuffers { outgoing in
        let search = ComponentSearch(outgoing, vertexCount: 7, capacity: 7)
        for _ in 0..<5 {
          let scope = (0..<UInt32(7)).filter { _ in Bool.random(using: &generator) }
          var induced = list
          induced.edges.removeAll { !scope.contains($0.source) || !scope.contains($0.target) }
          let reaches = ExhaustiveSearch(induced).reachability()
          var visits: UInt64 = 0
          let count = search.run(over: scope, edgeVisits: &visits)
          #expect(Set(scope.map { search.component(of: $0) }) == Set(0..<UInt32(count)))
          #expect(visits == UInt64(scope.reduce(0) { $0 + graph.outDegree(of: $1) }))
          for first in scope {
            for second in scope {
              let together = reaches[Int(first)][Int(second)] && reaches[Int(second)][Int(first)]
              #expect((search.component(of: first) == search.component(of: second)) == together)
            }
          }
        }
      }
    }
  }
}
