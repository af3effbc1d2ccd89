import DealAnalysis
import DealModel

/// The body of the JSON of chains between two companies.
struct PathsJSON: Encodable {
  struct Path: Encodable {
    let companies: [String]
    let length: Int
    let legs: [WithAmount<LegJSON>]
  }

  struct Cut: Encodable {
    let flowCount: Int
    let legs: [WithAmount<LegJSON>]

    static func sized(_ cut: PathCut, in currency: Currency?) -> WithAmount<Cut> {
      WithAmount(
        cut.amount, in: currency, Cut(flowCount: cut.flowCount, legs: LegJSON.list(cut.legs, in: currency)))
    }
  }

  let from: String
  let to: String
  let distance: Nullable<Int>
  let count: UInt64
  let countsByLength: [String: UInt64]
  let stopReason: Nullable<String>
  let paths: [WithAmount<Path>]
  let passed: [String]
  let fewestFlows: Nullable<WithAmount<Cut>>
  let leastAmount: Nullable<AmountJSON>
  let leastAmountCut: Nullable<WithAmount<Cut>>
  let noLeastAmount: Nullable<String>
}

extension PathReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    let currency = header.currency
    let cuts = [fewestFlows, leastAmountCut].compactMap { $0?.legs }.joined()
    return ReportJSON(
      header, companies: [from, to] + paths.flatMap(\.companies) + passed + cuts.flatMap { [$0.source, $0.target] },
      PathsJSON(
        from: from.id, to: to.id, distance: Nullable(distance), count: count,
        countsByLength: Dictionary(uniqueKeysWithValues: countsByLength.map { (String($0.key), $0.value) }),
        stopReason: Nullable(stopWord),
        paths: paths.map { path in
          WithAmount(
            path.amount, in: currency,
            PathsJSON.Path(
              companies: path.companies.map(\.id), length: path.legs.count,
              legs: LegJSON.list(path.legs, in: currency)))
        },
        passed: passed.map(\.id), fewestFlows: Nullable(fewestFlows.map { PathsJSON.Cut.sized($0, in: currency) }),
        leastAmount: Nullable(leastAmount.map { AmountJSON($0, in: currency) }),
        leastAmountCut: Nullable(leastAmountCut.map { PathsJSON.Cut.sized($0, in: currency) }),
        noLeastAmount: Nullable(noLeastAmount)))
  }

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
