import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct PathSearchSideTests {
  /// Levels are distances and numbers of paths those of the search from one source, one search after the other.
  @Test func levelsAndCountsAreThoseOfOneSearch() throws {
    var generator = SeededGenerator(seed: 91)
    for edgeCount in [20, 60, 200] {
      let list = EdgeList.random(vertexCount: 40, edgeCount: edgeCount, using: &generator)
      for isForward in [true, false] {
        let arcs = RankedArcs(try list.graph(), threads: 1)
        let single = try ShortestArcs(try (isForward ? list : list.reversed).graph(), lengths: nil)
        let names = Array(arcs.vertices.elements)
        let side = PathSearchSide<Double>(arcs, isForward: isForward)
        let other = PathSearchSide<Double>(arcs, isForward: !isForward)
        single.graph.outgoing.withUnsafeBuffers { outgoing in
          let search = ShortestPathSearch(outgoing, lengths: UnitArcLengths(), vertexCount: 40)
          for end in 0..<UInt32(40) {
            side.begin(at: end)
            while side.arcCount > 0 { #expect(!side.advance(towards: other)) }
            _ = search.run(from: names[Int(end)])
            for vertex in 0..<UInt32(40) {
              let distance = search.distances.elements[names[Int(vertex)]]
              #expect(side.hasReached(vertex) == (distance < .max))
              guard distance < .max else { continue }
              #expect(side.marks.elements[vertex] - side.base == distance)
              #expect(side.counts.elements[vertex] == search.pathCounts.elements[names[Int(vertex)]])
              #expect(side.vertices(onLevel: Int(distance)).contains(vertex))
            }
          }
        }
      }
    }
  }

  @Test func twoSearchesMeet() throws {
    let arcs = RankedArcs(try EdgeList.path(5).graph(), threads: 1)
    let names = Array(arcs.vertices.elements)
    let number = try (0..<5).map { vertex in UInt32(try #require(names.firstIndex(of: vertex))) }
    let (forward, backward) = (
      PathSearchSide<Double>(arcs, isForward: true), PathSearchSide<Double>(arcs, isForward: false)
    )
    for _ in 0..<3 {
      forward.begin(at: number[0])
      backward.begin(at: number[3])
      #expect(!forward.advance(towards: backward))
      #expect(!backward.advance(towards: forward))
      #expect(forward.advance(towards: backward))
      #expect(forward.depth == 2 && Array(forward.vertices(onLevel: 2)) == [number[2]])
    }
  }
}
