import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct PathShareLanesTests {
  /// Lane by lane the same as one search after the other, and nothing is left behind for the next batch.
  @Test func batchesAddUpWhatTheirSourcesDo() throws {
    var generator = SeededGenerator(seed: 81)
    for edgeCount in [20, 60, 150, 600] {
      let list = EdgeList.random(vertexCount: 40, edgeCount: edgeCount, using: &generator)
      let graph = try list.graph()
      let arcs = RankedArcs(graph, threads: 1)
      let lanes = PathShareLanes<VertexHolders>(arcs)
      let single = try ShortestArcs(graph, lengths: nil)
      for size in [1, 5, 16] {
        let sources = Array(generator.permutation(of: 40).prefix(size))
        let sums = ScratchArray<Double>(count: 40, repeating: 0)
        let others = ScratchArray<Double>(count: 40, repeating: 0)
        let (found, expected) = (sums.elements, others.elements)
        #expect(lanes.addShares(from: sources, to: found))
        single.graph.outgoing.withUnsafeBuffers { outgoing in
          let search = PathShareSearch<_, VertexHolders>(
            ShortestPathSearch(outgoing, lengths: UnitArcLengths(), vertexCount: 40), vertexCount: 40)
          for source in sources { #expect(search.addShares(from: arcs.vertices.elements[source], to: expected)) }
        }
        for number in 0..<UInt32(40) {
          #expect(abs(found[number] - expected[arcs.vertices.elements[number]]) < 1e-11, "\(list)")
        }
      }
    }
  }

  @Test func numbersThatAreTooLargeAreRefused() throws {
    let list = EdgeList.ladder(1_000)
    let arcs = RankedArcs(try list.graph(), threads: 1)
    let sums = ScratchArray<Double>(count: list.vertexCount, repeating: 0)
    let elements = sums.elements
    let front = try #require(arcs.vertices.elements.firstIndex(of: 0))
    let middle = try #require(arcs.vertices.elements.firstIndex(of: 2 + 3 * 600))
    let lanes = PathShareLanes<VertexHolders>(arcs)
    #expect(!lanes.addShares(from: [UInt32(middle), UInt32(front)], to: elements))
    #expect(elements.allSatisfy { $0 == 0 })
    #expect(lanes.addShares(from: [UInt32(middle)], to: elements))
    // Each side of a diamond has half of the paths to all behind the diamond.
    let side = try #require(arcs.vertices.elements.firstIndex(of: 3 + 3 * 600))
    #expect(abs(elements[side] - Double(3 * (1_000 - 600) - 2) / 2) < 1e-9)
  }
}
