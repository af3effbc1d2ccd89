import DealAnalysis
import DealModel

/// The body of the JSON of overlaps.
struct OverlapsJSON: Encodable {
  struct TieJSON: Encodable {
    let relation: String
    let deal: WithAmount<DealJSON>
  }

  struct Side: Encodable {
    let company: String
    let ties: [TieJSON]
  }

  struct RivalTieJSON: Encodable {
    let company: String
    let rivals: [String]
    let rivalry: [WithAmount<DealJSON>]
    let sides: [Side]
  }

  struct DoubleRoleJSON: Encodable {
    let company: String
    let counterparty: String
    let capital: [TieJSON]
    let trade: [TieJSON]
  }

  let rivalTies: [RivalTieJSON]
  let doubleRoles: [DoubleRoleJSON]
}

extension OverlapReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    func encodable(_ ties: [Tie]) -> [OverlapsJSON.TieJSON] {
      ties.map { tie in
        OverlapsJSON.TieJSON(
          relation: tie.relation.rawValue, deal: DealJSON.list([tie.deal], in: header.currency)[0])
      }
    }
    let companies =
      rivalTies.flatMap { [$0.company] + $0.rivals } + doubleRoles.flatMap { [$0.company, $0.counterparty] }
    return ReportJSON(
      header, companies: companies,
      OverlapsJSON(
        rivalTies: rivalTies.map { entry in
          OverlapsJSON.RivalTieJSON(
            company: entry.company.id, rivals: entry.rivals.map(\.id),
            rivalry: DealJSON.list(entry.rivalry, in: header.currency),
            sides: zip(entry.rivals, entry.ties).map { OverlapsJSON.Side(company: $0.id, ties: encodable($1)) })
        },
        doubleRoles: doubleRoles.map { entry in
          OverlapsJSON.DoubleRoleJSON(
            company: entry.company.id, counterparty: entry.counterparty.id, capital: encodable(entry.capital),
            trade: encodable(entry.trade))
        }))
  }
}
