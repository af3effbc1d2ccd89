import DealModel

extension BookValue {
  /// What one source says about a deal; without what could not be read.
  func claim() -> Claim {
    guard let fields = fields(DealShapes.claim) else { return Unread.claim }
    return Claim(
      source: fields["source"]?.identifier() ?? Unread.source, publicSince: fields.date("publicSince"),
      date: fields.date("date"), basis: fields.basis(), whole: fields.claimedFields(), terms: fields.terms(),
      tranches: fields["tranches"]?.entries()?.map { $0.value.trancheClaim(TrancheID(rawValue: $0.id)) } ?? [],
      note: fields.text("note"))
  }

  private func trancheClaim(_ id: TrancheID) -> TrancheClaim {
    guard let fields = fields(DealShapes.trancheClaim) else {
      return TrancheClaim(tranche: id, fields: Unread.claim.whole)
    }
    return TrancheClaim(tranche: id, fields: fields.claimedFields(), date: fields.date("date"))
  }
}

extension BookFields {
  /// Status, amount and condition; a status that could not be read is one all the same, and so is an amount.
  fileprivate func claimedFields() -> ClaimedFields {
    ClaimedFields(
      status: self["status"].map { $0.word(of: DealStatus.self, "status") ?? .rumored },
      amount: self["amount"].map { $0.read(AmountText.amount) ?? .undisclosed }, condition: text("condition"))
  }
}
