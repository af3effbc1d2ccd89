import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct DistanceLanesTests {
  @Test func bitsAreCounted() {
    var generator = SeededGenerator(seed: 61)
    for density in 0..<4 {
      for _ in 0..<200 {
        var bits = DistanceLanes.Bits.zero
        for word in 0..<8 {
          bits[word] = density == 0 ? .max : (0..<density).reduce(UInt64.max) { left, _ in left & generator.next() }
        }
        #expect(bits.populationCount == UInt64((0..<8).reduce(0) { $0 + bits[$1].nonzeroBitCount }))
      }
    }
  }

  /// More targets than lanes, sparse and dense, both ways, against the search source by source.
  @Test(arguments: [600, 2_000, 9_000]) func lanesAgreeWithSingleSearches(edgeCount: Int) throws {
    var generator = SeededGenerator(seed: UInt64(edgeCount))
    let list = EdgeList.random(vertexCount: 700, edgeCount: edgeCount, using: &generator)
    let graph = try list.graph()
    let lengths = [Int64](repeating: 1, count: edgeCount)
    for direction in [DistanceDirection.outward, .inward] {
      let single = try harmonicCentralities(of: graph, lengths: lengths, direction: direction)
      let lanes = try harmonicCentralities(of: graph, direction: direction)
      #expect(largestDifference(single, lanes) < 1e-14)
      for scale in [ClosenessScale.reached, .wassermanFaust] {
        let single = try closenessCentralities(of: graph, lengths: lengths, scale: scale, direction: direction)
        #expect(try closenessCentralities(of: graph, scale: scale, direction: direction) == single)
      }
    }
  }

  /// From vertex v of a long path all others behind are reached, one at each distance.
  @Test func aLongPath() throws {
    let count = 1_300
    let graph = try EdgeList.path(count).graph()
    var expected = [Double](repeating: 0, count: count)
    for vertex in (0..<count - 1).reversed() {
      expected[vertex] = expected[vertex + 1] + 1 / Double(count - 1 - vertex)
    }
    let values = try harmonicCentralities(of: graph)
    #expect(largestDifference(values.map { $0 * Double(count - 1) }, expected) < 1e-13)
    let closeness = try closenessCentralities(of: graph, scale: .reached)
    for vertex in 0..<count - 1 { #expect(abs(closeness[vertex] - 2 / Double(count - vertex)) < 1e-15) }
    #expect(closeness[count - 1] == 0)
  }
}
