import DealModel

extension Ratio {
  /// A percentage as a book writes it, such as `40 %`, or `nil` when the text is none.
  public init?(text: String) {
    guard let ratio = try? RatioText.ratio(text) else { return nil }
    self = ratio
  }
}
