import DealModel

/// Which conclusions of an answer stand when it is asked otherwise.
public struct SensitivityReport: Sendable {
  /// What the report says about itself; the basis and the days are those of the answer that is tested.
  public var header: ReportHeader
  /// The name of the question.
  public var question: String
  /// Everything that was varied, in order: bases, evidence, conflicts, deals.
  public var trials: [Trial]
  /// The conclusions of the answer, in its order.
  public var conclusions: [Conclusion]
  /// What is supposed of the book in the answer and in all trials; `nil` for nothing.
  public var scenario: ScenarioSummary?
  /// The key of the finding that a plot shows; `nil` for the one that most trials move.
  public var plottedFinding: String?

  /// What came of one variation.
  public struct Trial: Hashable, Sendable {
    /// What was varied.
    public var variation: Variation
    /// Why there is no answer; `nil` when there is one.
    public var failure: AnalysisError?
    /// What is found that the answer does not find.
    public var newFindings: [Finding]
  }

  /// One conclusion, and what becomes of it.
  public struct Conclusion: Hashable, Sendable {
    /// What the answer finds.
    public var finding: Finding
    /// What each trial finds in its place, in their order; `nil` where it finds nothing of the kind, or has no answer.
    public var values: [Finding.Value?]

    /// Creates a conclusion.
    public init(finding: Finding, values: [Finding.Value?]) {
      self.finding = finding
      self.values = values
    }
  }
}

extension SensitivityReport.Conclusion {
  /// Whether a trial finds the same.
  public func stands(in trial: Int) -> Bool { values[trial].map { finding.value.isSame(as: $0) } ?? false }

  /// In how many trials it stands.
  public var standingCount: Int { values.indices.count(where: stands) }

  /// The least lower and the greatest upper bound over the answer and all trials that find a value; `nil` where one of
  /// them has none.
  public var range: (atLeast: Double?, atMost: Double?) {
    let bounds = ([finding.value] + values.compactMap { $0 }).map(\.bounds)
    func extreme(_ values: [Double?], _ choose: ([Double]) -> Double?) -> Double? {
      values.contains(nil) ? nil : choose(values.compactMap { $0 })
    }
    return (extreme(bounds.map(\.atLeast)) { $0.min() }, extreme(bounds.map(\.atMost)) { $0.max() })
  }
}

extension Finding.Value {
  /// Whether two values are the same; numbers that were computed in another order may differ in their last digits.
  func isSame(as other: Finding.Value) -> Bool {
    guard case .number(let unit, let low, let high) = self,
      case .number(let otherUnit, let otherLow, let otherHigh) = other
    else { return self == other }
    func isClose(_ left: Double?, _ right: Double?) -> Bool {
      guard let left, let right else { return left == nil && right == nil }
      return abs(left - right) <= 1e-9 * max(1, left.magnitude, right.magnitude)
    }
    return unit == otherUnit && isClose(low, otherLow) && isClose(high, otherHigh)
  }
}

/// Which variations are wanted.
public struct SensitivityQuery: Sendable {
  /// The question.
  public var question: SensitivityQuestion
  /// The sorts of variations.
  public var groups = Set(Variation.Group.allCases)
  /// How many variations may be tried before the question is refused; `nil` for any number.
  public var trialLimit: Int? = 2_000
  /// The number of threads; `nil` for one per core.
  public var threads: Int?

  /// Creates a query.
  public init(_ question: SensitivityQuestion) { self.question = question }
}
