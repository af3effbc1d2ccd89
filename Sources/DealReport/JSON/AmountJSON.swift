import DealModel

/// A sum of money; the currency is `null` for the one unnamed unit, whose minor units are hundredths.
struct MoneyJSON: Encodable {
  let currency: Nullable<String>
  let minorUnits: Int64

  init(_ minorUnits: Int64, _ currency: Currency?) {
    self.currency = Nullable(currency?.code)
    self.minorUnits = minorUnits
  }
}

/// An amount as three keys: itself, `null` unless it is exactly known, and its bounds, `null` where there is none.
struct AmountJSON: Encodable {
  /// The key of the amount; those of its bounds add `AtLeast` and `AtMost`.
  let key: String
  let amount: AmountInterval
  let currency: Currency?

  init(_ amount: AmountInterval, in currency: Currency?, key: String = "amount") {
    self.key = key
    self.amount = amount
    self.currency = currency
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: DynamicKey.self)
    func encode(_ value: Int64?, _ key: String) throws {
      try container.encode(Nullable(value.map { MoneyJSON($0, currency) }), forKey: DynamicKey(key))
    }
    try encode(amount.exactValue, key)
    try encode(amount.lower, key + "AtLeast")
    try encode(amount.upper, key + "AtMost")
  }
}

/// An object that has an amount beside its other keys.
struct WithAmount<Content: Encodable>: Encodable {
  let amount: AmountJSON
  let content: Content

  init(_ amount: AmountInterval, in currency: Currency?, _ content: Content) {
    self.amount = AmountJSON(amount, in: currency)
    self.content = content
  }

  func encode(to encoder: any Encoder) throws {
    try amount.encode(to: encoder)
    try content.encode(to: encoder)
  }
}
