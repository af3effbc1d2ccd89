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

  /// Creates a report from the two answers.
  public init(scenario: ScenarioSummary, plain: Result<Answer, AnalysisError>, supposed: Answer) {
    self.scenario = scenario
    self.plain = plain
    self.supposed = supposed
  }

  /// The statements of the two answers that differ.
  public var differences: [FindingDifference] {
    FindingDifference.between((try? plain.get())?.findings ?? [], supposed.findings)
  }
}

/// What was supposed, as a report tells it.
public struct ScenarioSummary: Hashable, Sendable {
  /// What was left out, as it was asked for.
  public var without: [String]
  /// What was assumed, as it was asked for.
  public var assumptions: [String]
  /// The files whose entries were added.
  public var added: [InputReference]
  /// The deals that are left out.
  public var leftOut: [DealID]

  /// Creates a summary.
  public init(without: [String], assumptions: [String], added: [InputReference], leftOut: [DealID]) {
    self.without = without
    self.assumptions = assumptions
    self.added = added
    self.leftOut = leftOut
  }

  /// What was supposed in one line.
  var words: String {
    let parts =
      without.map { "without \($0)" } + assumptions.map { "assuming \($0)" } + added.map { "with \($0.name)" }
    return "What if: " + parts.joined(separator: "; ")
  }
}
