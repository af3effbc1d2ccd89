import Testing

@testable import GraphKernel

@Suite struct WorkMeterTests {
  @Test func nothingIsSpentBeyondTheBudget() {
    var meter = WorkMeter(budget: 10)
    let first = [4, 0].map { meter.spend($0) }
    #expect(first == [true, true] && !meter.isExhausted)
    let tooMuch = meter.spend(7)
    #expect(!tooMuch && meter.isExhausted)
    #expect(meter.spent == 4 && meter.remaining == 6)
    let rest = [6, .max].map { meter.spend($0) }
    #expect(rest == [true, false] && meter.remaining == 0)
  }

  @Test func withoutABudgetThereIsNoEnd() {
    var meter = WorkMeter(budget: nil)
    let answers = [Int.max, .max, .max].map { meter.spend($0) }
    #expect(answers == [true, true, false])
    #expect(meter.spent == 2 * UInt64(Int.max))
  }
}
