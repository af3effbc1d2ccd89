import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct BipartitePartsTests {
  /// Two hubs are together if a walk leads from one to the other that follows an edge, then another backwards, and so on.
  @Test(arguments: 0..<100 as Range<UInt64>) func partsAreConnectedComponents(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 9, edgeCount: .random(in: 0...14, using: &generator), using: &generator)
    let double = EdgeList(vertexCount: 18, edges: list.edges.map { ($0.source, $0.target + 9) }).bothWays
    let reaches = ExhaustiveSearch(double).reachability()
    let parts = BipartiteParts(try StrengthGraph(try list.graph(), weights: nil))
    let found = (0..<parts.count).map { Array(parts.hubs(of: $0)) }
    #expect(found.joined().sorted() == Set(list.sources).sorted(), "\(list)")
    #expect(found.map { $0[0] } == found.map { $0[0] }.sorted(), "\(list)")
    for (index, part) in found.enumerated() {
      #expect(part == part.sorted())
      for hub in part {
        for (other, hubs) in found.enumerated() {
          for second in hubs { #expect(reaches[Int(hub)][Int(second)] == (index == other), "\(list)") }
        }
      }
    }
  }

  @Test func theRadiusOfAPartIsTheSquareOfItsSingularValue() throws {
    // 0 → 2, 1 → 2 with strengths 3 and 4, and 3 → 3 with 6.
    let graph = try EdgeList(vertexCount: 4, edges: [(0, 2), (1, 2), (3, 3)]).graph()
    let strengths = try StrengthGraph(graph, weights: [3, 4, 6])
    let parts = BipartiteParts(strengths)
    let search = PerronSearch(tolerance: 1e-12, maximumIterations: 100)
    var meter = WorkMeter(budget: nil)
    // 6 is between 4 and 8, so strengths are kept as quarters.
    #expect(abs(search.vector(of: parts.matrix(of: 0), meter: &meter).upper * 16 - 25) < 1e-10)
    #expect(search.vector(of: parts.matrix(of: 1), meter: &meter).upper * 16 == 36)
  }
}
