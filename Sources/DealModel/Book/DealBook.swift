/// Companies, facts and deals with their sources, held against each other.
///
/// A book can only exist validated: every identifier it mentions is there and unique, every deal has its parties and
/// a source, dates are in order, amounts are positive and convertible. What the sources disagree about is kept, not
/// resolved: see ``DealState``.
public struct DealBook: Sendable {
  /// What the book is about.
  public let title: String?
  /// Whether the firms are invented.
  public let isExample: Bool
  /// The currency in which results are reported.
  public let currency: Currency
  /// Who said it, in the order of the book.
  public let sources: [Source]
  /// The parties, in the order of the book.
  public let companies: [Company]
  /// What rights reach, in the order of the book.
  public let scopes: [Scope]
  /// The only way from one currency to another.
  public let rates: ExchangeRates
  /// Numbers and plans of single companies, in the order of the book.
  public let facts: [CompanyFact]
  /// The ties between companies, in the order of the book.
  public private(set) var deals: [Deal]

  private let sourceIndex: [SourceID: Int]
  private let companyIndex: [CompanyID: Int]
  private let scopeIndex: [ScopeID: Int]
  private var dealIndex: DealIndex
  private let ultimateParents: [CompanyID: CompanyID]

  /// A book made of a draft, with every problem found.
  ///
  /// The book is `nil` exactly when one of the diagnostics is an error.
  ///
  /// - Complexity: O(size of the draft + pairs of exclusive rights of one grantor).
  public static func validating(_ draft: DealBookDraft) -> (book: DealBook?, diagnostics: [Diagnostic]) {
    var diagnostics = DealBookValidation.errors(of: draft)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    let book = DealBook(checked: draft)
    diagnostics += DealBookValidation.findings(in: book)
    return (diagnostics.contains { $0.severity == .error } ? nil : book, diagnostics)
  }

  /// Creates a book, or says everything that is wrong with the draft.
  ///
  /// - Throws: ``InvalidInput`` with all problems when one of them is an error.
  public init(_ draft: DealBookDraft) throws(InvalidInput) {
    let (book, diagnostics) = Self.validating(draft)
    guard let book else { throw InvalidInput(diagnostics) }
    self = book
  }

  private init(checked draft: DealBookDraft) {
    title = draft.title
    isExample = draft.isExample
    currency = draft.currency
    sources = draft.sources
    companies = draft.companies
    scopes = draft.scopes
    rates = ExchangeRates(draft.rates)
    facts = draft.facts
    deals = draft.deals
    sourceIndex = Self.index(draft.sources.map(\.id))
    companyIndex = Self.index(draft.companies.map(\.id))
    scopeIndex = Self.index(draft.scopes.map(\.id))
    dealIndex = DealIndex(of: draft.deals)
    ultimateParents = Self.ultimateParents(of: draft.companies)
  }

  /// The top of each chain of parents, for the companies that have one; each chain is walked once.
  private static func ultimateParents(of companies: [Company]) -> [CompanyID: CompanyID] {
    let parents = Dictionary(
      companies.compactMap { company in company.parent.map { (company.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    var tops: [CompanyID: CompanyID] = [:]
    for start in parents.keys {
      var trail: [CompanyID] = []
      var current = start
      while tops[current] == nil, let parent = parents[current] {
        trail.append(current)
        current = parent
      }
      let top = tops[current] ?? current
      for id in trail { tops[id] = top }
    }
    return tops
  }

  /// Where deals are, and which others link to them.
  private struct DealIndex {
    let positions: [DealID: Int]
    private(set) var parts: [DealID: [DealID]] = [:]
    private(set) var openSuccessors: [DealID: [DealID]] = [:]

    init(of deals: [Deal]) {
      positions = DealBook.index(deals.map(\.id))
      for deal in deals {
        if let whole = deal.links.partOf { parts[whole, default: []].append(deal.id) }
        if let link = deal.links.supersedes, link.isOpen { openSuccessors[link.deal, default: []].append(deal.id) }
      }
    }
  }

  /// The same book with only some of its deals.
  ///
  /// - Parameter positions: The positions of the deals to keep; links and terms that name others lead nowhere.
  /// - Returns: A book that shares everything else with this one.
  /// - Complexity: O(positions).
  package func keeping(dealsAt positions: [Int]) -> DealBook {
    var book = self
    book.deals = positions.map { deals[$0] }
    book.dealIndex = DealIndex(of: book.deals)
    return book
  }

  private static func index<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The company of an identifier.
  public func company(_ id: CompanyID) -> Company? { companyIndex[id].map { companies[$0] } }
  /// The source of an identifier.
  public func source(_ id: SourceID) -> Source? { sourceIndex[id].map { sources[$0] } }
  /// The date of a source, which is asked for far more often than the rest.
  func dateOfSource(_ id: SourceID) -> PartialDate? { sourceIndex[id].map { sources[$0].date } }
  /// The scope of an identifier.
  public func scope(_ id: ScopeID) -> Scope? { scopeIndex[id].map { scopes[$0] } }
  /// The deal of an identifier.
  public func deal(_ id: DealID) -> Deal? { dealIndex.positions[id].map { deals[$0] } }
  /// The position of a deal in ``deals``.
  public func position(of id: DealID) -> Int? { dealIndex.positions[id] }

  /// The deals that are parts of a deal; a deal that has parts yields no flow itself.
  public func parts(of id: DealID) -> [DealID] { dealIndex.parts[id] ?? [] }

  /// The deals that may replace a deal, which nobody has said.
  public func openSuccessors(of id: DealID) -> [DealID] { dealIndex.openSuccessors[id] ?? [] }

  /// The company at the top of a company's chain of parents; itself when it has none.
  public func ultimateParent(of id: CompanyID) -> CompanyID { ultimateParents[id] ?? id }

  /// A scope and all scopes that contain it, from the narrowest.
  public func chain(of scope: ScopeID) -> [ScopeID] {
    var chain = [scope]
    while let wider = self.scope(chain[chain.count - 1])?.within { chain.append(wider) }
    return chain
  }

  /// Whether two scopes are equal or one contains the other.
  public func overlap(_ left: ScopeID, _ right: ScopeID) -> Bool {
    chain(of: left).contains(right) || chain(of: right).contains(left)
  }

  /// The day from which a claim counts as known; `nil` when nothing bounds it.
  public func knownDay(source: SourceID, publicSince: PartialDate?) -> CalendarDate? {
    (publicSince ?? dateOfSource(source))?.lastDay
  }

  /// The latest day on which anything claimed in the book became known, up to a day.
  ///
  /// This is the default of the as-of clock. A book all of whose sources are undated has none.
  public func latestKnownDay(upTo limit: CalendarDate? = nil) -> CalendarDate? {
    let dealDays = deals.flatMap { deal in
      deal.claims.map { knownDay(source: $0.source, publicSince: $0.publicSince) }
    }
    let factDays = facts.flatMap { fact in
      fact.claims.map { knownDay(source: $0.source, publicSince: $0.publicSince) }
    }
    return (dealDays + factDays).compactMap { $0 }.filter { $0 <= limit ?? .distantFuture }.max()
  }
}
