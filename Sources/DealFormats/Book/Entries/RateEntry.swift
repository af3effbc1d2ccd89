import DealModel

extension BookValue {
  /// The exchange rate that is given here; `nil` when its sides could not be read.
  func exchangeRate() -> ExchangeRate? {
    guard let fields = fields(BookShapes.rate) else { return nil }
    let sides = fields["rate"]?.read(RateText.sides)
    let date = fields["date"]?.read(DateText.date)
    let source: SourceID? = fields["source"]?.identifier()
    guard let sides else { return nil }
    return ExchangeRate(
      left: sides.left, right: sides.right, date: date ?? .unknown(notBefore: nil, notAfter: nil),
      source: source ?? Unread.source)
  }
}
