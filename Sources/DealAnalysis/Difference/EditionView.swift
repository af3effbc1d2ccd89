import DealModel
import FlowModel

/// An edition with the standings of its deals, and what it knows of each entry.
struct EditionView {
  let edition: BookEdition
  let standings: DealStandings
  /// The claims that count about each deal; other deals that link to it ask for them, each of them.
  private let claims: [[ClaimReference]]
  var book: DealBook { edition.book }

  init(_ edition: BookEdition) {
    self.edition = edition
    let standings = DealStandings(of: edition)
    self.standings = standings
    claims = edition.book.deals.indices.map { position in
      let deal = edition.book.deals[position]
      return standings.states[position]?.claims.map { edition.reference(to: deal.claims[$0]) } ?? []
    }
  }

  /// What is known of a deal; `nil` when nothing is.
  func deal(at position: Int) -> EntryView? {
    guard let state = standings.states[position] else { return nil }
    let deal = book.deals[position]
    var view = edition.view(of: deal, state: state, references: edition.references(about: deal))
    view.fields += links(of: position, view: view) + end(of: position, view: view)
    return view
  }

  /// What is known of a fact; `nil` when nothing is.
  func fact(_ fact: CompanyFact) -> EntryView? {
    edition.view(of: fact, references: edition.references(about: fact))
  }

  /// The links of a deal to deals that are known, too, told by the claims of the one that became known later.
  private func links(of position: Int, view: EntryView) -> [(key: FieldKey, state: FieldState)] {
    let links = book.deals[position].links
    // An open question is another answer than a yes.
    let supersedes = links.supersedes.map { $0.isOpen ? "maySupersede" : "supersedes" } ?? ""
    let targets = [("extends", links.extends), ("partOf", links.partOf), (supersedes, links.supersedes?.deal)]
    return targets.compactMap { name, id in
      guard let id, let target = book.position(of: id), standings.states[target] != nil else { return nil }
      let other = claims[target]
      let later = other.firstKnownDay > view.claims.firstKnownDay ? other : view.claims
      let entry = EntryReference(id: id.rawValue, name: book.deals[target].title ?? id.rawValue)
      return (
        FieldKey(name: name),
        FieldState(value: .entries([entry]), isContested: false, claims: later, contradicting: [])
      )
    }
  }

  /// Why a deal is not in play although its own status does not end it.
  private func end(of position: Int, view: EntryView) -> [(key: FieldKey, state: FieldState)] {
    func field(_ name: String, _ value: FieldValue, by claims: [ClaimReference]) -> (key: FieldKey, state: FieldState) {
      (FieldKey(name: name), FieldState(value: value, isContested: false, claims: claims, contradicting: []))
    }
    switch standings.end(of: position) {
    case nil, .status: return []
    case .termOver(let day):
      let terms = view.fields.filter { $0.key.name == "end" || $0.key.name == "duration" }
      return [field("termOver", .date(.day(day)), by: terms.flatMap(\.state.claims).withoutRepeats)]
    case .replaced(let newer):
      let deal = book.deals[newer]
      let entry = EntryReference(id: deal.id.rawValue, name: deal.title ?? deal.id.rawValue)
      return [field("replacedBy", .entries([entry]), by: claims[newer])]
    }
  }
}

extension BookEdition {
  /// What the claims about a deal say, apart from other deals.
  ///
  /// - Parameters:
  ///   - deal: The deal.
  ///   - state: What is known of it.
  ///   - references: All claims about it.
  /// - Returns: Its fields, and the claims that count.
  func view(of deal: Deal, state: DealState, references: [ClaimReference]) -> EntryView {
    EntryView(
      fields: DealFields(of: deal, state: state, references: references, in: self).fields,
      claims: state.claims.map { references[$0] })
  }

  /// What the claims about a fact say; `nil` when none counts.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - references: All claims about it.
  /// - Returns: Its fields, and the claims that count.
  func view(of fact: CompanyFact, references: [ClaimReference]) -> EntryView? {
    book.state(of: fact, at: clock).map { state in
      EntryView(
        fields: fact.fields(state, references: references, in: self), claims: state.claims.map { references[$0] })
    }
  }
}

extension [ClaimReference] {
  /// The day on which the first of the claims became known.
  var firstKnownDay: CalendarDate { compactMap(\.knownDay).min() ?? .distantPast }
}
