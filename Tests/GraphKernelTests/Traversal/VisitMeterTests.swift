import Testing

@testable import GraphKernel

@Suite struct VisitMeterTests {
  @Test func allowancesEndAtTheBudget() {
    var meter = VisitMeter(budget: 10, isCancelled: { false })
    #expect(meter.allowance(upTo: 3) == 0)
    #expect(meter.poll() == nil)
    #expect(meter.allowance(upTo: 3) == 3)
    #expect(meter.allowance(upTo: 100) == 10)
    meter.add(10)
    #expect(meter.allowance(upTo: 1) == 0)
    #expect(meter.poll() == .visitBudget)
  }

  @Test func cancellationIsAskedForOncePerInterval() {
    var questions = 0
    var meter = VisitMeter(budget: nil) {
      questions += 1
      return questions > 2
    }
    for _ in 0..<10 { #expect(meter.poll() == nil) }
    #expect(questions == 1)
    meter.add(1_000_000)
    #expect(meter.poll() == nil)
    meter.add(1_000_000)
    #expect(meter.poll() == .cancelled)
  }

  @Test func progressIsToldOncePerInterval() {
    var visits: [UInt64] = []
    var meter = VisitMeter(budget: nil, isCancelled: { false }, progress: { visits.append($0) })
    for _ in 0..<3 { _ = meter.poll() }
    meter.add(1_000_000)
    for _ in 0..<3 { _ = meter.poll() }
    #expect(visits == [0, 1_000_000])
  }

  @Test func noBudgetAllowsNothing() {
    var meter = VisitMeter(budget: 0, isCancelled: { false })
    #expect(meter.poll() == .visitBudget)
  }
}
