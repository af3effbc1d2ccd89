import DealModel

extension Amount {
  /// An amount as a book writes it, such as `15 bn USD`, `at most 50 bn USD` or `undisclosed`.
  ///
  /// - Throws: ``MoneyTextError`` for a text that is none.
  public init(text: String) throws(MoneyTextError) {
    do throws(ScalarProblem) {
      self = try AmountText.amount(text)
    } catch {
      throw MoneyTextError(
        description: [error.message, error.remedy].compactMap { $0 }.joined(separator: "; "), dependsOnUnit: false)
    }
  }
}

extension DealStatus {
  /// The status that a word names, in the spellings that a book may use, or `nil` when there is none of that name.
  public init?(text: String) {
    guard let status: DealStatus = WordText.value(text) else { return nil }
    self = status
  }
}
