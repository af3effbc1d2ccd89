import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct PathShareSearchTests {
  /// The shares of a source are the sums over its targets, whichever way counts are kept.
  @Test func bothWaysOfCountingAgree() throws {
    let list = EdgeList.ladder(1_000)
    let arcs = try ShortestArcs(try list.graph(), lengths: nil)
    let sums = ScratchArray<Double>(count: list.vertexCount, repeating: 0)
    let tails = ScratchArray<Double>(count: list.vertexCount, repeating: 0)
    let (near, far) = (sums.elements, tails.elements)
    arcs.graph.outgoing.withUnsafeBuffers { outgoing in
      let search = ShortestPathSearch(outgoing, lengths: UnitArcLengths(), vertexCount: list.vertexCount)
      let shares = PathShareSearch<_, VertexHolders>(search, vertexCount: list.vertexCount)
      // From the front numbers are huge, from the top of diamond 200 they are not.
      #expect(shares.addShares(from: 0, to: near) && search.hasHugePathCounts)
      #expect(shares.addShares(from: 2 + 3 * 200, to: far) && !search.hasHugePathCounts)
    }
    // Behind that top the shares are the same, since all paths pass through it.
    for vertex in (3 + 3 * 200)..<list.vertexCount { #expect(abs(near[vertex] - far[vertex]) <= 1e-9 * far[vertex]) }
  }
}
