import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct LongestShortestPathTests {
  @Test(arguments: 0..<300 as Range<UInt64>) func noShortestPathIsLonger(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...40, using: &generator)
    let list = EdgeList.random(
      vertexCount: count, edgeCount: .random(in: 0...3 * count, using: &generator), using: &generator)
    let longest = FloydWarshall(list).distances.joined().compactMap { $0 }.max() ?? 0
    let bound = try list.graph().largestInnerCount(threads: 2)
    #expect(bound >= max(0, longest - 1), "\(list)")
    #expect(bound <= max(0, count - 2))
  }

  /// Where the bound is exact: no other chain of components is heavier than the path.
  @Test func closedForms() throws {
    func bound(_ list: EdgeList) throws -> Int { try list.graph().largestInnerCount(threads: 1) }
    #expect(try bound(.path(0)) == 0)
    #expect(try bound(.path(2)) == 0)
    #expect(try bound(.path(9)) == 7)
    #expect(try bound(.ring(9)) == 7)
    #expect(try bound(.star(9)) == 0)
    // Distances of 1 to the middle and of 1 from it.
    #expect(try bound(EdgeList.star(9).bothWays) == 1)
    // From leaf to leaf, and on along a tail of two.
    var tail = EdgeList.star(9).bothWays
    tail.vertexCount = 11
    tail.edges += [(8, 9), (9, 10)]
    #expect(try bound(tail) == 3)
    // Diamonds: of three vertices of each, two are on a path.
    #expect(try bound(EdgeList(vertexCount: 31, edges: EdgeList.diamonds(10, first: 0, next: 1).edges)) == 19)
  }
}
