import Testing

@testable import GraphKernel

@Suite struct EnumerationTests {
  @Test func talliesSumUpByLength() {
    var tally = EnumerationTally()
    for length in [3, 1, 3, 7] { tally.record(length: length) }
    let summary = tally.summary(edgeVisits: 9, stopReason: nil)
    #expect(summary.emittedCount == 4 && summary.countsByLength == [1: 1, 3: 2, 7: 1])
    #expect(summary.edgeVisits == 9 && summary.isComplete)
  }

  @Test func anyStopMeansIncomplete() {
    for reason in [EnumerationStop.stoppedByReceiver, .visitBudget, .cancelled] {
      #expect(!EnumerationTally().summary(edgeVisits: 0, stopReason: reason).isComplete)
    }
  }
}
