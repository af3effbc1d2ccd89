import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CommunityRefinementTests {
  /// The parts as they are defined, with every sum made anew from all pairs.
  private func parts(of labels: [UInt32], _ order: [UInt32], _ sample: CommunitySample) -> [UInt32] {
    let network = sample.network
    let rows = network.rows
    var parts = network.alone
    func linked(_ first: [Int], _ second: [Int]) -> Double {
      first.reduce(0) { sum, vertex in second.reduce(sum) { $0 + rows[vertex][UInt32($1), default: 0] } }
    }
    func expected(_ first: [Int], _ second: [Int]) -> Double {
      func sum(_ vertices: [Int]) -> SIMD2<Double> { vertices.reduce(.zero) { $0 + network.strengths.elements[$1] } }
      let (one, other) = (sum(first), sum(second))
      return sample.scale.scale * (one.x * other.y + one.y * other.x)
    }
    for vertex in order.map(Int.init) {
      let community = labels.indices.filter { labels[$0] == labels[vertex] }
      func members(_ part: UInt32) -> [Int] { parts.indices.filter { parts[$0] == part } }
      func holds(_ part: [Int]) -> Bool {
        let rest = community.filter { !part.contains($0) }
        return linked(part, rest) >= expected(part, rest) * (1 - 1e-10)
      }
      guard members(parts[vertex]) == [vertex], holds([vertex]) else { continue }
      var (best, most) = (parts[vertex], 0.0)
      for neighbor in network.slots(of: UInt32(vertex)).map({ network.neighbors.elements[$0] })
      where labels[Int(neighbor)] == labels[vertex] {
        let part = parts[Int(neighbor)]
        let gain = linked([vertex], members(part)) - expected([vertex], members(part))
        if gain > most, holds(members(part)) { (best, most) = (part, gain) }
      }
      parts[vertex] = best
    }
    return parts
  }

  @Test func agreesWithTheDefinition() throws {
    var joined = 0
    for seed in 0..<400 as Range<UInt64> {
      let sample = try CommunitySample(seed: seed, largest: 12)
      let order = sample.shuffled(seed: seed)
      var random = SeededGenerator(seed: seed + 3)
      let labels = order.map { _ in UInt32.random(in: 0..<UInt32(min(2, order.count)), using: &random) }
      let communities = CommunityMembers(order, labels)
      let moves = CommunityMoves(sample.network, labels, scale: sample.scale.scale)
      let found = CommunityRefinement(sample.network, moves, communities, scale: sample.scale.scale).parts(threads: 2)
      let expected = parts(of: labels, order, sample)
      let pairs = Set(labels.indices.map { [expected[$0], found.numbers[$0]] })
      #expect(pairs.count == Set(expected).count && pairs.count == found.count, "seed \(seed)")
      if found.count < labels.count { joined += 1 }
      for vertex in labels.indices {
        let community = found.communities[Int(found.numbers[vertex])]
        #expect(communities.numbers.elements[vertex] == community)
      }
    }
    #expect(joined > 150)
  }
}
