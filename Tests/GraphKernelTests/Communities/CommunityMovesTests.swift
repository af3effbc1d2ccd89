import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CommunityMovesTests {
  private func gainsNothing(_ labels: [UInt32], _ sample: CommunitySample) -> Bool {
    let quality = sample.quality(of: labels)
    return labels.indices.allSatisfy { vertex in
      (labels + [UInt32(labels.count)]).allSatisfy { label in
        var moved = labels
        moved[vertex] = label
        return sample.quality(of: moved) < quality + 1e-9
      }
    }
  }

  @Test func noVertexIsLeftThatGains() throws {
    var settled = 0
    for seed in 0..<200 as Range<UInt64> {
      let sample = try CommunitySample(seed: seed, largest: 14)
      let order = sample.shuffled(seed: seed + 1)
      let moves = CommunityMoves(sample.network, sample.network.alone, scale: sample.scale.scale)
      let hasMoved = moves.run(order)
      var labels = Array(moves.communities.elements)
      #expect(hasMoved == (Set(labels).count < labels.count))
      // A move changes what is expected of all others too, but only neighbors are looked at again at once.
      if gainsNothing(labels, sample) { settled += 1 }
      while moves.run(order) {}
      labels = Array(moves.communities.elements)
      #expect(gainsNothing(labels, sample), "seed \(seed)")
      // The sums are those of the vertices that are there.
      var sums = [SIMD2<Double>](repeating: .zero, count: labels.count)
      for (vertex, label) in labels.enumerated() { sums[Int(label)] += sample.network.strengths.elements[vertex] }
      #expect(zip(sums, moves.totals.elements).allSatisfy { abs($0.x - $1.x) + abs($0.y - $1.y) < 1e-12 })
    }
    #expect(settled > 185)
  }

  @Test func leavesForACommunityOfItsOwn() throws {
    // Two pairs, and a fifth vertex with no edge to any of them but a loop; what a pair does, no vertex does alone.
    let list = EdgeList(vertexCount: 5, edges: [(0, 1), (1, 0), (2, 3), (3, 2), (4, 4)])
    let sample = try CommunitySample(list: list, objective: .undirectedModularity)
    let moves = CommunityMoves(sample.network, [0, 0, 0, 0, 0], scale: sample.scale.scale)
    #expect(moves.run([4, 0, 1, 2, 3]))
    #expect(Array(moves.communities.elements.prefix(4)) == [0, 0, 0, 0] && moves.communities.elements[4] != 0)
    var labels = sample.network.alone.map { _ in UInt32(0) }
    var random = SplitMix64(seed: 1)
    #expect(sample.network.improve(&labels, scale: sample.scale.scale, random: &random, threads: 1))
    #expect(labels[0] == labels[1] && labels[2] == labels[3] && Set(labels).count == 3)
  }
}
