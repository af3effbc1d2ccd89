import DealTestSupport
import Parallelism
import Testing

@testable import GraphKernel

@Suite struct PageRankExtrapolationTests {
  /// A sequence that is the sum of a limit and of four geometric ones has its limit guessed, up to rounding.
  @Test(arguments: [7, 6_000]) func fourRatesAreSeenThrough(count: Int) {
    let rates = [0.9, 0.7, -0.5, 0.2]
    var generator = SeededGenerator(seed: 51)
    let limit = (0..<count).map { _ in Double.random(in: 5...9, using: &generator) }
    let parts = rates.map { _ in (0..<count).map { _ in Double.random(in: -1...1, using: &generator) } }
    let sizes = (0..<PageRankExtrapolation.sweepCount).map { step in
      rates.map { rate in (0...step).reduce(1) { size, _ in size * rate } }
    }
    let memory = ScratchArray<Double>(count: (1 + PageRankExtrapolation.sweepCount) * count, repeating: .nan)
    let weights = ScratchArray<Double>(count: count, repeating: 1)
    let (values, weight) = (memory.elements, weights.elements)
    for row in 0..<count {
      weight[row] = Double.random(in: 1...3, using: &generator)
      for (step, size) in sizes.enumerated() {
        values[(step + 1) * count + row] = limit[row] + zip(size, parts).reduce(0) { $0 + $1.0 * $1.1[row] }
      }
    }
    let extrapolation = PageRankExtrapolation(
      count: count, weights: weight, chunks: FixedChunks(itemCount: count, maximumCount: 5), workers: 2)
    #expect(extrapolation.guess(values))
    let error = (0..<count).reduce(0) { max($0, abs(values[$1] - limit[$1])) }
    let last = (0..<count).reduce(0) { max($0, abs(values[PageRankExtrapolation.sweepCount * count + $1] - limit[$1])) }
    #expect(last > 0.3 && error < 1e-4)
  }

  /// Where nothing has changed there is nothing to guess, and what is below zero is no rank.
  @Test func noChangesAndNoNegativeValues() {
    let weights = ScratchArray<Double>(count: 2, repeating: 1)
    let chunks = FixedChunks(itemCount: 2, maximumCount: 1)
    let extrapolation = PageRankExtrapolation(count: 2, weights: weights.elements, chunks: chunks, workers: 1)
    let memory = ScratchArray<Double>(count: 14, repeating: 3)
    let values = memory.elements
    #expect(!extrapolation.guess(values))
    #expect(values.allSatisfy { $0 == 3 })
    for step in 1...6 { values[2 * step] = 1 / Double(1 << step) - 0.01 }
    _ = extrapolation.guess(values)
    #expect(values[0] >= 0 && values[1] >= 0)
  }
}
