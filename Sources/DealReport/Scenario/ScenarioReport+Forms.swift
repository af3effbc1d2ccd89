import DealAnalysis
import DealDiagram
import DealModel

extension ScenarioReport: PresentableReport {
  /// The answer under the scenario, with what differs from the plain one before all else.
  public var document: ReportDocument {
    var document = supposed.document
    document.header.insert(StyledText(scenario.words(in: .english), .caution), at: 0)
    document.sections.insert(changes, at: 0)
    return document
  }

  private var changes: ReportDocument.Section {
    let differences = differences
    let currency = supposed.header.currency
    var blocks: [ReportDocument.Block] = []
    if !scenario.leftOut.isEmpty {
      let deals = scenario.leftOut.map(\.rawValue).joined(separator: ", ")
      blocks.append(.paragraph(StyledText("Deals left out: \(deals).")))
    }
    if case .failure(let reason) = plain {
      blocks.append(.paragraph(StyledText("Without what is supposed there is no answer: \(reason).")))
    }
    if !differences.isEmpty {
      blocks.append(
        .table(
          ReportTable(
            columns: [
              ReportTable.Column("Finding"), ReportTable.Column("As the book has it", .right),
              ReportTable.Column("What if", .right), ReportTable.Column("Difference", .right),
            ],
            rows: differences.prefix(Self.listed).map { difference in
              [
                StyledText(difference.subject.words),
                StyledText(difference.before?.words(in: currency) ?? "–"),
                StyledText(difference.after?.words(in: currency) ?? "–", .strong),
                StyledText(difference.changeText(in: currency) ?? ""),
              ]
            })))
    }
    let count = supposedFindings.count
    let summary =
      differences.isEmpty
      ? "nothing: \(count == 1 ? "the one finding" : "each of \(grouped(count)) findings") is the same"
      : "\(counted(differences.count, "finding")) of \(grouped(max(count, differences.count)))"
    if differences.count > Self.listed {
      let rest = differences.count - Self.listed
      blocks.append(.paragraph(StyledText("\(counted(rest, "more difference")) in --format json.")))
    }
    return ReportDocument.Section(heading: StyledText("What it changes", .strong), summary: StyledText(summary), blocks)
  }

  /// How many differences a report for people lists.
  private static var listed: Int { 100 }

  /// Both answers as one table; the first column says which one a row belongs to.
  public var csvTable: CSVTable {
    let after = supposed.csvTable
    var table = CSVTable(titles: ["answer"] + after.titles)
    if let before = (try? plain.get())?.csvTable {
      // The columns of one question may depend on what is found, so they are joined by their titles.
      let positions = after.titles.map { before.titles.firstIndex(of: $0) }
      for row in before.rows { table.append(["plain"] + positions.map { $0.map { row[$0] } ?? "" }) }
    }
    for row in after.rows { table.append(["whatIf"] + row) }
    return table
  }

  /// The answer under the scenario, with the plain one and what differs under the key `whatIf`.
  public var jsonContent: some Encodable {
    ScenarioJSON(
      answer: supposed.jsonContent,
      whatIf: ScenarioJSON.WhatIf(
        without: scenario.without, assume: scenario.assumptions, add: scenario.added.map(\.name),
        leftOut: scenario.leftOut.map(\.rawValue),
        plain: Nullable((try? plain.get())?.jsonContent),
        noPlainAnswer: Nullable(plain.failure?.description),
        differences: differences.map { FindingDifferenceJSON($0, in: supposed.header.currency) }))
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}

/// The JSON of an answer with one more key.
struct ScenarioJSON<Answer: Encodable>: Encodable {
  struct WhatIf: Encodable {
    let without: [String]
    let assume: [String]
    let add: [String]
    let leftOut: [String]
    let plain: Nullable<Answer>
    let noPlainAnswer: Nullable<String>
    let differences: [FindingDifferenceJSON]
  }

  let answer: Answer
  let whatIf: WhatIf

  func encode(to encoder: any Encoder) throws {
    try answer.encode(to: encoder)
    var container = encoder.container(keyedBy: DynamicKey.self)
    try container.encode(whatIf, forKey: DynamicKey("whatIf"))
  }
}

/// A statement in two answers, for programs.
struct FindingDifferenceJSON: Encodable {
  let finding: String
  let companies: [String]
  let before: Nullable<FindingValueJSON>
  let after: Nullable<FindingValueJSON>

  init(_ difference: FindingDifference, in currency: Currency?) {
    finding = difference.subject.key
    companies = difference.subject.companies.map(\.id)
    before = Nullable(difference.before.map { FindingValueJSON($0, in: currency) })
    after = Nullable(difference.after.map { FindingValueJSON($0, in: currency) })
  }
}

/// The value of a finding, for programs: its unit, and its bounds, `null` where there is none.
struct FindingValueJSON: Encodable {
  private let value: Finding.Value
  private let currency: Currency?

  init(_ value: Finding.Value, in currency: Currency?) {
    self.value = value
    self.currency = currency
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: DynamicKey.self)
    switch value {
    case .money(let low, let high):
      try container.encode("money", forKey: DynamicKey("unit"))
      try container.encode(Nullable(low.map { MoneyJSON($0, currency) }), forKey: DynamicKey("atLeast"))
      try container.encode(Nullable(high.map { MoneyJSON($0, currency) }), forKey: DynamicKey("atMost"))
    case .number(let unit, let low, let high):
      try container.encode(unit.rawValue, forKey: DynamicKey("unit"))
      try container.encode(Nullable(low), forKey: DynamicKey("atLeast"))
      try container.encode(Nullable(high), forKey: DynamicKey("atMost"))
    case .holds: try container.encode("holds", forKey: DynamicKey("unit"))
    }
  }
}

extension FindingDifference {
  /// By how much a value that is exactly known in both answers changes, with its sign.
  func changeText(in currency: Currency?) -> String? {
    switch (before, after) {
    case (.money(let low?, let high?), .money(let newLow?, let newHigh?)) where low == high && newLow == newHigh:
      let (change, overflow) = newLow.subtractingReportingOverflow(low)
      guard !overflow, change != .min else { return nil }
      return (change > 0 ? "+" : "−") + AmountInterval(Int64(change.magnitude)).description(in: currency)
    case (.number(let unit, let low?, let high?), .number(_, let newLow?, let newHigh?))
    where low == high && newLow == newHigh:
      switch unit {
      case .count: return (newLow > low ? "+" : "−") + grouped(Int64(min((newLow - low).magnitude, 1e15)))
      case .share:
        return (newLow > low ? "+" : "−") + ratioText(((newLow - low).magnitude * 1_000).rounded() / 10) + " points"
      case .ratio, .herfindahl, .index, .rate, .year: return nil
      }
    default: return nil
    }
  }
}
