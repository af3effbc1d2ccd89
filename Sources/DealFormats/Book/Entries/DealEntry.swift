import DealModel

extension BookValue {
  /// The deal that is described here; without what could not be read.
  func deal(_ id: DealID) -> Deal {
    guard let fields = fields(DealShapes.deal) else {
      return Deal(id: id, kind: .partnership, parties: [], claims: [Unread.claim])
    }
    return Deal(
      id: id, kind: fields["kind"]?.word(of: DealKind.self, "kind of deal") ?? .partnership,
      title: fields.text("title"), parties: fields.parties(), terms: fields.terms(), links: fields.links(),
      tranches: fields["tranches"]?.entries()?.map { entry in
        Tranche(id: TrancheID(rawValue: entry.id), name: entry.value.text() ?? entry.id)
      } ?? [],
      claims: fields["claims"].map { $0.items(of: "claims")?.map { $0.claim() } ?? [Unread.claim] } ?? [],
      note: fields.text("note"))
  }

  /// A link that is settled, or an open question.
  fileprivate func supersession() -> DealLinks.Supersession? {
    guard case .mapping = node.content else { return identifier().map { DealLinks.Supersession(deal: $0) } }
    guard let fields = fields(DealShapes.supersession) else { return nil }
    let isOpen = fields["open"]?.read(FlagText.flag) ?? false
    return fields["deal"]?.identifier().map { DealLinks.Supersession(deal: $0, isOpen: isOpen) }
  }
}

extension BookFields {
  /// Who plays which part, in the order of the book.
  fileprivate func parties() -> [DealParty] {
    all.flatMap { field -> [DealParty] in
      guard let role = Role.allCases.first(where: { $0.key == field.key }) else { return [] }
      return field.value.companies(isList: role == .party).map { DealParty(role, $0) }
    }
  }

  fileprivate func links() -> DealLinks {
    DealLinks(
      extends: identifier("extends"), partOf: identifier("partOf"), supersedes: self["supersedes"]?.supersession())
  }
}

extension BookValue {
  /// The companies in a role; a list where one is expected is left to the rules of roles, which say what to do.
  fileprivate func companies(isList: Bool) -> [CompanyID] {
    if case .list(let items) = node.content, items.count > 1 { return identifiers(of: "company ids") ?? [] }
    if isList {
      if case .list(let items) = node.content, items.isEmpty { return expectedSomething() ?? [] }
      return identifiers(of: "company ids") ?? []
    }
    return identifier().map { [$0] } ?? []
  }
}
