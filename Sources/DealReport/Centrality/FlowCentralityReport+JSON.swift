import DealAnalysis
import DealModel

/// The body of the JSON of the centrality of flows.
struct FlowCentralityJSON: Encodable {
  struct Row: Encodable {
    let leg: WithAmount<LegJSON>
    let flowCount: Int
    let betweenness: Double
  }

  let companyCount: Int
  let count: Int
  let definition: String
  let weight: String
  let flowsWithoutWeight: Nullable<Int>
  let rows: [Row]
}

extension FlowCentralityReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    let legs = LegJSON.list(rows.map(\.leg), in: header.currency)
    return ReportJSON(
      header, companies: rows.flatMap { [$0.leg.source, $0.leg.target] },
      FlowCentralityJSON(
        companyCount: companyCount, count: count, definition: Self.definition(weight), weight: weight.rawValue,
        flowsWithoutWeight: Nullable(flowsWithoutWeight),
        rows: zip(rows, legs).map {
          FlowCentralityJSON.Row(leg: $1, flowCount: $0.flowCount, betweenness: $0.betweenness)
        }))
  }
}
