import DealModel
import FlowModel
import Parallelism
import Synchronization

extension DealBook {
  /// Asks a question in every way in which it could be asked otherwise, and says which conclusions stand.
  ///
  /// **Definition**: the trials are the question on each other basis; without inferred claims; without the deals and facts
  /// that only one source tells; as each other side of each conflict has it, and as each open question could be answered; and
  /// without one deal at a time. A conclusion stands in a trial that finds the same value, within 10⁻⁹ where it is a
  /// computed number. Each trial changes one thing, so that nothing is said of two changes at once.
  ///
  /// - Parameters:
  ///   - query: The question and the sorts of variations.
  ///   - flows: Which flows count in the answer that is tested.
  ///   - inputs: What the book was read from.
  ///   - progress: Called with the number of trials that are done, from any thread, one call at a time.
  /// - Returns: The conclusions with what each trial finds; the same on any number of threads.
  /// - Throws: ``AnalysisError`` when the question has no answer, or there is more to try than wanted.
  /// - Complexity: One answer for each trial.
  public func sensitivity(
    _ query: SensitivityQuery, flows: FlowQuery, inputs: [InputReference] = [],
    progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) throws(AnalysisError) -> SensitivityReport {
    let answer = try query.question.answer(on: self, flows, inputs: inputs)
    let variations = variations(of: flows).filter { query.groups.contains($0.group) }
    if let limit = query.trialLimit, variations.count > limit {
      throw .unanswerable(
        "there are \(variations.count) ways to ask it otherwise, and \(limit) are tried at most; choose fewer sorts of them"
      )
    }
    let question = query.question.listingMore
    let outcomes = Mutex([Result<[Finding], AnalysisError>?](repeating: nil, count: variations.count))
    let done = Mutex(0)
    performTasks(variations.count, workers: workerCount(query.threads, tasks: variations.count)) { trial, _ in
      let outcome = Result<[Finding], AnalysisError> { () throws(AnalysisError) in
        let varied = try varying(flows, by: variations[trial])
        let answer = try question.answer(on: varied.book, varied.query)
        // What was not looked at may hold what seems to be gone.
        guard answer.header.isComplete else { throw .unanswerable("the search was cut short") }
        return answer.findings
      }
      outcomes.withLock { $0[trial] = outcome }
      done.withLock { count in
        count += 1
        progress?(count, variations.count)
      }
    }
    return report(on: answer, of: query.question, variations, outcomes.withLock { $0.compactMap { $0 } })
  }

  private func report(
    on answer: any FindingReport, of question: SensitivityQuestion, _ variations: [Variation],
    _ outcomes: [Result<[Finding], AnalysisError>]
  ) -> SensitivityReport {
    let findings = answer.findings
    let known = Set(findings.map(\.subject))
    let found = outcomes.map { outcome in
      Dictionary(
        ((try? outcome.get()) ?? []).map { ($0.subject, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    var header = answer.header
    header.report = "sensitivity"
    header.options.append(("question", question.name))
    return SensitivityReport(
      header: header, question: question.name,
      trials: zip(variations, outcomes).map { variation, outcome in
        var failure: AnalysisError?
        if case .failure(let error) = outcome { failure = error }
        return SensitivityReport.Trial(
          variation: variation, failure: failure,
          newFindings: ((try? outcome.get()) ?? []).filter { !known.contains($0.subject) })
      },
      conclusions: findings.map { finding in
        SensitivityReport.Conclusion(finding: finding, values: found.map { $0[finding.subject] })
      })
  }
}
