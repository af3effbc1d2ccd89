extension DealBookValidation {
  /// Amounts that are not positive or too large, bounds in the wrong order, and currencies without a rate.
  static func moneyErrors(of draft: DealBookDraft) -> [Diagnostic] {
    let rates = ExchangeRates(draft.rates)
    var found: [Diagnostic] = []
    func check(_ amount: Amount?, at path: BookPath) {
      guard let amount else { return }
      if amount.numbers.contains(where: { $0.minorUnits <= 0 }) {
        found.append(
          Diagnostic(
            .error, "amount-not-positive", at: path, "an amount must be greater than zero",
            remedy: "write “undisclosed” for what is not known; a payment the other way is a deal of its own"))
      }
      if case .between(let low, let high) = amount, low.currency != high.currency || low.minorUnits > high.minorUnits {
        found.append(
          Diagnostic(
            .error, "bounds-out-of-order", at: path, "the bounds of the amount are out of order",
            remedy: "write the smaller bound first, both in one currency"))
      }
      guard let currency = amount.currency, currency != draft.currency else { return }
      let joining = rates.rates(between: currency, and: draft.currency)
      if joining.isEmpty {
        found.append(
          Diagnostic(
            .error, "no-rate", at: path, "there is no exchange rate from \(currency) to \(draft.currency)",
            remedy: "add one under “rates”, with its date and source"))
      } else if joining.contains(where: { $0.overflows(with: amount, in: draft.currency) }) {
        found.append(
          Diagnostic(
            .error, "amount-too-large", at: path, "the amount is larger than can be counted in \(draft.currency)",
            remedy: "correct the amount or the rate"))
      }
    }
    for (index, rate) in draft.rates.enumerated() {
      let path = BookPath("rates", String(index), "rate")
      if rate.left.currency == rate.right.currency || rate.left.minorUnits <= 0 || rate.right.minorUnits <= 0 {
        found.append(
          Diagnostic(
            .error, "bad-rate", at: path, "a rate joins two positive amounts in two currencies",
            remedy: "write it like “93.21 bn EUR = 110 bn USD”"))
      }
    }
    for fact in draft.facts {
      for (index, claim) in fact.claims.enumerated() {
        if case .money(let amount) = claim.value {
          check(amount, at: BookPath("facts", fact.id.rawValue, "claims", String(index), "value"))
        }
      }
    }
    for deal in draft.deals {
      for (index, claim) in deal.claims.enumerated() {
        let path = BookPath("deals", deal.id.rawValue, "claims", String(index))
        check(claim.whole.amount, at: path.appending("amount"))
        for part in claim.tranches {
          check(part.fields.amount, at: path.appending("tranches").appending(part.tranche).appending("amount"))
        }
      }
    }
    return found
  }
}

extension ExchangeRate {
  /// Whether an amount cannot be counted once it is converted.
  fileprivate func overflows(with amount: Amount, in currency: Currency) -> Bool {
    do {
      _ = try ExchangeRates([self]).interval(of: amount, in: currency, on: .distantFuture)
      return false
    } catch {
      return error == .overflow
    }
  }
}
