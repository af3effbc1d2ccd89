import DealModel

/// A book as known on a day: one side of a difference.
public struct BookEdition: Sendable {
  /// The book.
  public let book: DealBook
  /// What counts of it.
  public let clock: Clock
  /// What it was read from.
  public let input: InputReference?
  /// The sources as they are cited, put into words once.
  private let citations: [SourceID: (reference: SourceReference, name: String)]

  /// A book as known on a day; what is in force follows what is known.
  ///
  /// - Parameters:
  ///   - book: the book.
  ///   - knownOn: the day by which a claim must have been known; `nil` counts all claims.
  ///   - includesInferred: whether claims that sources do not make themselves count.
  ///   - input: what the book was read from.
  public init(
    _ book: DealBook, knownOn: CalendarDate? = nil, includesInferred: Bool = true, input: InputReference? = nil
  ) {
    self.book = book
    self.input = input
    clock = Clock(of: book, knownOn: knownOn, includesInferred: includesInferred)
    let cited = book.sources.map { source in
      (
        source.id,
        (
          reference: SourceReference(id: source.id.rawValue, citation: source.citation, url: source.url),
          name: source.shortName
        )
      )
    }
    citations = Dictionary(cited, uniquingKeysWith: { first, _ in first })
  }

  private init(_ edition: BookEdition, clock: Clock) {
    (book, input, citations) = (edition.book, edition.input, edition.citations)
    self.clock = clock
  }

  /// The same book at another clock.
  func at(_ clock: Clock) -> BookEdition { BookEdition(self, clock: clock) }

  /// A company as reports name it.
  func company(_ id: CompanyID) -> CompanyReference {
    CompanyReference(id: id.rawValue, name: book.company(id)?.name ?? id.rawValue)
  }
}

extension BookEdition {
  /// The parties of a deal, role by role: from who gives to who has, by way of who stands between them.
  func parties(of deal: Deal) -> [[CompanyReference]] {
    let roles: [Role] = deal.kind == .serviceRoute ? [.provider, .via, .user] : deal.kind.roles.map(\.role)
    return roles.map { deal.companies(in: $0).map(company) }.filter { !$0.isEmpty }
  }
}

/// A claim as a report cites it.
public struct ClaimReference: Hashable, Sendable {
  /// The source.
  public var source: SourceReference
  /// Who published it, in a few words: the publisher, else the authors, else the title.
  public var sourceName: String
  /// Whether the source has a date, and not only bounds of one.
  public var isDated: Bool
  /// The day from which the claim counts as known; `nil` when nothing bounds it.
  public var knownDay: CalendarDate?
  /// Since when what it says has been public, where that is not the date of the source.
  public var publicSince: PartialDate?
  /// Why it follows, when the source does not say so itself.
  public var inference: String?
  /// What tells claims apart: two books have the same claim when this is the same.
  let identity: ClaimIdentity
}

extension BookEdition {
  /// The claims about a deal, in the order of the book; they are the same at every clock.
  func references(about deal: Deal) -> [ClaimReference] { deal.claims.map(reference) }

  /// The claims about a fact, in the order of the book; they are the same at every clock.
  func references(about fact: CompanyFact) -> [ClaimReference] { fact.claims.map(reference) }

  /// A claim about a deal.
  func reference(to claim: Claim) -> ClaimReference {
    var content = claim
    content.note = nil
    return reference(source: claim.source, publicSince: claim.publicSince, basis: claim.basis, .deal(content))
  }

  /// A claim about a fact.
  func reference(to claim: FactClaim) -> ClaimReference {
    var content = claim
    content.note = nil
    return reference(source: claim.source, publicSince: claim.publicSince, basis: claim.basis, .fact(content))
  }

  private func reference(
    source id: SourceID, publicSince: PartialDate?, basis: ClaimBasis, _ content: ClaimIdentity.Content
  ) -> ClaimReference {
    let cited = citations[id]
    var inference: String?
    if case .inferred(let reason) = basis { inference = reason }
    let source = cited?.reference ?? SourceReference(id: id.rawValue, citation: id.rawValue)
    return ClaimReference(
      source: source,
      sourceName: cited?.name ?? id.rawValue, isDated: (publicSince ?? book.source(id)?.date)?.isDated ?? false,
      knownDay: book.knownDay(source: id, publicSince: publicSince), publicSince: publicSince, inference: inference,
      identity: ClaimIdentity(content, citation: source.citation))
  }
}

extension Source {
  /// Who published it, in a few words: the publisher, else the authors, else the title.
  fileprivate var shortName: String { publisher ?? (authors.isEmpty ? title : authors.joined(separator: ", ")) }
}
