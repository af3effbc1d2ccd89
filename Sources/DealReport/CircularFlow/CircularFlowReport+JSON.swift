import DealAnalysis
import DealModel

/// The body of the JSON of circular flows.
struct CircularFlowsJSON: Encodable {
  struct Cycle: Encodable {
    let companies: [String]
    let length: Int
    let anchor: String
    let returnRatio: Nullable<Double>
    let returnTermYears: Nullable<Double>
    let lagDays: Nullable<Int>
    let weakestStatus: Nullable<String>
    let legs: [WithAmount<LegJSON>]
  }

  struct Estimate: Encodable {
    let atMost: Double
    let standardError: Double
  }

  let count: UInt64
  let countsByLength: [String: UInt64]
  let stopReason: Nullable<String>
  /// Only where the search was cut short, as is the estimate.
  let listsTheFirst: Bool?
  let estimate: Nullable<Estimate>?
  let flowsWithoutTime: Nullable<Int>
  let cycles: [WithAmount<Cycle>]
}

extension CircularFlowReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    let currency = header.currency
    return ReportJSON(
      header, companies: cycles.flatMap(\.companies),
      CircularFlowsJSON(
        count: count,
        countsByLength: Dictionary(uniqueKeysWithValues: countsByLength.map { (String($0.key), $0.value) }),
        stopReason: Nullable(stopWord), listsTheFirst: header.isComplete ? nil : listsTheFirst,
        estimate: header.isComplete
          ? nil
          : Nullable(
            estimate.map { CircularFlowsJSON.Estimate(atMost: $0.atMost, standardError: $0.standardError) }),
        flowsWithoutTime: Nullable(flowsWithoutTime),
        cycles: cycles.map { cycle in
          WithAmount(
            cycle.amount, in: currency,
            CircularFlowsJSON.Cycle(
              companies: cycle.companies.map(\.id), length: cycle.legs.count, anchor: cycle.anchor.id,
              returnRatio: Nullable(cycle.returnRatio), returnTermYears: Nullable(cycle.returnTermYears),
              lagDays: Nullable(cycle.lagDays), weakestStatus: Nullable(cycle.weakestStatus?.rawValue),
              legs: LegJSON.list(cycle.legs, in: currency)))
        }))
  }
}

extension CircularFlowReport {
  /// Why the search ended early, in one word of the contract.
  private var stopWord: String? {
    switch stopReason {
    case .stoppedByReceiver: "stopped"
    case .visitBudget: "visitBudget"
    case .cancelled: "cancelled"
    case nil: nil
    }
  }
}
