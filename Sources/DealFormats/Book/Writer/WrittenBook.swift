import DealModel

/// A book as it is written: its entries with their keys, in the order of ``BookShapes``; what is left out is the default.
enum WrittenBook {
  /// The entries at the top.
  static func entries(of book: DealBookDraft) -> [WrittenEntry] {
    [
      WrittenEntry("dealgraph", .literal("1")),
      WrittenEntry("title", text: book.title),
      WrittenEntry("currency", text: book.currency.code),
      WrittenEntry("example", flag: book.isExample ? true : nil),
      section("sources", book.sources.map { WrittenEntry($0.id.rawValue, source($0)) }),
      section("companies", book.companies.map { WrittenEntry($0.id.rawValue, company($0)) }),
      section("scopes", book.scopes.map { WrittenEntry($0.id.rawValue, scope($0)) }),
      book.rates.isEmpty ? nil : WrittenEntry("rates", .list(book.rates.map(rate), .open)),
      section("facts", book.facts.map { WrittenEntry($0.id.rawValue, fact($0)) }),
      section("deals", book.deals.map { WrittenEntry($0.id.rawValue, deal($0)) }),
    ].compactMap { $0 }
  }

  private static func section(_ key: String, _ entries: [WrittenEntry]) -> WrittenEntry? {
    entries.isEmpty ? nil : WrittenEntry(key, .mapping(entries, .open))
  }

  /// A mapping of the entries that there are.
  static func mapping(_ entries: [WrittenEntry?], _ layout: WrittenLayout = .compact) -> WrittenValue {
    .mapping(entries.compactMap { $0 }, layout)
  }

  private static func source(_ source: Source) -> WrittenValue {
    mapping(
      [
        WrittenEntry("publisher", text: source.publisher),
        WrittenEntry("authors", texts: source.authors.isEmpty ? nil : source.authors),
        WrittenEntry("title", text: source.title),
        WrittenEntry("date", date: source.date == .unknown(notBefore: nil, notAfter: nil) ? nil : source.date),
        WrittenEntry("url", text: source.url),
        WrittenEntry("language", text: source.language),
        WrittenEntry("note", text: source.note),
      ], .open)
  }

  private static func company(_ company: Company) -> WrittenValue {
    mapping([
      WrittenEntry("name", text: company.name),
      WrittenEntry("aliases", texts: company.aliases.isEmpty ? nil : company.aliases),
      WrittenEntry("kind", text: company.kind == .firm ? nil : company.kind.rawValue),
      WrittenEntry("country", text: company.country),
      WrittenEntry("sector", text: company.sector),
      WrittenEntry("parent", id: company.parent),
      WrittenEntry("note", text: company.note),
    ])
  }

  private static func scope(_ scope: Scope) -> WrittenValue {
    mapping([WrittenEntry("name", text: scope.name), WrittenEntry("within", id: scope.within)])
  }

  private static func rate(_ rate: ExchangeRate) -> WrittenValue {
    mapping([
      WrittenEntry("rate", text: "\(AmountText.text(of: rate.left)) = \(AmountText.text(of: rate.right))"),
      WrittenEntry("date", date: rate.date),
      WrittenEntry("source", id: rate.source),
    ])
  }

  private static func fact(_ fact: CompanyFact) -> WrittenValue {
    mapping(
      [
        WrittenEntry("company", id: fact.company),
        WrittenEntry("kind", text: fact.kind.rawValue),
        WrittenEntry("label", text: fact.label),
        fact.time.map(time),
        WrittenEntry("nature", text: fact.nature.rawValue),
        WrittenEntry("qualifier", text: fact.qualifier?.rawValue),
        WrittenEntry("includes", coverage(fact.includes)),
        WrittenEntry("excludes", texts: fact.excludes.isEmpty ? nil : fact.excludes.map(\.rawValue)),
        WrittenEntry("note", text: fact.note),
        WrittenEntry("claims", .list(fact.claims.map(factClaim), .open)),
      ], .open)
  }

  private static func time(_ time: CompanyFact.Time) -> WrittenEntry {
    switch time {
    case .period(let date): WrittenEntry("period", .date(date))
    case .date(let date): WrittenEntry("date", .date(date))
    case .through(let date): WrittenEntry("through", .date(date))
    }
  }

  private static func coverage(_ coverage: CompanyFact.Coverage) -> WrittenValue? {
    switch coverage {
    case .unstated: nil
    case .unknown: .text("unknown")
    case .deals(let ids): .list(ids.map { .text($0.rawValue) })
    }
  }

  private static func factClaim(_ claim: FactClaim) -> WrittenValue {
    mapping([
      WrittenEntry("source", id: claim.source),
      WrittenEntry("publicSince", date: claim.publicSince),
      WrittenEntry("value", value(claim.value)),
      WrittenEntry("inferred", text: reason(claim.basis)),
      WrittenEntry("note", text: claim.note),
    ])
  }

  private static func value(_ value: FactValue) -> WrittenValue {
    switch value {
    case .money(let amount): .text(AmountText.text(of: amount))
    case .ratio(let ratio): .text(ratio.description)
    case .date(let date): .date(date)
    case .flag(let flag): .flag(flag)
    }
  }

  /// Why a claim follows, when its source does not say it.
  static func reason(_ basis: ClaimBasis) -> String? {
    switch basis {
    case .stated, .assumed: nil
    case .inferred(let reason): reason
    }
  }
}
