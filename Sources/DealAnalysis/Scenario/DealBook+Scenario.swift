import DealModel

extension DealBook {
  /// The book as it would be if a scenario held.
  ///
  /// **Definition**: without a deal, its parts are left out too, and no link, term or fact names it any more. Without a
  /// company, so are the companies below it, all deals in which one of them plays a part, and their facts; the numbers of other
  /// companies' facts stay as their sources give them. An assumed field of a deal counts in place of what all claims say of it,
  /// and nothing contradicts it; the status of a whole deal is that of each of its tranches too. It holds since the as-of day,
  /// and its source is the assumption.
  ///
  /// - Parameters:
  ///   - scenario: What is supposed.
  ///   - clock: The clock of the question, at which the assumptions count.
  /// - Returns: The changed book, which is valid, and the deals that are missing from it.
  /// - Throws: ``AnalysisError/unanswerable(_:)`` with everything in the scenario that does not fit the book.
  /// - Complexity: O(size of the book).
  public func supposing(_ scenario: Scenario, at clock: Clock) throws(AnalysisError) -> SupposedBook {
    var editor = ScenarioEditor(of: self, at: clock)
    for name in scenario.without { editor.leaveOut(name) }
    for assumption in scenario.assumptions { editor.assume(assumption) }
    return try editor.result()
  }
}

/// Changes the entries of a book, and gathers what cannot be changed.
private struct ScenarioEditor {
  private let book: DealBook
  private let clock: Clock
  private var draft: DealBookDraft
  private var removedDeals: Set<DealID> = []
  private var removedCompanies: Set<CompanyID> = []
  private var assumed: [Scenario.Assumption] = []
  private var problems: [String] = []

  init(of book: DealBook, at clock: Clock) {
    self.book = book
    self.clock = clock
    draft = book.draft
  }

  mutating func leaveOut(_ name: String) {
    let (id, kind) = Self.prefixed(name)
    let deal = kind != "company" ? book.deal(DealID(rawValue: id)) : nil
    let company = kind != "deal" ? try? book.company(named: id) : nil
    switch (deal, company) {
    case (let deal?, let company?):
      problems.append(
        "“\(name)” is the deal “\(deal.id)” and the company “\(company.id)”; write deal:\(id) or company:\(id)")
    case (let deal?, nil): leaveOut(deal)
    case (nil, let company?): leaveOut(company)
    case (nil, nil): problems.append(unknown(id, kind))
    }
  }

  private static func prefixed(_ name: String) -> (id: String, kind: String?) {
    for kind in ["deal", "company"] where name.hasPrefix(kind + ":") {
      return (String(name.dropFirst(kind.count + 1)), kind)
    }
    return (name, nil)
  }

  private func unknown(_ name: String, _ kind: String?) -> String {
    let deals = kind != "company" ? book.deals.map(\.id.rawValue) : []
    let companies = kind != "deal" ? book.companies.flatMap { [$0.id.rawValue, $0.name] + $0.aliases } : []
    if let kind { return "there is no \(kind) “\(name)”" + Self.suggestion(for: name, among: deals + companies) }
    // A name that two companies have is none of the book's deals, and the reason is another.
    do throws(AnalysisError) {
      _ = try book.company(named: name)
    } catch {
      if case .unanswerable(let reason) = error { return reason }
    }
    return "there is no deal or company “\(name)”" + Self.suggestion(for: name, among: deals + companies)
  }

  private static func suggestion(for name: String, among known: [String]) -> String {
    known.nearest(to: name).map { "; did you mean “\($0)”?" } ?? ""
  }

  private mutating func leaveOut(_ deal: Deal) {
    // Parts can have parts, as deep as a book likes.
    var waiting = [deal.id]
    while let next = waiting.popLast() {
      if removedDeals.insert(next).inserted { waiting += book.parts(of: next) }
    }
  }

  private mutating func leaveOut(_ company: Company) {
    var gone: Set<CompanyID> = [company.id]
    var isGrowing = true
    while isGrowing {
      let below = book.companies.filter { $0.parent.map(gone.contains) ?? false }.map(\.id)
      isGrowing = !gone.isSuperset(of: below)
      gone.formUnion(below)
    }
    removedCompanies.formUnion(gone)
    for deal in book.deals where deal.parties.contains(where: { gone.contains($0.company) }) { leaveOut(deal) }
  }

  mutating func assume(_ assumption: Scenario.Assumption) {
    guard let index = draft.deals.firstIndex(where: { $0.id == assumption.deal }) else {
      problems.append(
        "\(assumption): there is no deal “\(assumption.deal)”"
          + Self.suggestion(for: assumption.deal.rawValue, among: book.deals.map(\.id.rawValue)))
      return
    }
    let deal = draft.deals[index]
    if let tranche = assumption.tranche, !deal.tranches.contains(where: { $0.id == tranche }) {
      let known = deal.tranches.map(\.id.rawValue)
      problems.append(
        "\(assumption): the deal has no tranche “\(tranche)”"
          + (known.isEmpty ? "" : "; it has \(known.joined(separator: ", "))"))
      return
    }
    if let problem = problem(with: assumption, of: deal) { return problems.append(problem) }
    assumed.append(assumption)
    draft.deals[index].assume(assumption, source: source(of: assumption), clock: clock, in: book)
  }

  /// What keeps an assumption from being made.
  private func problem(with assumption: Scenario.Assumption, of deal: Deal) -> String? {
    if removedDeals.contains(deal.id) { return "\(assumption): the deal is left out by --without" }
    if let other = assumed.first(where: { $0.isAboutTheSame(as: assumption) }) {
      return "\(assumption): it is assumed otherwise too, \(other); assume one of them"
    }
    let parts = book.parts(of: deal.id)
    if let first = parts.first {
      return "\(assumption): the deal has parts, which count in its place; assume it of them, such as of \(first)"
    }
    guard case .amount = assumption.value, assumption.tranche == nil else { return nil }
    return deal.claims.flatMap(\.tranches).first { $0.fields.amount != nil }.map { part in
      "\(assumption): its tranches have amounts; assume one of theirs, such as \(deal.id)/\(part.tranche).amount=…"
    }
  }

  /// The source that stands for an assumption.
  private mutating func source(of assumption: Scenario.Assumption) -> SourceID {
    let taken = Set(draft.sources.map(\.id))
    var number = 1
    while taken.contains(SourceID(rawValue: "assumption-\(number)")) { number += 1 }
    let id = SourceID(rawValue: "assumption-\(number)")
    var source = Source(id: id, publisher: "assumed for this question", title: assumption.description)
    if let known = clock.lastKnownDay(in: book) { source.date = .day(known) }
    draft.sources.append(source)
    return id
  }

  func result() throws(AnalysisError) -> SupposedBook {
    guard problems.isEmpty else { throw .unanswerable(problems.joined(separator: "\n")) }
    var draft = draft
    draft.forget(deals: removedDeals, companies: removedCompanies)
    do throws(InvalidInput) {
      return SupposedBook(
        book: try DealBook(draft), leftOut: book.deals.map(\.id).filter(removedDeals.contains))
    } catch {
      let errors = error.diagnostics.filter { $0.severity == .error }.map { "\($0.path): \($0.message)" }
      throw .unanswerable("what is supposed makes no valid book: " + errors.joined(separator: "; "))
    }
  }
}

extension Deal {
  /// Adds the claim of an assumption, which counts in place of all others.
  fileprivate mutating func assume(
    _ assumption: Scenario.Assumption, source: SourceID, clock: Clock, in book: DealBook
  ) {
    var claim = Claim(source: source, basis: .assumed)
    // It is the last that became known, and holds since before it did, so that it counts at the clock of the question.
    if let known = clock.lastKnownDay(in: book) { claim.date = .day(min(clock.asOf, known)) }
    let fields =
      switch assumption.value {
      case .status(let status): ClaimedFields(status: status)
      case .amount(let amount): ClaimedFields(amount: amount)
      }
    if let tranche = assumption.tranche {
      claim.tranches = [TrancheClaim(tranche: tranche, fields: fields)]
    } else {
      claim.whole = fields
      if case .status = assumption.value {
        claim.tranches = tranches.map { TrancheClaim(tranche: $0.id, fields: fields) }
      }
    }
    claims.append(claim)
  }
}

extension Clock {
  /// The last day on which something can have become known; `nil` where nothing is dated.
  fileprivate func lastKnownDay(in book: DealBook) -> CalendarDate? {
    asOf == .distantFuture ? nil : knownOn ?? max(book.latestKnownDay() ?? asOf, asOf)
  }
}

extension DealBookDraft {
  /// Removes deals and companies' facts, and every mention of the deals.
  fileprivate mutating func forget(deals gone: Set<DealID>, companies: Set<CompanyID>) {
    guard !gone.isEmpty || !companies.isEmpty else { return }
    // In these lists the id of a deal may be that of a company or a scope too.
    let others = Set(self.companies.map(\.id.rawValue) + scopes.map(\.id.rawValue))
    let names = Set(gone.map(\.rawValue)).subtracting(others)
    func cleared(_ terms: DealTerms) -> DealTerms {
      var terms = terms
      terms.exceptions?.removeAll(where: names.contains)
      terms.reaches?.removeAll(where: names.contains)
      return terms
    }
    deals.removeAll { gone.contains($0.id) }
    for index in deals.indices {
      let links = deals[index].links
      if let whole = links.partOf, gone.contains(whole) { deals[index].links.partOf = nil }
      if let base = links.extends, gone.contains(base) { deals[index].links.extends = nil }
      if let older = links.supersedes?.deal, gone.contains(older) { deals[index].links.supersedes = nil }
      deals[index].terms = cleared(deals[index].terms)
      for claim in deals[index].claims.indices {
        deals[index].claims[claim].terms = cleared(deals[index].claims[claim].terms)
      }
    }
    facts.removeAll { companies.contains($0.company) }
    for index in facts.indices {
      if case .deals(let inside) = facts[index].includes {
        facts[index].includes = .deals(inside.filter { !gone.contains($0) })
      }
      facts[index].excludes.removeAll(where: gone.contains)
    }
  }
}
