import DealTestSupport
import GraphKernel
import Testing

@Suite struct SimpleCycleEstimateTests {
  /// K₆ has eigenvalues 5, −1, −1, −1, −1, −1, so tr(Aᵏ) = 5ᵏ + 5 (−1)ᵏ.
  @Test func completeDigraphsHaveTheirTraces() throws {
    let estimates = simpleCycleEstimates(in: try EdgeList.complete(6).collapsed(), maximumLength: 6)
    #expect(estimates.map(\.length) == [2, 3, 4, 5, 6])
    #expect(estimates.map(\.bound) == [15, 40, 157.5, 624, 2605])
    #expect(estimates.allSatisfy { $0.standardError == 0 })
  }

  @Test func boundsAreNeverBelowTheCounts() throws {
    var generator = SeededGenerator(seed: 121)
    for _ in 0..<300 {
      let list = EdgeList.random(vertexCount: 9, edgeCount: 24, using: &generator)
      let graph = try list.collapsed()
      let counts = simpleCycleCounts(in: graph).countsByLength
      let estimates = simpleCycleEstimates(in: graph, maximumLength: 9)
      for (length, count) in counts where length > 1 {
        let bound = estimates.first { $0.length == length }?.bound ?? -1
        #expect(length < 4 ? bound == Double(count) : bound >= Double(count), "\(list), \(length)")
      }
    }
  }

  /// With fewer probes than vertices the exact trace is within a few standard errors.
  @Test func estimatesAreNearTheTrace() throws {
    var generator = SeededGenerator(seed: 122)
    let graph = try EdgeList.random(vertexCount: 120, edgeCount: 1200, using: &generator).collapsed()
    let exact = simpleCycleEstimates(in: graph, maximumLength: 6, probes: 120)
    var misses = 0
    for seed in 0..<20 {
      let guesses = simpleCycleEstimates(in: graph, maximumLength: 6, probes: 40, seed: UInt64(seed))
      for (guess, truth) in zip(guesses, exact) where abs(guess.bound - truth.bound) > 4 * guess.standardError {
        misses += 1
      }
    }
    #expect(misses <= 2)
    #expect(
      simpleCycleEstimates(in: graph, maximumLength: 6, probes: 40, seed: 3)
        == simpleCycleEstimates(in: graph, maximumLength: 6, probes: 40, seed: 3))
  }

  @Test func graphsWithoutCyclesNeedNoBound() throws {
    #expect(simpleCycleEstimates(in: try EdgeList.path(5).collapsed(), maximumLength: 5).isEmpty)
    #expect(simpleCycleEstimates(in: try EdgeList.ring(5).collapsed(), maximumLength: 1).isEmpty)
  }
}
