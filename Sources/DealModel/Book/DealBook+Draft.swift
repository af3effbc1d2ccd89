extension DealBook {
  /// The entries of the book, from which the same book can be made.
  public var draft: DealBookDraft {
    var draft = DealBookDraft(currency: currency)
    draft.title = title
    draft.isExample = isExample
    draft.sources = sources
    draft.companies = companies
    draft.scopes = scopes
    draft.rates = rates.rates
    draft.facts = facts
    draft.deals = deals
    return draft
  }
}

extension DealBook: Equatable {
  /// Tells whether two books have the same entries in the same order.
  public static func == (left: Self, right: Self) -> Bool { left.draft == right.draft }
}
