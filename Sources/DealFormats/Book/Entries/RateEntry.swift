import DealModel

extension BookValue {
  /// The exchange rate that is given here; `nil` when its sides could not be read.
  func exchangeRate() -> ExchangeRate? {
    guard let fields = fields(["rate", "date", "source"]) else { return nil }
    let sides = fields.required("rate")?.read(RateText.sides)
    let date = fields.required("date")?.read(DateText.date)
    let source: SourceID? = fields.required("source")?.identifier()
    guard let sides else { return nil }
    return ExchangeRate(
      left: sides.left, right: sides.right, date: date ?? .unknown(notBefore: nil, notAfter: nil),
      source: source ?? Unread.source)
  }
}
