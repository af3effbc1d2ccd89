import DealModel

extension Money {
  /// A sum as a book writes it, such as `15 bn USD`, or `nil` when the text is none.
  public init?(text: String) {
    guard let money = try? AmountText.money(text) else { return nil }
    self = money
  }
}
