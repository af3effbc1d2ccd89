import DealAnalysis
import DealModel

/// The body of the JSON of a difference.
struct DifferenceJSON: Encodable {
  struct Side: Encodable {
    let title: Nullable<String>
    let knownOn: Nullable<String>
    let asOf: Nullable<String>
    let currency: String
    /// The sources of what this side says.
    let sources: [SourceJSON]
  }

  struct SourceJSON: Encodable {
    let id: String
    let citation: String
    let url: Nullable<String>
  }

  struct Change: Encodable {
    let change: String
    let entry: String
    let id: String
    let title: String
    let kind: Nullable<String>
    let companies: [String]
    let basisBefore: Nullable<String>
    let basisAfter: Nullable<String>
    let fields: [Field]
  }

  struct Field: Encodable {
    let field: String
    let tranche: Nullable<String>
    let before: Nullable<Value>
    let after: Nullable<Value>
    let difference: Nullable<DifferenceAmountJSON>
    let claims: [ClaimJSON]
  }

  /// What a field says; money has its bounds beside its words.
  struct Value: Encodable {
    let text: String
    let list: [String]?
    let money: AmountJSON?
    let isContested: Bool
    /// Who says it and who disagrees, by the identifiers of the side's sources.
    let sources: [String]
    let contradictedBy: [String]

    private enum CodingKeys: String, CodingKey {
      case text, list, isContested, sources, contradictedBy
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(text, forKey: .text)
      try container.encodeIfPresent(list, forKey: .list)
      try container.encode(isContested, forKey: .isContested)
      try container.encode(sources, forKey: .sources)
      try container.encode(contradictedBy, forKey: .contradictedBy)
      try money?.encode(to: encoder)
    }
  }

  struct ClaimJSON: Encodable {
    let source: String
    let citation: String
    let url: Nullable<String>
    let knownOn: Nullable<String>
    let isInferred: Bool
  }

  struct Day: Encodable {
    let day: Nullable<String>
    let changes: [Change]
  }

  struct Confirmation: Encodable {
    let entry: String
    let id: String
    let claim: ClaimJSON
  }

  struct Total: Encodable {
    let kind: String
    let basis: String
    let before: Sum
    let after: Sum

    struct Sum: Encodable {
      let deals: Int
      let amount: AmountJSON

      private enum CodingKeys: String, CodingKey {
        case deals
      }

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(deals, forKey: .deals)
        try amount.encode(to: encoder)
      }
    }
  }

  let from: Side
  let to: Side
  let added: [Change]
  let changed: [Change]
  let dropped: [Change]
  let unchanged: [String]
  let story: Nullable<[Day]>
  let confirmationCount: Int
  let confirmations: [Confirmation]
  let totals: [Total]
}

/// The bounds of a difference: like an amount, but each may be negative, or unknown.
struct DifferenceAmountJSON: Encodable {
  let amount: Nullable<MoneyJSON>
  let amountAtLeast: Nullable<MoneyJSON>
  let amountAtMost: Nullable<MoneyJSON>

  init(_ difference: AmountDifference) {
    func money(_ value: Int64?) -> Nullable<MoneyJSON> { Nullable(value.map { MoneyJSON($0, difference.currency) }) }
    (amount, amountAtLeast, amountAtMost) = (
      money(difference.exactValue), money(difference.lower), money(difference.upper)
    )
  }
}
