import DealAnalysis
import DealModel

extension SensitivityReport: PresentableReport {
  /// The report as one table: a row for each conclusion and trial.
  public var csvTable: CSVTable {
    var table = CSVTable(
      titles: ["finding", "findingWords", "group", "variation", "variationWords", "stands", "unit"]
        + ["answerAtLeast", "answerAtMost", "trialAtLeast", "trialAtMost", "currency", "failure"])
    for conclusion in conclusions {
      let subject = conclusion.finding.subject
      let answer = conclusion.finding.value.cells(in: header.currency)
      for (index, trial) in trials.enumerated() {
        let found = conclusion.values[index]?.cells(in: header.currency)
        table.append(
          [subject.key, subject.words, trial.variation.group.rawValue, trial.variation.key, trial.variation.words]
            + [conclusion.stands(in: index) ? "yes" : "no", answer.unit, answer.atLeast, answer.atMost]
            + [found?.atLeast ?? "", found?.atMost ?? "", answer.unit == "money" ? header.currency?.code ?? "" : ""]
            + [trial.failure?.description ?? ""])
      }
    }
    return table
  }

  /// The report for programs.
  public var jsonContent: some Encodable {
    let currency = header.currency
    let companies = conclusions.flatMap { $0.finding.subject.companies }
    return ReportJSON(
      header, companies: companies,
      SensitivityJSON(
        question: question,
        supposed: Nullable(
          scenario.map {
            SensitivityJSON.Supposed(without: $0.without, assume: $0.assumptions, add: $0.added.map(\.name))
          }),
        trials: trials.map { trial in
          SensitivityJSON.Trial(
            group: trial.variation.group.rawValue, variation: trial.variation.key, words: trial.variation.words,
            failure: Nullable(trial.failure?.description),
            newFindings: trial.newFindings.map { SensitivityJSON.Statement($0, in: currency) })
        },
        conclusions: conclusions.map { conclusion in
          SensitivityJSON.Conclusion(
            finding: conclusion.finding.subject.key, companies: conclusion.finding.subject.companies.map(\.id),
            value: FindingValueJSON(conclusion.finding.value, in: currency), stands: conclusion.standingCount,
            values: conclusion.values.map { Nullable($0.map { FindingValueJSON($0, in: currency) }) })
        }))
  }
}

/// The body of the JSON of sensitivity.
struct SensitivityJSON: Encodable {
  struct Statement: Encodable {
    let finding: String
    let value: FindingValueJSON

    init(_ finding: Finding, in currency: Currency?) {
      self.finding = finding.subject.key
      value = FindingValueJSON(finding.value, in: currency)
    }
  }

  struct Trial: Encodable {
    let group: String
    let variation: String
    let words: String
    let failure: Nullable<String>
    let newFindings: [Statement]
  }

  struct Conclusion: Encodable {
    let finding: String
    let companies: [String]
    let value: FindingValueJSON
    let stands: Int
    let values: [Nullable<FindingValueJSON>]
  }

  struct Supposed: Encodable {
    let without: [String]
    let assume: [String]
    let add: [String]
  }

  let question: String
  let supposed: Nullable<Supposed>
  let trials: [Trial]
  let conclusions: [Conclusion]
}

extension Finding.Value {
  /// The value as cells of a table for programs.
  fileprivate func cells(in currency: Currency?) -> (unit: String, atLeast: String, atMost: String) {
    switch self {
    case .money(let low, let high):
      ("money", CSVTable.moneyCell(low, in: currency), CSVTable.moneyCell(high, in: currency))
    case .number(let unit, let low, let high): (unit.rawValue, CSVTable.numberCell(low), CSVTable.numberCell(high))
    case .holds: ("holds", "", "")
    }
  }
}
