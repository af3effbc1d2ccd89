extension DealBookValidation {
  /// Totals of several sources that their tranches, or the parts of a round, contradict.
  static func totalFindings(in book: DealBook) -> [Diagnostic] {
    let clock = Clock(asOf: .distantFuture)
    return book.deals.flatMap { deal -> [Diagnostic] in
      guard let state = book.state(of: deal, at: clock), let whole = state.amount else { return [] }
      let path = BookPath("deals", deal.id.rawValue)
      do throws(MoneyError) {
        return try [
          trancheFinding(of: deal, state: state, whole: whole, in: book, at: path),
          partsFinding(of: deal, whole: whole.value, clock: clock, in: book, at: path),
        ].compactMap { $0 }
      } catch {
        return [Diagnostic(.error, "amount-too-large", at: path, "the amounts cannot be added: \(error)")]
      }
    }
  }

  private static func trancheFinding(
    of deal: Deal, state: DealState, whole: Resolved<Amount>, in book: DealBook, at path: BookPath
  ) throws(MoneyError) -> Diagnostic? {
    let counting = state.tranches.filter { !$0.status.value.endsDeal }
    let amounts = counting.compactMap(\.amount)
    guard !amounts.isEmpty else { return nil }
    let claims = whole.supporting + amounts.flatMap(\.supporting)
    let sum = try SumBesideTotal(of: amounts.map(\.value), beside: whole.value, in: book)
    let isComplete = amounts.count == deal.tranches.count
    guard sum.exceedsTotal || (isComplete && sum.isApartFromTotal) else { return nil }
    return Diagnostic(
      Set(claims.map { deal.claims[$0].source }).count == 1 ? .error : .warning, "tranches-contradict-total", at: path,
      "the total of “\(deal.id)” is \(whole.value), its tranches add up to \(sum.text)",
      remedy: "see which source is right; both are shown")
  }

  private static func partsFinding(
    of deal: Deal, whole: Amount, clock: Clock, in book: DealBook, at path: BookPath
  ) throws(MoneyError) -> Diagnostic? {
    let states = book.parts(of: deal.id).compactMap(book.deal).compactMap { book.state(of: $0, at: clock) }
    let counting = states.filter { !$0.status.value.endsDeal }
    let sum = try SumBesideTotal(of: counting.map { $0.amount?.value ?? .undisclosed }, beside: whole, in: book)
    // Parts that fall short may only be unknown; parts that exceed the whole contradict it.
    guard sum.exceedsTotal else { return nil }
    return Diagnostic(
      .warning, "parts-contradict-total", at: path,
      "“\(deal.id)” is said to be \(whole), its parts add up to \(sum.text)",
      remedy: "see which source is right; flows are counted part by part, never from the total")
  }
}

/// A sum of amounts and the total that it is held against, in one currency.
///
/// Amounts in the currency of the total are added as they stand. Others need rates, whose rounding may move each by a
/// minor unit.
private struct SumBesideTotal {
  let sum: AmountInterval
  let total: AmountInterval
  let currency: Currency
  private let slack: Int64

  init(of amounts: [Amount], beside whole: Amount, in book: DealBook) throws(MoneyError) {
    let isOneCurrency = amounts.allSatisfy { $0.currency == nil || $0.currency == whole.currency }
    currency = isOneCurrency ? whole.currency ?? book.currency : book.currency
    slack = isOneCurrency ? 0 : Int64(amounts.count)
    func interval(_ amount: Amount) throws(MoneyError) -> AmountInterval {
      isOneCurrency
        ? AmountInterval(lower: amount.lowerMinorUnits, upper: amount.upperMinorUnits)
        : try book.rates.interval(of: amount, in: book.currency, on: .distantFuture)
    }
    var sum = AmountInterval.zero
    for amount in amounts { sum = try sum.adding(interval(amount)) }
    self.sum = sum
    total = try interval(whole)
  }

  var exceedsTotal: Bool { total.upper.map { sum.lower - slack > $0 } ?? false }

  var isApartFromTotal: Bool { exceedsTotal || (sum.upper.map { total.lower - slack > $0 } ?? false) }

  var text: String { sum.description(in: currency) }
}
