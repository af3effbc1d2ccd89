import DealAnalysis
import DealModel

/// A deal or a tranche of it, with its sources.
struct DealJSON: Encodable {
  struct Source: Encodable {
    let id: String
    let citation: String
    let url: Nullable<String>
  }

  let id: String
  let kind: String
  let title: Nullable<String>
  let tranche: Nullable<String>
  let status: Nullable<String>
  let aspect: Nullable<String>
  let statedAmount: Nullable<String>
  let date: Nullable<String>
  let termYears: Nullable<Double>
  let share: Nullable<String>
  let scope: Nullable<String>
  let quantities: [String]
  let condition: Nullable<String>
  let isInferred: Bool
  let isContested: Bool
  let sources: [Source]

  private init(_ deal: DealReference) {
    id = deal.id
    kind = deal.kind
    title = Nullable(deal.title)
    tranche = Nullable(deal.tranche)
    status = Nullable(deal.status?.rawValue)
    aspect = Nullable(deal.aspect?.rawValue)
    statedAmount = Nullable(deal.statedAmount?.description)
    date = Nullable(deal.date?.description)
    termYears = Nullable(deal.term?.years)
    share = Nullable(deal.share?.description)
    scope = Nullable(deal.scope)
    quantities = deal.quantities.map(\.description)
    condition = Nullable(deal.condition)
    isInferred = deal.isInferred
    isContested = deal.isContested
    sources = deal.sources.map { Source(id: $0.id, citation: $0.citation, url: Nullable($0.url)) }
  }

  /// The deals with what counts of their amounts.
  static func list(_ deals: [DealReference], in currency: Currency?) -> [WithAmount<DealJSON>] {
    deals.map { WithAmount($0.amount, in: currency, DealJSON($0)) }
  }
}

/// What flows from one company to another, with its deals.
struct LegJSON: Encodable {
  struct Dates: Encodable {
    let first: Nullable<String>
    let last: Nullable<String>
  }

  let source: String
  let target: String
  let dates: Dates
  let deals: [WithAmount<DealJSON>]
  /// Only where it is.
  let isSupposed: Bool?

  /// The legs with their amounts.
  static func list(_ legs: [FlowLeg], in currency: Currency?) -> [WithAmount<LegJSON>] {
    legs.map { leg in
      WithAmount(
        leg.amount, in: currency,
        LegJSON(
          source: leg.source.id, target: leg.target.id,
          dates: Dates(first: Nullable(leg.firstDay?.description), last: Nullable(leg.lastDay?.description)),
          deals: DealJSON.list(leg.deals, in: currency), isSupposed: leg.isSupposed ? true : nil))
    }
  }
}
