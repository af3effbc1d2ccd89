import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CommunityScaleTests {
  @Test func whatAMoveGainsIsTheDifferenceOfQualities() throws {
    for seed in 0..<400 as Range<UInt64> {
      let sample = try CommunitySample(seed: seed, largest: 9)
      let network = sample.network
      var random = SeededGenerator(seed: seed + 77)
      var labels = (0..<network.count).map { _ in UInt32.random(in: 0..<3, using: &random) }
      let vertex = Int.random(in: 0..<network.count, using: &random)
      labels[vertex] = 3
      let before = sample.quality(of: labels)
      labels[vertex] = 1
      let strengths = network.strengths.elements
      var (linked, sums) = (0.0, SIMD2<Double>.zero)
      for slot in network.slots(of: UInt32(vertex)) where labels[Int(network.neighbors.elements[slot])] == 1 {
        linked += network.weights.elements[slot]
      }
      for other in labels.indices where other != vertex && labels[other] == 1 { sums += strengths[other] }
      let expected = sample.scale.scale * (strengths[vertex].x * sums.y + strengths[vertex].y * sums.x)
      let gain = (linked - expected) / max(sample.total, 1e-300)
      #expect(abs(sample.quality(of: labels) - before - (sample.total > 0 ? gain : 0)) < 1e-12, "seed \(seed)")
    }
  }
}
