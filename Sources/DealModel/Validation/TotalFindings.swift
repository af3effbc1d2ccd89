extension DealBookValidation {
  /// Totals of several sources that their tranches, or the parts of a round, contradict.
  static func totalFindings(in book: DealBook) -> [Diagnostic] {
    let clock = Clock(asOf: .distantFuture)
    return book.deals.flatMap { deal -> [Diagnostic] in
      guard let state = book.state(of: deal, at: clock), let whole = state.amount else { return [] }
      let path = BookPath("deals", deal.id.rawValue)
      do throws(MoneyError) {
        let total = try book.interval(of: whole.value)
        return try [
          trancheFinding(of: deal, state: state, total: total, in: book, at: path),
          partsFinding(of: deal, total: total, clock: clock, in: book, at: path),
        ].compactMap { $0 }
      } catch {
        return [Diagnostic(.error, "amount-too-large", at: path, "the amounts cannot be added: \(error)")]
      }
    }
  }

  private static func trancheFinding(
    of deal: Deal, state: DealState, total: AmountInterval, in book: DealBook, at path: BookPath
  ) throws(MoneyError) -> Diagnostic? {
    guard let amount = state.amount, !state.tranches.isEmpty else { return nil }
    var sum = AmountInterval.zero
    var sources: Set<SourceID> = Set(amount.supporting.map { deal.claims[$0].source })
    for tranche in state.tranches {
      guard let part = tranche.amount else { return nil }
      sum = try sum.adding(book.interval(of: part.value))
      sources.formUnion(part.supporting.map { deal.claims[$0].source })
    }
    let isComplete = state.tranches.count == deal.tranches.count
    guard total.upper.map({ sum.lower > $0 }) ?? false || (isComplete && sum.isDisjoint(from: total)) else {
      return nil
    }
    return Diagnostic(
      sources.count == 1 ? .error : .warning, "tranches-contradict-total", at: path,
      "the total of “\(deal.id)” is \(amount.value), its tranches add up to \(sum.description(in: book.currency))",
      remedy: "see which source is right; both are shown")
  }

  private static func partsFinding(
    of deal: Deal, total: AmountInterval, clock: Clock, in book: DealBook, at path: BookPath
  ) throws(MoneyError) -> Diagnostic? {
    let parts = book.parts(of: deal.id).compactMap(book.deal)
    guard !parts.isEmpty else { return nil }
    var sum = AmountInterval.zero
    for part in parts {
      guard let state = book.state(of: part, at: clock), !state.status.value.endsDeal else { continue }
      sum = try sum.adding(book.interval(of: state.amount?.value ?? .undisclosed))
    }
    guard let most = total.upper, sum.lower > most else { return nil }
    return Diagnostic(
      .warning, "parts-contradict-total", at: path,
      "“\(deal.id)” is said to be \(total.description(in: book.currency)), its parts add up to \(sum.description(in: book.currency))",
      remedy: "see which source is right; flows are counted part by part, never from the total")
  }
}

extension DealBook {
  /// The bounds of an amount in the book's currency, at the latest rate.
  func interval(of amount: Amount) throws(MoneyError) -> AmountInterval {
    try rates.interval(of: amount, in: currency, on: .distantFuture)
  }
}
