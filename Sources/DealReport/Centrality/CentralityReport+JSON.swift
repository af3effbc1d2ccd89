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
        let value = row.values[measure]
        if measure.isAmount {
          try AmountJSON(value ?? .unknown, in: currency, key: measure.rawValue).encode(to: encoder)
        } else {
          try container.encode(Nullable(value?.exactValue), forKey: DynamicKey(measure.rawValue))
        }
      }
    }
  }

  let count: Int
  let measures: [String]
  let definitions: [String: String]
  let rows: [Row]
}

extension CentralityReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    ReportJSON(
      header, companies: rows.map(\.company),
      CentralityJSON(
        count: count, measures: measures.map(\.rawValue),
        definitions: Dictionary(measures.map { ($0.rawValue, $0.definition) }, uniquingKeysWith: { first, _ in first }),
        rows: rows.map { CentralityJSON.Row(row: $0, measures: measures, currency: header.currency) }))
  }
}
