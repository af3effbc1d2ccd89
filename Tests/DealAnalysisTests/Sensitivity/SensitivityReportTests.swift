import Testing

@testable import DealAnalysis

@Suite struct SensitivityReportTests {
  private func conclusion(_ value: Double, _ values: [(Double, Double?)?]) -> SensitivityReport.Conclusion {
    SensitivityReport.Conclusion(
      finding: Finding(subject: .circularFlowCount, value: .number(.ratio, atLeast: value, atMost: value)),
      values: values.map { $0.map { .number(.ratio, atLeast: $0.0, atMost: $0.1) } })
  }

  @Test func roundingIsNoChange() {
    let tested = conclusion(0.3, [(0.1 + 0.2, 0.1 + 0.2), (0.3001, 0.3001), nil])
    #expect(tested.stands(in: 0) && !tested.stands(in: 1) && !tested.stands(in: 2) && tested.standingCount == 1)
  }

  @Test func aBoundThatOneTrialHasNotIsNone() {
    let tested = conclusion(2, [(1, nil), (5, 6), nil])
    #expect(tested.range.atLeast == 1 && tested.range.atMost == nil)
  }

  @Test func moneyIsTheSameOnlyToTheUnit() {
    let (one, other) = (
      Finding.Value.money(atLeast: 1, atMost: .max), Finding.Value.money(atLeast: 1, atMost: .max - 1)
    )
    #expect(one.isSame(as: one) && !one.isSame(as: other) && !one.isSame(as: .holds))
  }
}
