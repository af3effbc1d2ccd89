import DealModel

extension BookValue {
  /// The fact that is described here; without what could not be read.
  func fact(_ id: FactID) -> CompanyFact {
    guard let fields = fields(BookShapes.fact) else {
      return CompanyFact(id: id, company: Unread.company, kind: .valuation, nature: .actual, claims: [Unread.factClaim])
    }
    return CompanyFact(
      id: id, company: fields["company"]?.identifier() ?? Unread.company,
      kind: fields["kind"]?.word(of: CompanyFact.Kind.self, "kind of fact") ?? .valuation,
      // A label that could not be read is one all the same.
      label: fields["label"].map { $0.text() ?? "" }, time: fields.factTime(),
      nature: fields["nature"]?.word(of: CompanyFact.Nature.self, "nature of a fact") ?? .actual,
      qualifier: fields["qualifier"]?.word(of: CompanyFact.Qualifier.self, "qualifier"),
      includes: fields["includes"]?.coverage() ?? .unstated,
      excludes: fields["excludes"]?.identifiers(of: "deal ids") ?? [],
      claims: fields["claims"].map { $0.items(of: "claims")?.map { $0.factClaim() } ?? [Unread.factClaim] } ?? [],
      note: fields.text("note"))
  }

  private func coverage() -> CompanyFact.Coverage? {
    if case .text(let text, _) = node.content, text.lowercased() == "unknown" { return .unknown }
    return identifiers(of: "deal ids").map { .deals($0) }
  }

  private func factClaim() -> FactClaim {
    guard let fields = fields(BookShapes.factClaim) else { return Unread.factClaim }
    return FactClaim(
      source: fields["source"]?.identifier() ?? Unread.source, publicSince: fields.date("publicSince"),
      value: fields["value"]?.read(FactValueText.value) ?? .money(.undisclosed), basis: fields.basis(),
      note: fields.text("note"))
  }
}

extension BookFields {
  /// The time that a fact is about, which is said in one of three ways.
  fileprivate func factTime() -> CompanyFact.Time? {
    let times: [CompanyFact.Time?] = [
      self["period"]?.read(DateText.period).map(CompanyFact.Time.period),
      self["date"]?.read(DateText.date).map(CompanyFact.Time.date),
      self["through"]?.read(DateText.date).map(CompanyFact.Time.through),
    ]
    let given = all.filter { ["period", "date", "through"].contains($0.key) }
    if given.count > 1 {
      let last = given[given.count - 1].value
      last.log.error(
        "several-times", at: last.path, last.keyPosition, "a fact is about one time",
        remedy: "keep one of " + given.map { "“\($0.key)”" }.joined(separator: " and "))
    }
    return times.compactMap { $0 }.first
  }

  /// Whether the source says it, or it follows.
  func basis() -> ClaimBasis {
    guard let value = self["inferred"], let reason = value.text() else { return .stated }
    if FlagText.words[reason.lowercased()] != nil {
      value.error(
        "no-reason", "a claim that its source does not make needs a reason", remedy: "write why it follows")
    }
    return .inferred(reason: reason)
  }
}

extension Unread {
  /// A claim about a fact that violates nothing.
  fileprivate static let factClaim = FactClaim(source: source, value: .money(.undisclosed))
}
