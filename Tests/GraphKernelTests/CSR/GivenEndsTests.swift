import Columns
import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct GivenEndsTests {
  @Test func offsetsCountTheKeysBelow() {
    #expect(rowOffsets(of: [2, 0, 2, 3], count: 5) == [0, 1, 1, 3, 4, 4])
    #expect(rowOffsets(of: [], count: 0) == [0])
  }

  @Test func sortingKeepsTheOrderOfEqualKeys() {
    let keys: [UInt32] = [1, 0, 1, 0]
    let offsets = rowOffsets(of: keys, count: 2)
    #expect(stablySorted([3, 2, 1, 0], by: keys, offsets: offsets) == [3, 1, 2, 0])
  }

  @Test func edgesInTheOrderOfTheRowsAreSeenToBe() {
    func isSorted(_ sources: [UInt32], _ targets: [UInt32]) -> Bool {
      GivenEnds(Column(sources), Column(targets), vertexCount: 9, threads: 1).isSorted
    }
    #expect(isSorted([], []) && isSorted([3], [1]) && isSorted([0, 0, 2], [1, 1, 0]))
    #expect(!isSorted([1, 0], [0, 0]) && !isSorted([1, 1], [2, 1]) && !isSorted([0, 0, 0, 1, 0], [0, 1, 2, 0, 3]))
  }

  /// Over several chunks, an edge out of order between two of them counts as well.
  @Test(arguments: [1, 2]) func longListsAreLookedThroughWhole(threads: Int) {
    let count = 6_000
    let sources = (0..<count).map { UInt32($0 / 3) }
    let targets = (0..<count).map { UInt32($0 % 3) }
    func look(_ sources: [UInt32], _ targets: [UInt32]) -> (isSorted: Bool, firstOutside: Int?) {
      let ends = GivenEnds(Column(sources), Column(targets), vertexCount: count / 3, threads: threads, chunkSize: 1000)
      return (ends.isSorted, ends.firstOutside)
    }
    #expect(look(sources, targets) == (true, nil))
    let rows = GivenEnds(Column(sources), Column(targets), vertexCount: count / 3, threads: threads, chunkSize: 1000)
      .rows(keepsNumbers: true, with: nil)
    let isRight = rows.offsets.elementsEqual((0...count / 3).map { UInt32($0 * 3) }) && rows.edges.column == nil
    #expect(isRight)
    for place in [4, 2_999, 3_000, count - 1] {
      var (swapped, outside, far) = (sources, targets, sources)
      swapped[place] = 0
      outside[place] = UInt32(count / 3)
      far[count - 1] = .max
      #expect(!look(swapped, targets).isSorted)
      #expect(look(far, outside).firstOutside == place)
    }
  }

  @Test func verticesAreThoseBelowTheirNumber() {
    for (count, vertex) in [
      (0, UInt32(0)), (1, 1), (5, 5), (5, .max), (5, 1 << 31), (Int(Int32.max) - 1, UInt32(Int32.max)),
    ] {
      #expect(GivenEnds([vertex], [0], vertexCount: count, threads: 1).firstOutside == 0)
      #expect(GivenEnds([0], [vertex], vertexCount: count, threads: 1).firstOutside == 0)
    }
    #expect(GivenEnds([4], [0], vertexCount: 5, threads: 1).firstOutside == nil)
    let last = UInt32(DirectedGraph.maximumVertexCount - 1)
    #expect(GivenEnds([last], [last], vertexCount: DirectedGraph.maximumVertexCount, threads: 1).firstOutside == nil)
  }
}
