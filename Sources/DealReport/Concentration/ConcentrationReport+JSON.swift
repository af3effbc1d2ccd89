import DealAnalysis
import DealModel

/// The body of the JSON of concentration.
struct ConcentrationJSON: Encodable {
  struct Bounds: Encodable {
    let atLeast: Double
    /// `null` where nothing bounds it.
    let atMost: Nullable<Double>

    init(_ range: ClosedRange<Double>) {
      atLeast = range.lowerBound
      atMost = Nullable(range.upperBound.isFinite ? range.upperBound : nil)
    }
  }

  struct Party: Encodable {
    let company: String
    let isUnnamed: Bool
    let share: Bounds
    let deals: [WithAmount<DealJSON>]
  }

  struct Row: Encodable {
    let company: String
    let side: String
    let index: Nullable<Bounds>
    let effectiveNumber: Nullable<Bounds>
    let riseByMerging: Nullable<Bounds>
    let parties: [WithAmount<Party>]
  }

  let count: Int
  let merged: Nullable<[String]>
  let rows: [WithAmount<Row>]
}

extension ConcentrationReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    let currency = header.currency
    let rows = rows.map { row in
      WithAmount(
        row.amount, in: currency,
        ConcentrationJSON.Row(
          company: row.company.id, side: row.side.rawValue,
          index: Nullable(row.index.map(ConcentrationJSON.Bounds.init)),
          effectiveNumber: Nullable(row.effectiveNumber.map(ConcentrationJSON.Bounds.init)),
          riseByMerging: Nullable(row.rise.map(ConcentrationJSON.Bounds.init)),
          parties: row.parties.map { party in
            WithAmount(
              party.amount, in: currency,
              ConcentrationJSON.Party(
                company: party.company.id, isUnnamed: party.isUnnamed, share: ConcentrationJSON.Bounds(party.share),
                deals: DealJSON.list(party.deals, in: currency)))
          }))
    }
    let companies = self.rows.flatMap { [$0.company] + $0.parties.map(\.company) } + (merged ?? [])
    return ReportJSON(
      header, companies: companies,
      ConcentrationJSON(count: count, merged: Nullable(merged.map { $0.map(\.id) }), rows: rows))
  }
}
