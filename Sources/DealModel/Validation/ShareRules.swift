extension DealBookValidation {
  /// Shares that are nothing, or more than the whole.
  static func shareErrors(of draft: DealBookDraft) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func check(_ terms: DealTerms, at path: BookPath) {
      for (key, ratio) in [("share", terms.share), ("rate", terms.rate)] {
        guard let ratio, !(1...1_000_000).contains(ratio.millionths) else { continue }
        found.append(
          Diagnostic(
            .error, "share-out-of-range", at: path.appending(key), "\(ratio) is not a share of a whole",
            remedy: "write more than 0 % and at most 100 %; leave out what is not known"))
      }
    }
    for deal in draft.deals {
      let path = BookPath("deals", deal.id.rawValue)
      check(deal.terms, at: path)
      for (index, claim) in deal.claims.enumerated() {
        check(claim.terms, at: path.appending("claims").appending(index))
      }
    }
    return found
  }
}
