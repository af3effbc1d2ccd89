import DealAnalysis
import DealModel

extension DifferenceReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    ReportJSON(
      header, companies: changes.flatMap(\.companies),
      DifferenceJSON(
        from: DifferenceJSON.Side(from, claims: claims(\.before)), to: DifferenceJSON.Side(to, claims: claims(\.after)),
        added: changes(.added).map(DifferenceJSON.Change.init),
        changed: changes(.changed).map(DifferenceJSON.Change.init),
        dropped: changes(.dropped).map(DifferenceJSON.Change.init), unchanged: unchanged.map(\.id),
        story: Nullable(
          story?.map { day in
            DifferenceJSON.Day(
              day: Nullable(day.day?.description),
              changes: day.changes.map(DifferenceJSON.Change.init))
          }),
        confirmationCount: confirmations.count,
        confirmations: listsEverything
          ? confirmations.map {
            DifferenceJSON.Confirmation(entry: $0.entry.rawValue, id: $0.id, claim: DifferenceJSON.ClaimJSON($0.claim))
          } : [],
        totals: totals.map { total in
          DifferenceJSON.Total(
            kind: total.kind.rawValue, basis: total.basis.rawValue,
            before: .init(deals: total.dealsBefore, amount: AmountJSON(total.before, in: from.currency)),
            after: .init(deals: total.dealsAfter, amount: AmountJSON(total.after, in: to.currency)))
        }))
  }
}

extension DifferenceReport {
  /// The claims for and against what one side says.
  private func claims(_ side: KeyPath<FieldChange, FieldState?>) -> [ClaimReference] {
    let told = changes + (story ?? []).flatMap(\.changes)
    return told.flatMap(\.fields).compactMap { $0[keyPath: side] }.flatMap { $0.claims + $0.contradicting }
  }
}

extension [ClaimReference] {
  /// The identifiers of the sources in order, each the first time that it comes.
  fileprivate var sourceIDs: [String] {
    var seen: Set<String> = []
    return map(\.source.id).filter { seen.insert($0).inserted }
  }
}

extension DifferenceJSON.Side {
  fileprivate init(_ side: DifferenceSide, claims: [ClaimReference]) {
    var seen: Set<SourceReference> = []
    sources = claims.map(\.source).filter { seen.insert($0).inserted }
      .map { DifferenceJSON.SourceJSON(id: $0.id, citation: $0.citation, url: Nullable($0.url)) }

    title = Nullable(side.title)
    knownOn = Nullable(side.clock.knownOn?.description)
    asOf = Nullable(side.clock.asOf == .distantFuture ? nil : side.clock.asOf.description)
    currency = side.currency.code
  }
}

extension DifferenceJSON.Change {
  fileprivate init(_ change: EntryChange) {
    self.change = change.change.rawValue
    entry = change.entry.rawValue
    id = change.id
    title = change.title
    kind = Nullable(change.kind.isEmpty ? nil : change.kind)
    companies = change.companies.map(\.id)
    basisBefore = Nullable(change.basisBefore?.rawValue)
    basisAfter = Nullable(change.basisAfter?.rawValue)
    fields = change.fields.map { field in
      DifferenceJSON.Field(
        field: field.key.name, tranche: Nullable(field.key.tranche?.id),
        before: Nullable(field.before.map(DifferenceJSON.Value.init)),
        after: Nullable(field.after.map(DifferenceJSON.Value.init)),
        difference: Nullable(field.difference.map(DifferenceAmountJSON.init)),
        claims: field.claims.map(DifferenceJSON.ClaimJSON.init))
    }
  }
}

extension DifferenceJSON.Value {
  fileprivate init(_ state: FieldState) {
    text = state.value.description
    isContested = state.isContested
    sources = state.claims.sourceIDs
    contradictedBy = state.contradicting.sourceIDs
    switch state.value {
    case .list(let texts): (list, money) = (texts, nil)
    case .entries(let entries): (list, money) = (entries.map(\.id), nil)
    case .amount(let amount):
      let interval = AmountInterval(lower: amount.lowerMinorUnits, upper: amount.upperMinorUnits)
      (list, money) = (nil, AmountJSON(interval, in: amount.currency))
    case .status, .kind, .date, .share, .duration, .answer, .text: (list, money) = (nil, nil)
    }
  }
}

extension DifferenceJSON.ClaimJSON {
  fileprivate init(_ claim: ClaimReference) {
    source = claim.source.id
    citation = claim.source.citation
    url = Nullable(claim.source.url)
    knownOn = Nullable(claim.knownDay?.description)
    isInferred = claim.inference != nil
  }
}
