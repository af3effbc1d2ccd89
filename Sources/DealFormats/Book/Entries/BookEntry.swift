import DealModel

extension BookValue {
  /// The entries of a whole book, without what could not be read; `nil` when it is not a book of this version.
  func draft() -> DealBookDraft? {
    // Another version may have other keys, so nothing else is said about it.
    guard isOfThisVersion, let fields = fields(BookShapes.book) else { return nil }
    _ = fields["dealgraph"]?.text()
    markMissingSections(fields)
    let currency = fields["currency"]?.read { text throws(ScalarProblem) in try CurrencyText.currency(text) }
    var draft = DealBookDraft(currency: currency ?? .usd)
    draft.title = fields.text("title")
    draft.isExample = fields["example"]?.read(FlagText.flag) ?? false
    draft.sources = fields.section("sources") { $1.source(SourceID(rawValue: $0)) }
    draft.companies = fields.section("companies") { $1.company(CompanyID(rawValue: $0)) }
    draft.scopes = fields.section("scopes") { $1.scope(ScopeID(rawValue: $0)) }
    draft.facts = fields.section("facts") { $1.fact(FactID(rawValue: $0)) }
    draft.deals = fields.section("deals") { $1.deal(DealID(rawValue: $0)) }
    if let rates = fields["rates"], !rates.node.isNull {
      draft.rates = rates.items(of: "rates")?.compactMap { $0.exchangeRate() } ?? []
    }
    return draft
  }

  private static let sections = ["sources", "companies", "scopes", "facts", "deals"]

  /// Whether the book is of version 1, or does not say of which.
  private var isOfThisVersion: Bool {
    guard case .mapping(let entries) = node.content, let entry = entries.first(where: { $0.key == "dealgraph" }),
      case .text(let version, _) = entry.value.content, version != "1", !entry.value.isEmpty
    else { return true }
    log.error(
      "wrong-version", at: path.appending("dealgraph"), entry.value.position,
      "version \(version.excerpt) of the format cannot be read", remedy: "this program reads version 1")
    return false
  }

  /// Where a key at the top is unknown, it may be the name of a section that is missing.
  private func markMissingSections(_ fields: BookFields) {
    guard case .mapping(let entries) = node.content, entries.count > fields.all.count else { return }
    for section in Self.sections where fields[section] == nil { log.markUnread(path.appending(section)) }
  }
}

extension BookFields {
  /// The entries of a section, in the order of the book.
  fileprivate func section<Entry>(_ key: String, _ read: (String, BookValue) -> Entry) -> [Entry] {
    self[key]?.entries()?.map { read($0.id, $0.value) } ?? []
  }
}
