import Testing

@testable import GraphKernel

@Suite struct DominantComponentTests {
  private let search = PerronSearch(tolerance: 1e-10, maximumIterations: 10)

  private func dominant(_ bounds: [(lower: Double, upper: Double)]) throws(CentralityError) -> Int {
    try DominantComponent(among: Array(bounds.indices), search, representative: { UInt32(10 * $0) }) { component, _ in
      PerronVector(lower: bounds[component].lower, upper: bounds[component].upper, vector: [1], iterations: 1)
    }.component
  }

  @Test func theCertainlyLargestIsDominant() throws {
    #expect(try dominant([(1, 1), (3, 3), (2, 2.9)]) == 1)
    #expect(try dominant([(2, 2)]) == 0)
  }

  @Test func equalOnesAreNotUnique() {
    #expect(throws: CentralityError.notUnique(10, 20)) { try dominant([(1, 1), (3, 3), (3, 3)]) }
    // Overlapping bounds as close as the tolerance count as equal.
    #expect(throws: CentralityError.notUnique(10, 0)) { try dominant([(2, 2 + 1e-10), (2 + 5e-11, 2 + 1e-10)]) }
  }

  @Test func wideBoundsDecideNothing() {
    #expect(throws: CentralityError.notConverged(iterations: 10, error: 0.5)) { try dominant([(2, 2), (1.5, 3)]) }
    #expect(throws: CentralityError.notConverged(iterations: 10, error: 0.25)) { try dominant([(3, 4), (1, 2)]) }
  }

  @Test func theThresholdIsBelowTheBestSoFar() throws {
    var thresholds: [Double] = []
    _ = try DominantComponent(among: [0, 1, 2], search, representative: { UInt32($0) }) { component, threshold in
      thresholds.append(threshold)
      let radius = [4.0, 8, 2][component]
      return PerronVector(lower: radius, upper: radius, vector: [1], iterations: 1)
    }
    #expect(thresholds.count == 3 && thresholds[0] == 0)
    #expect(thresholds[1] < 4 && thresholds[1] > 3.9 && thresholds[2] < 8 && thresholds[2] > 7.9)
  }
}
