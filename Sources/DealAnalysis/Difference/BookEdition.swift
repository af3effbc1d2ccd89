import DealModel

/// A book as known on a day: one side of a difference.
public struct BookEdition: Sendable {
  /// The book.
  public let book: DealBook
  /// What counts of it.
  public let clock: Clock
  /// What it was read from.
  public let input: InputReference?

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
    self.init(book, clock: Clock(of: book, knownOn: knownOn, includesInferred: includesInferred), input: input)
  }

  /// A book at a clock.
  init(_ book: DealBook, clock: Clock, input: InputReference? = nil) {
    self.book = book
    self.clock = clock
    self.input = input
  }

  /// The same book as known on another day.
  func known(on day: CalendarDate?) -> BookEdition {
    BookEdition(book, knownOn: day, includesInferred: clock.includesInferred, input: input)
  }

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
  /// What is claimed, without remarks: two books have the same claim when this and the source are the same.
  let content: Content

  enum Content: Hashable {
    case deal(Claim)
    case fact(FactClaim)
  }

  /// What tells claims apart.
  struct Identity: Hashable {
    var content: Content
    var citation: String
  }

  var identity: Identity { Identity(content: content, citation: source.citation) }
}

extension BookEdition {
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
    source id: SourceID, publicSince: PartialDate?, basis: ClaimBasis, _ content: ClaimReference.Content
  ) -> ClaimReference {
    let source = book.source(id)
    let reference = SourceReference(id: id.rawValue, citation: source?.citation ?? id.rawValue, url: source?.url)
    let authors = source.map { $0.authors.joined(separator: ", ") } ?? ""
    var inference: String?
    if case .inferred(let reason) = basis { inference = reason }
    return ClaimReference(
      source: reference, sourceName: source?.publisher ?? (authors.isEmpty ? source?.title ?? id.rawValue : authors),
      isDated: (publicSince ?? source?.date)?.isDated ?? false,
      knownDay: book.knownDay(source: id, publicSince: publicSince), publicSince: publicSince, inference: inference,
      content: content)
  }
}
