import DealModel

// What a book says of companies and scopes needs no claim; of one book companies come and go with their deals.

extension DifferenceSearch {
  /// Of one book, the companies that deals in play tie; of two, the ones that each book lists.
  mutating func compareCompanies() {
    let ids = to.book.companies.map(\.id)
    let known = Set(ids)
    for id in ids + from.book.companies.map(\.id).filter({ !known.contains($0) }) {
      let (old, new) = (from.book.company(id), to.book.company(id))
      guard let company = new ?? old else { continue }
      let wasThere = isOneBook ? tied[0][id] != nil : old != nil
      let isThere = isOneBook ? tied[1][id] != nil : new != nil
      var fields: [FieldChange]
      if wasThere == isThere {
        fields = wasThere && !isOneBook ? Self.changes(from: old?.fields(in: from), to: new?.fields(in: to)) : []
      } else {
        let side = isThere ? to : from
        let deals = [field(of: tied[isThere ? 1 : 0][id] ?? [], in: side)].filter { $0.state.value != .entries([]) }
        let own = isOneBook ? [] : company.fields(in: side)
        fields = Self.changes(from: isThere ? nil : own + deals, to: isThere ? own + deals : nil)
      }
      guard wasThere != isThere || !fields.isEmpty else { continue }
      if wasThere && !isThere, let index = fields.firstIndex(where: { $0.key.name == "deals" }) {
        // What took the deals away, not what brought them.
        let ids = (tied[0][id] ?? []).map { from.book.deals[$0].id }
        let ends = field(of: ids.compactMap(to.book.position), in: to).state.claims
        if !ends.isEmpty { fields[index].claims = ends }
      }
      append(
        EntryChange(
          entry: .company, change: wasThere ? (isThere ? .changed : .dropped) : .added, id: id.rawValue,
          title: company.name, kind: company.kind.rawValue, parties: [], fields: fields))
    }
  }

  /// The deals that tie a company, with the claims that put them in play.
  private func field(of deals: [Int], in view: EditionView) -> (key: FieldKey, state: FieldState) {
    let entries = deals.map { position in
      let deal = view.book.deals[position]
      return EntryReference(id: deal.id.rawValue, name: deal.title ?? deal.id.rawValue)
    }
    let claims = deals.flatMap { position in
      (view.standings.states[position]?.status.supporting ?? []).map {
        view.edition.reference(to: view.book.deals[position].claims[$0])
      }
    }
    return (
      FieldKey(name: "deals"),
      FieldState(value: .entries(entries), isContested: false, claims: claims.withoutRepeats, contradicting: [])
    )
  }

  /// The scopes of two books.
  mutating func compareScopes() {
    let ids = to.book.scopes.map(\.id)
    let known = Set(ids)
    for id in ids + from.book.scopes.map(\.id).filter({ !known.contains($0) }) {
      let (old, new) = (from.book.scope(id), to.book.scope(id))
      let fields = Self.changes(from: old?.fields(in: from), to: new?.fields(in: to))
      guard !fields.isEmpty else { continue }
      append(
        EntryChange(
          entry: .scope, change: old == nil ? .added : new == nil ? .dropped : .changed, id: id.rawValue,
          title: (new ?? old)?.name ?? id.rawValue, kind: "", parties: [], fields: fields))
    }
  }

  private static func changes(
    from old: [(key: FieldKey, state: FieldState)]?, to new: [(key: FieldKey, state: FieldState)]?
  ) -> [FieldChange] {
    EntryView.changes(from: EntryView(fields: old ?? [], claims: []), to: EntryView(fields: new ?? [], claims: []))
  }
}

extension Company {
  /// What the book says of the company; it needs no claim.
  fileprivate func fields(in view: EditionView) -> [(key: FieldKey, state: FieldState)] {
    let parent = parent.map { FieldValue.entries([view.edition.company($0).entry]) }
    return Self.fields([
      ("name", .text(name)), ("aliases", aliases.isEmpty ? nil : .list(aliases)), ("kind", .text(kind.rawValue)),
      ("country", country.map(FieldValue.text)), ("sector", sector.map(FieldValue.text)), ("parent", parent),
    ])
  }

  fileprivate static func fields(_ values: [(String, FieldValue?)]) -> [(key: FieldKey, state: FieldState)] {
    values.compactMap { name, value in
      value.map {
        (FieldKey(name: name), FieldState(value: $0, isContested: false, claims: [], contradicting: []))
      }
    }
  }
}

extension Scope {
  /// What the book says of the scope; it needs no claim.
  fileprivate func fields(in view: EditionView) -> [(key: FieldKey, state: FieldState)] {
    let wider = within.map { id in
      FieldValue.entries([EntryReference(id: id.rawValue, name: view.book.scope(id)?.name ?? id.rawValue)])
    }
    return Company.fields([("name", .text(name)), ("within", wider)])
  }
}
