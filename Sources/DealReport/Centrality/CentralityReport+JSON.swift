import DealAnalysis
import DealModel

/// The body of the JSON of centrality.
struct CentralityJSON: Encodable {
  struct Row: Encodable {
    let row: CentralityReport.Row
    let measures: [CentralityMeasure]
    let currency: Currency?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: DynamicKey.self)
      try container.encode(row.company.id, forKey: DynamicKey("company"))
      for measure in measures {
        let key = DynamicKey(measure.rawValue)
        switch row.values[measure] {
        case .count(let count): try container.encode(count, forKey: key)
        case .amount(let amount): try AmountJSON(amount, in: currency, key: measure.rawValue).encode(to: encoder)
        case .number(let number): try container.encode(number, forKey: key)
        case .undefined, nil: try container.encodeNil(forKey: key)
        }
      }
    }
  }

  let count: Int
  let measures: [String]
  let definitions: [String: String]
  let undefined: [String: String]
  let weight: String
  let flowsWithoutWeight: Nullable<Int>
  let seeds: [String]
  let rows: [Row]
}

extension CentralityReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    ReportJSON(
      header, companies: rows.map(\.company) + seeds,
      CentralityJSON(
        count: count, measures: measures.map(\.rawValue),
        definitions: Dictionary(
          measures.map { ($0.rawValue, $0.definition(weight, hasSeeds: !seeds.isEmpty)) },
          uniquingKeysWith: { first, _ in first }),
        undefined: Dictionary(undefined.map { ($0.rawValue, $1) }, uniquingKeysWith: { first, _ in first }),
        weight: weight.rawValue, flowsWithoutWeight: Nullable(flowsWithoutWeight), seeds: seeds.map(\.id),
        rows: rows.map { CentralityJSON.Row(row: $0, measures: measures, currency: header.currency) }))
  }
}
