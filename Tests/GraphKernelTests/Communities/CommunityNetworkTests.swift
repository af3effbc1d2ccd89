import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CommunityNetworkTests {
  @Test func joinsBothDirections() throws {
    for seed in 0..<300 as Range<UInt64> {
      let sample = try CommunitySample(seed: seed, largest: 12)
      var expected = [[UInt32: Double]](repeating: [:], count: sample.network.count)
      for ((source, target), weight) in zip(sample.list.edges, sample.scaledWeights)
      where source != target && weight > 0 {
        expected[Int(source)][target, default: 0] += weight
        expected[Int(target)][source, default: 0] += weight
      }
      #expect(sample.network.rows == expected, "seed \(seed)")
    }
  }

  @Test func partsHaveWhatTheirVerticesHaveTogether() throws {
    for seed in 0..<300 as Range<UInt64> {
      let sample = try CommunitySample(seed: seed, largest: 12)
      let order = sample.shuffled(seed: seed)
      var random = SeededGenerator(seed: seed + 9)
      let labels = order.map { _ in UInt32.random(in: 0..<UInt32(order.count), using: &random) }
      let members = CommunityMembers(order, labels)
      let parts = CommunityParts(members: members, communities: [])
      let smaller = CommunityNetwork(sample.network, parts, threads: 2)
      var expected = [[UInt32: Double]](repeating: [:], count: members.count)
      var sums = [SIMD2<Double>](repeating: .zero, count: members.count)
      for (vertex, row) in sample.network.rows.enumerated() {
        let part = parts.numbers[vertex]
        sums[Int(part)] += sample.network.strengths.elements[vertex]
        for (neighbor, weight) in row where parts.numbers[Int(neighbor)] != part {
          expected[Int(part)][parts.numbers[Int(neighbor)], default: 0] += weight
        }
      }
      // All weights are multiples of 1/4, or of that times a power of two, so that sums are exact in any order.
      #expect(smaller.rows == expected, "seed \(seed)")
      #expect(Array(smaller.strengths.elements) == sums)
    }
  }

  @Test func roundsNeverMakeADivisionWorse() throws {
    for seed in 0..<200 as Range<UInt64> {
      let sample = try CommunitySample(seed: seed, largest: 30)
      var random = SplitMix64(seed: seed)
      var labels = sample.network.alone
      var quality = sample.quality(of: labels)
      for _ in 0..<100 {
        let hasMoved = sample.network.improve(&labels, scale: sample.scale.scale, random: &random, threads: 1)
        let next = sample.quality(of: labels)
        #expect(next >= quality - 1e-12)
        #expect(hasMoved || next == quality)
        quality = next
        if !hasMoved { break }
      }
    }
  }
}
