import DealModel

/// The fields of one deal on one side, in a fixed order.
struct DealFields {
  private let deal: Deal
  private let state: DealState
  private let edition: BookEdition
  private let references: [ClaimReference]
  private(set) var fields: [(key: FieldKey, state: FieldState)] = []

  /// The fields that claims give, and what the book says of the deal without one.
  ///
  /// - Parameters:
  ///   - deal: The deal.
  ///   - state: What is known of it.
  ///   - references: All claims about it.
  ///   - edition: The side.
  init(of deal: Deal, state: DealState, references: [ClaimReference], in edition: BookEdition) {
    self.deal = deal
    self.state = state
    self.edition = edition
    self.references = references
    addIdentity()
    addFields(status: state.status, amount: state.amount, condition: state.condition, date: state.date)
    if state.isInferred { add("inferred", .answer(true), by: state.status.supporting) }
    let names = Dictionary(deal.tranches.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for tranche in state.tranches {
      let name = names[tranche.tranche] ?? tranche.tranche.rawValue
      addFields(
        status: tranche.status, amount: tranche.amount, condition: tranche.condition, date: tranche.date,
        of: EntryReference(id: tranche.tranche.rawValue, name: name))
    }
    addTerms()
  }

  private mutating func addIdentity() {
    add("kind", .kind(deal.kind))
    if let title = deal.title { add("title", .text(title)) }
    for role in deal.kind.roles.map(\.role) {
      let parties = deal.companies(in: role).map { edition.company($0).entry }
      if !parties.isEmpty { add(role.key, .entries(parties)) }
    }
  }

  private mutating func addFields(
    status: Resolved<DealStatus>, amount: Resolved<Amount>?, condition: Resolved<String>?, date: PartialDate?,
    of tranche: EntryReference? = nil
  ) {
    add("status", .status(status.value), status, of: tranche)
    // An amount that a source calls undisclosed says no more than none.
    if let amount, amount.value != .undisclosed { add("amount", .amount(amount.value), amount, of: tranche) }
    if let condition { add("condition", .text(condition.value), condition, of: tranche) }
    if let date { add("date", .date(date), by: Array(status.supporting.prefix(1)), of: tranche) }
  }

  private mutating func addTerms() {
    let book = edition.book
    addTerm("scope", \.scope) { .entries([book.entry($0.rawValue)]) }
    addTerm("exclusive", \.isExclusive) { .answer($0) }
    addList("exceptions", \.exceptions) { .entries($0.map(book.entry)) }
    addTerm("start", \.term?.start, contestedAs: "term") { .date($0) }
    addTerm("end", \.term?.end, contestedAs: "term") { .date($0) }
    addTerm("duration", \.term?.duration, contestedAs: "term") { .duration($0) }
    addList("quantities", \.quantities) { .list($0.map(\.description)) }
    addTerm("share", \.share) { .share($0) }
    addTerm("largest", \.isLargestOwner) { .answer($0) }
    addTerm("rate", \.rate) { .share($0) }
    addList("reaches", \.reaches) { .entries($0.map(book.entry)) }
    addList("details", \.details) { .list($0) }
  }

  private mutating func add<Value>(
    _ name: String, _ value: FieldValue, _ resolved: Resolved<Value>, of tranche: EntryReference?
  ) {
    add(name, value, by: resolved.supporting, against: resolved.contradicting, of: tranche)
  }

  private mutating func add(
    _ name: String, _ value: FieldValue, by claims: [Int] = [], against opponents: [Int] = [],
    of tranche: EntryReference? = nil
  ) {
    fields.append(
      (
        FieldKey(name: name, tranche: tranche),
        FieldState(
          value: value, isContested: !opponents.isEmpty, claims: claims.map { references[$0] },
          contradicting: opponents.map { references[$0] })
      ))
  }

  /// A term with a single value, which the claims give that say the same.
  private mutating func addTerm<Value: Equatable>(
    _ name: String, _ path: KeyPath<DealTerms, Value?>, contestedAs key: String? = nil, value: (Value) -> FieldValue
  ) {
    guard let term = state.terms[keyPath: path] else { return }
    func said(_ claim: Int) -> Value? { deal.claims[claim].terms[keyPath: path] }
    // Start, end and length are contested under one name: an opponent is who says another value of this one.
    let opponents = (state.contestedTerms[key ?? name] ?? []).filter { said($0) != nil && said($0) != term }
    add(name, value(term), by: state.claims.filter { said($0) == term }, against: opponents)
  }

  /// A list that gathers what all claims say.
  private mutating func addList<Element>(
    _ name: String, _ path: KeyPath<DealTerms, [Element]?>, value: ([Element]) -> FieldValue
  ) {
    guard let elements = state.terms[keyPath: path], !elements.isEmpty else { return }
    add(name, value(elements), by: state.claims.filter { !(deal.claims[$0].terms[keyPath: path] ?? []).isEmpty })
  }
}

extension DealKind {
  /// The fields that make a deal of this kind what it is: they differ only between two books.
  var identityFields: Set<String> { Set(["kind", "title"] + roles.map(\.role.key)) }
}

extension DealBook {
  /// What an identifier of a company, a scope or a deal stands for.
  fileprivate func entry(_ id: String) -> EntryReference {
    let name =
      company(CompanyID(rawValue: id))?.name ?? scope(ScopeID(rawValue: id))?.name
      ?? deal(DealID(rawValue: id)).map { $0.title ?? id }
    return EntryReference(id: id, name: name ?? id)
  }
}

extension CompanyReference {
  /// The company as the value of a field.
  var entry: EntryReference { EntryReference(id: id, name: name) }
}
