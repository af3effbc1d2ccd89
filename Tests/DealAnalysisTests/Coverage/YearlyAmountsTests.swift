import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct YearlyAmountsTests {
  // From November: 2 months of the first year, 12 of the second, 1 of the third.
  @Test func monthsFallIntoTheirYears() {
    let months = YearlyAmounts.months(15, from: 2025 * 12 + 10)
    #expect(months.firstYear == 2025 && months.amounts == [2, 12, 1] && months.lastYear == 2027)
    #expect(YearlyAmounts.months(1, from: 2026 * 12).amounts == [1])
    #expect(months[2024] == 0 && months[2026] == 12 && months[2028] == 0)
  }

  // 100 by 3, 3 and 1: 42 6/7, 42 6/7 and 14 2/7. One each is left for the two with the largest remainders.
  @Test func theLargestRemaindersGetWhatIsLeft() {
    let weights = YearlyAmounts(firstYear: 2026, amounts: [3, 3, 1])
    #expect(weights.spreading(100).amounts == [43, 43, 14])
    #expect(YearlyAmounts.even(over: 2026...2028).spreading(100).amounts == [34, 33, 33])
    #expect(weights.spreading(0).amounts == [0, 0, 0])
    #expect(YearlyAmounts(firstYear: 2026, amounts: [0, 0]).spreading(5).amounts == [0, 0])
    #expect(YearlyAmounts.none.spreading(5).amounts == [] && YearlyAmounts.none.lastYear == nil)
  }

  @Test(arguments: 0..<200) func nothingIsLostAndNoShareIsAMinorUnitOff(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let weights = YearlyAmounts(
      firstYear: 2000,
      amounts: (0..<Int.random(in: 1...40, using: &random)).map { _ in .random(in: 0...12, using: &random) })
    let whole = weights.amounts.reduce(0, +)
    let amount = Int64.random(in: 0...(seed.isMultiple(of: 2) ? 1_000 : .max), using: &random)
    let spread = weights.spreading(amount)
    guard whole > 0 else { return }
    #expect(try spread.sum(over: 2000...2100) == amount)
    for (share, weight) in zip(spread.amounts, weights.amounts) {
      // |share − amount × weight ÷ whole| < 1
      #expect((Int128(share) * Int128(whole) - Int128(amount) * Int128(weight)).magnitude < whole.magnitude)
    }
  }

  @Test func sumsThatDoNotFitAreRefused() {
    let sums = YearlyAmounts(firstYear: 2026, amounts: [.max, 1])
    #expect(throws: (any Error).self) { try sums.sum(over: 2026...2027) }
    #expect((try? sums.sum(over: 2027...2030)) == 1)
  }
}
