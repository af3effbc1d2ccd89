import DealModel

/// Makes valid books by chance: every kind, role, term, link and value, with hostile texts and ids.
///
/// Each entry is kept if the book with it is valid, so a book has as much in it as the rules allow.
package struct BookGenerator {
  var random: SeededGenerator
  private(set) var draft = DealBookDraft(currency: .usd)

  private init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The book of a seed.
  package static func book(seed: UInt64) -> DealBook {
    var generator = BookGenerator(seed: seed)
    generator.fill()
    switch DealBook.validating(generator.draft) {
    case (.some(let book), _): return book
    case (nil, let diagnostics): preconditionFailure("seed \(seed): \(diagnostics)")
    }
  }

  private mutating func fill() {
    draft.currency = pick([.usd, .eur, currency("JPY"), currency("KWD"), currency("CLF")])
    draft.title = maybe { $0.text() }
    draft.isExample = chance()
    for index in 0...below(3) { draft.sources.append(source(index)) }
    for index in 0...below(8) { draft.companies.append(company(index)) }
    for index in 0..<below(4) { draft.scopes.append(scope(index)) }
    for _ in 0..<below(4) { keep(rate()) { $0.rates.append($1) } }
    for index in 0..<(2 + below(8)) { keep(deal(index)) { $0.deals.append($1) } }
    for index in 0..<below(6) { keep(fact(index)) { $0.facts.append($1) } }
  }

  /// Adds an entry, unless the book would not be one with it.
  private mutating func keep<Entry>(_ entry: Entry, _ add: (inout DealBookDraft, Entry) -> Void) {
    var changed = draft
    add(&changed, entry)
    if DealBook.validating(changed).book != nil { draft = changed }
  }

  // MARK: Entries

  private mutating func source(_ index: Int) -> Source {
    let hasPublisher = chance()
    return Source(
      id: id(index), publisher: hasPublisher ? text() : nil, authors: hasPublisher && chance() ? [] : texts(),
      title: text(), date: maybe { $0.date() } ?? .unknown(notBefore: nil, notAfter: nil), url: maybe { $0.text() },
      language: maybe { $0.text() }, note: maybe { $0.text() })
  }

  private mutating func company(_ index: Int) -> Company {
    let kind = pick(Company.Kind.allCases)
    let parent = kind == .unnamed ? nil : draft.companies.randomElement(using: &random)?.id
    return Company(
      id: id(index), name: text(), aliases: chance() ? [] : texts(), kind: kind, country: maybe { $0.text() },
      sector: maybe { $0.text() }, parent: chance() ? parent : nil, note: maybe { $0.text() })
  }

  private mutating func scope(_ index: Int) -> Scope {
    Scope(id: id(index), name: text(), within: chance() ? draft.scopes.randomElement(using: &random)?.id : nil)
  }

  private mutating func rate() -> ExchangeRate {
    ExchangeRate(left: money(anyCurrency()), right: money(draft.currency), date: date(), source: anySource())
  }

  private mutating func fact(_ index: Int) -> CompanyFact {
    var fact = CompanyFact(
      id: id(index), company: pick(draft.companies).id, kind: pick(CompanyFact.Kind.allCases),
      label: chance(2, of: 3) ? text() : nil, time: maybe { $0.time() }, nature: pick(CompanyFact.Nature.allCases),
      claims: [], note: maybe { $0.text() })
    if fact.kind == .valuation { fact.qualifier = maybe { $0.pick(CompanyFact.Qualifier.allCases) } }
    let deals = draft.deals.map(\.id)
    fact.includes = pick([.unstated, .unknown, .deals(some(deals))])
    fact.excludes = some(deals)
    for _ in 0...below(2) {
      fact.claims.append(
        FactClaim(
          source: anySource(), publicSince: maybe { $0.date() }, value: value(), basis: basis(),
          note: maybe { $0.text() }))
    }
    return fact
  }

  // MARK: Values

  mutating func value() -> FactValue {
    pick([.money(amount()), .ratio(ratio(most: .max / 2)), .date(date()), .flag(chance())])
  }

  private mutating func time() -> CompanyFact.Time {
    let year = 1 + below(9999)
    return pick([
      .period(.year(year)), .period(.month(year: year, month: 1 + below(12))), .date(date()), .through(date()),
    ])
  }

  mutating func basis() -> ClaimBasis {
    guard chance(1, of: 4) else { return .stated }
    let reason = text()
    return ["yes", "no", "true", "false"].contains(reason.lowercased()) ? .stated : .inferred(reason: reason)
  }

  mutating func date() -> PartialDate {
    var days =
      [CalendarDate.distantPast, .distantFuture]
      + (0..<3).map { _ in CalendarDate(daysSinceEpoch: Int32(20_400 + below(120))) }
    days.append(CalendarDate(daysSinceEpoch: Int32(below(3_652_000) - 719_000)))
    let (one, other) = (pick(days), pick(days))
    let year = pick([2025, 2026, 1 + below(9999)])
    return pick([
      .day(one), .day(one), .day(one), .month(year: year, month: 1 + below(12)), .year(year),
      .unknown(notBefore: nil, notAfter: nil), .unknown(notBefore: one, notAfter: nil),
      .unknown(notBefore: nil, notAfter: one), .unknown(notBefore: min(one, other), notAfter: max(one, other)),
    ])
  }

  mutating func amount() -> Amount {
    let currency = chance(3, of: 4) ? draft.currency : anyCurrency()
    let (one, other) = (money(currency), money(currency))
    let (low, high) = one.minorUnits <= other.minorUnits ? (one, other) : (other, one)
    return pick([
      .exact(one), .exact(one), .about(one), .atMost(one), .under(one), .atLeast(one), .over(one), .between(low, high),
      .undisclosed,
    ])
  }

  private mutating func money(_ currency: Currency) -> Money {
    let scale = (0..<below(17)).reduce(Int64(1)) { product, _ in product * 10 }
    let units: Int64 = pick([
      Int64(1 + below(99)) * scale, Int64(1 + below(999_999)), 1 + Int64(below(9)) * scale, .max, 1,
    ])
    return Money(minorUnits: max(1, units), currency: currency)
  }

  mutating func ratio(most: Int64) -> Ratio {
    let millionths = pick([Int64(1 + below(100)) * 10_000, Int64(1 + below(1_000_000)), most])
    return Ratio(millionths: min(millionths, most), bound: pick([.exact, .about, .atMost, .atLeast]))
  }

  mutating func quantity() -> Quantity {
    let number = DecimalNumber(
      units: Int64(pick([below(10), below(100_000), .max])) / 10 * 10 + 7, decimals: below(19))
    return Quantity(
      bound: pick([.exact, .about, .atMost, .atLeast]),
      value: number.units < 0 ? DecimalNumber(units: 7, decimals: 0) : number,
      unit: pick(["GW", "million chips", "%", "“units”", "#", "x: y", "H100's", "km²"]),
      subject: maybe { $0.pick(["computing capacity", "chips of of sorts", "2 of 3", "a: b", "“quoted”", "it's"]) })
  }

  mutating func duration() -> TermDuration? {
    TermDuration(count: 1 + below(300), unit: pick(TermDuration.Unit.allCases))
  }

  // MARK: Choices

  mutating func text() -> String { chance() ? "Example \(below(100))" : pick(HostileTexts.all) }

  mutating func texts() -> [String] { (0...below(3)).map { _ in text() } }

  /// An identifier that no other entry of the section has; many of them are words or numbers to some reader.
  mutating func id<Entity>(_ index: Int) -> Identifier<Entity> {
    let hostile = [
      "no", "null", "true", "1e3", "0x1F", "2026", "2026-02-27", "société", "日本", "a.b-c_d", "Ω", "on", "3m", "0",
      "1.5", "y", "e1", "1_0",
    ]
    return Identifier(
      rawValue: index < hostile.count && chance()
        ? hostile[(index + Int(draft.sources.count)) % hostile.count] + (chance() ? "" : "-\(index)") : "id-\(index)")
  }

  mutating func anySource() -> SourceID { pick(draft.sources).id }

  private mutating func anyCurrency() -> Currency {
    pick([.usd, .eur, currency("JPY"), currency("KWD"), currency("CLF"), draft.currency])
  }

  private func currency(_ code: String) -> Currency { Currency(code: code) ?? .usd }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  mutating func chance(_ part: Int = 1, of whole: Int = 2) -> Bool { below(whole) < part }

  mutating func maybe<Value>(_ value: (inout BookGenerator) -> Value?) -> Value? {
    chance(1, of: 3) ? value(&self) : nil
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  mutating func some<Element>(_ elements: [Element]) -> [Element] { elements.filter { _ in chance(1, of: 4) } }
}
