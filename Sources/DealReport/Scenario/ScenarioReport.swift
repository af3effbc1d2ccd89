import DealAnalysis
import DealModel

/// The answer to a question under a scenario, beside the answer without it.
public struct ScenarioReport<Answer: PresentableReport & FindingReport>: Sendable {
  /// What was supposed.
  public var scenario: ScenarioSummary
  /// The answer as the book has it; or why there is none.
  public var plain: Result<Answer, AnalysisError>
  /// The answer under the scenario.
  public var supposed: Answer
  /// What is found in the book as it is, listed or not; or why nothing is.
  public var plainFindings: Result<[Finding], AnalysisError>
  /// What is found under the scenario, listed or not.
  public var supposedFindings: [Finding]

  /// Creates a report from the two answers.
  public init(scenario: ScenarioSummary, plain: Result<Answer, AnalysisError>, supposed: Answer) {
    self.scenario = scenario
    self.plain = plain
    self.supposed = supposed
    plainFindings = plain.map(\.findings)
    supposedFindings = supposed.findings
  }

  /// The statements of the two answers that differ.
  public var differences: [FindingDifference] {
    FindingDifference.between((try? plainFindings.get()) ?? [], supposedFindings)
  }
}
