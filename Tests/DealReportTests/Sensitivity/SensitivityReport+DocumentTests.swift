import FlowModel
import Testing

@testable import DealAnalysis
@testable import DealReport

struct SensitivityReportDocumentTests {
  @Test func saysWhatStandsAndWhatMovesIt() throws {
    let report = try SensitivityReportFormsTests.report()
    let text = report.text(width: 160)
    let standing = report.conclusions.count { $0.standingCount == report.trials.count }
    #expect(text.hasPrefix("\(standing) of \(report.conclusions.count) conclusions of concentration stand"))
    #expect(text.contains("In how many trials each conclusion stands   \(report.trials.count) trials"))
    // Without North's stake there is no funder of South.
    #expect(text.contains("on the basis paid") && text.contains("not found"))
  }

  @Test func rangesSpanTheAnswerAndTheTrials() {
    let conclusion = SensitivityReport.Conclusion(
      finding: Finding(subject: .circularFlowCount, value: .number(.count, atLeast: 2, atMost: 2)),
      values: [.number(.count, atLeast: 5, atMost: 5), nil, .number(.count, atLeast: 1, atMost: 1)])
    #expect(conclusion.rangeText(in: nil) == "1 to 5")
  }
}
