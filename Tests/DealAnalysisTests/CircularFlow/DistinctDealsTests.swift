import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct DistinctDealsTests {
  @Test func fewerDealsThanLegs() {
    #expect(!canChooseDistinctDeals(legs: [[1], [1]]))
    #expect(!canChooseDistinctDeals(legs: [[1, 2], [1, 2], [2, 1]]))
  }

  @Test func aChoiceExists() {
    #expect(canChooseDistinctDeals(legs: []))
    #expect(canChooseDistinctDeals(legs: [[1], [1, 2]]))
    #expect(canChooseDistinctDeals(legs: [[1, 2], [1], [2, 3]]))
  }

  @Test func longCyclesDoNotGrowTheStack() {
    // Each leg can take its own deal or the next one's, offered the other way round, so that every leg has to move.
    let count: UInt32 = 200_000
    #expect(canChooseDistinctDeals(legs: (0..<count).map { [$0 + 1, $0] } + [[count]]))
  }

  /// Hall's condition, decided by trying every set of legs, against the matching.
  @Test(arguments: 0..<300 as Range<UInt64>) func agreesWithHallsCondition(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let legs = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      (0..<Int.random(in: 0...3, using: &random)).map { _ in UInt32.random(in: 0...4, using: &random) }
    }
    let holds = (1..<(1 << legs.count)).allSatisfy { subset in
      let chosen = legs.indices.filter { subset & (1 << $0) != 0 }
      return Set(chosen.flatMap { legs[$0] }).count >= chosen.count
    }
    #expect(canChooseDistinctDeals(legs: legs) == holds)
  }
}
