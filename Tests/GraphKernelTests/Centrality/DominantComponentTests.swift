import Testing

@testable import GraphKernel

@Suite struct DominantComponentTests {
  private let search = PerronSearch(tolerance: 1e-10, maximumIterations: 10)

  private func dominant(_ bounds: [(lower: Double, upper: Double)]) throws(CentralityError) -> Int {
    var meter = WorkMeter(budget: nil)
    return try DominantComponent(
      among: Array(bounds.indices), search, meter: &meter, representative: { UInt32(10 * $0) }
    ) { component, search, _, _ in
      PerronVector(
        lower: bounds[component].lower, upper: bounds[component].upper, vector: [1],
        iterations: search.maximumIterations)
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
    #expect(throws: CentralityError.notConverged(iterations: 10, error: 0.5)) { try dominant([(2, 2), (1.5, 4)]) }
    #expect(throws: CentralityError.notConverged(iterations: 10, error: 0.25)) { try dominant([(3, 4), (1, 2)]) }
  }

  @Test func onlyWhatMayBeTheLargestIsBoundedClosely() throws {
    var (calls, thresholds) = ([[Int]](repeating: [], count: 5), [Double]())
    var meter = WorkMeter(budget: nil)
    let found = try DominantComponent(
      among: [0, 1, 2, 3, 4], search, meter: &meter, representative: { UInt32($0) }
    ) { component, search, threshold, _ in
      calls[component].append(search.maximumIterations)
      thresholds.append(threshold)
      let radius = [4.0, 8, 2, 7.8, 8.1][component]
      let width = search.maximumIterations < 10 ? 0.2 : 0
      return PerronVector(
        lower: radius - width, upper: radius + width, vector: [1], iterations: search.maximumIterations)
    }
    #expect(found.component == 4)
    // 0 and 2 are far below what 1 has at least, and 3 below 0.99 times what 4 turned out to have.
    #expect(calls == [[4], [4, 10], [4], [4], [4, 10]])
    #expect(thresholds[0] == 0 && thresholds.dropFirst(2).allSatisfy { $0 > 0.98 * 7.8 && $0 < 8.1 })
  }

  @Test func workThatRanOutSaysSo() {
    var meter = WorkMeter(budget: 5)
    #expect(throws: CentralityError.workBudget(5, error: 0.5)) {
      _ = try DominantComponent(among: [0, 1], search, meter: &meter, representative: { UInt32($0) }) {
        component, _, _, meter in
        let isDone = meter.spend(component == 0 ? 5 : 1)
        return PerronVector(lower: isDone ? 2 : 1, upper: isDone ? 2 : 4, vector: [1], iterations: 1)
      }
    }
  }
}
