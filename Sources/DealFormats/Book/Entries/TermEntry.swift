import DealModel

extension BookFields {
  /// The terms of a deal, said at the deal itself or in a claim.
  func terms() -> DealTerms {
    var terms = DealTerms()
    terms.scope = identifier("scope")
    terms.isExclusive = self["exclusive"]?.read(FlagText.flag)
    terms.exceptions = self["except"]?.anyIdentifiers()
    terms.term = self["term"]?.term()
    terms.quantities = self["quantity"]?.quantities()
    terms.share = self["share"]?.read(RatioText.share)
    terms.isLargestOwner = self["largest"]?.read(FlagText.flag)
    terms.rate = self["rate"]?.read(RatioText.share)
    terms.reaches = self["reaches"]?.anyIdentifiers()
    terms.details = self["details"]?.texts(of: "texts")
    return terms
  }
}

extension BookValue {
  fileprivate func term() -> Term? {
    guard let fields = fields(DealShapes.term) else { return nil }
    return Term(
      start: fields.date("start"), end: fields.date("end"), duration: fields["duration"]?.read(DateText.duration))
  }

  /// Identifiers of deals, companies or scopes.
  fileprivate func anyIdentifiers() -> [String]? {
    let identifiers: [DealID]? = identifiers()
    return identifiers?.map(\.rawValue)
  }

  /// One quantity, or a list of them.
  fileprivate func quantities() -> [Quantity]? {
    if case .list = node.content {
      return items(of: "quantities")?.compactMap { $0.read(QuantityText.quantity) }
    }
    return read(QuantityText.quantity).map { [$0] }
  }
}
