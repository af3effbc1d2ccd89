import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct PathSamplingTests {
  /// Drawn at once or bit by bit, on one thread or several: the same hits.
  @Test func samplesAreCountedOnce() throws {
    var generator = SeededGenerator(seed: 61)
    let arcs = RankedArcs(try EdgeList.random(vertexCount: 50, edgeCount: 200, using: &generator).graph(), threads: 1)
    let (once, bits) = (PathSampling(arcs, seed: 5, threads: 1), PathSampling(arcs, seed: 5, threads: 3))
    let all = once.draw(1_000)
    for count in [1, 0, 17, 300] { _ = bits.draw(count) }
    let last = bits.draw(682)
    #expect(once.sampleCount == 1_000 && bits.sampleCount == 1_000)
    #expect(all.moments == last.moments && all.hitCounts == last.hitCounts)
    #expect(all.moments.count == 1_000)
    // Memory is gone with its owner, so that it is looked at through a name.
    let counted = once.hits()
    let countedBitByBit = bits.hits()
    let hits = counted.elements.map(\.self)
    #expect(hits == countedBitByBit.elements.map(\.self))
    #expect(all.hitCounts == Set(hits).sorted())
    // Every hit is of a path, and every path has told its length.
    #expect(all.moments.sum == UInt128(hits.reduce(0) { $0 + UInt64($1) }))
  }

  @Test func whatIsForgottenIsNotCounted() throws {
    let arcs = RankedArcs(try EdgeList.ring(9).graph(), threads: 1)
    let (one, other) = (PathSampling(arcs, seed: 5, threads: 2), PathSampling(arcs, seed: 5, threads: 2))
    let first = one.draw(100)
    let both = one.draw(150)
    _ = other.draw(100)
    other.forget()
    let second = other.draw(150)
    #expect(other.sampleCount == 150 && second.moments.count == 150)
    #expect(first.moments.sum + second.moments.sum == both.moments.sum)
  }
}
