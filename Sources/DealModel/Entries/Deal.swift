/// A tie between companies: its kind, who plays which part, and what the sources say about it.
public struct Deal: Hashable, Sendable {
  /// The key of the deal in its book.
  public var id: DealID
  /// What ties the parties together.
  public var kind: DealKind
  /// A title for readers.
  public var title: String?
  /// Who plays which part.
  public var parties: [DealParty]
  /// Terms that no source disputes.
  public var terms: DealTerms
  /// Its relations to other deals.
  public var links: DealLinks
  /// The parts in which it is carried out.
  public var tranches: [Tranche]
  /// What the sources say.
  public var claims: [Claim]
  /// A remark for readers.
  public var note: String?

  /// Creates a deal.
  public init(
    id: DealID, kind: DealKind, title: String? = nil, parties: [DealParty], terms: DealTerms = DealTerms(),
    links: DealLinks = DealLinks(), tranches: [Tranche] = [], claims: [Claim], note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.parties = parties
    self.terms = terms
    self.links = links
    self.tranches = tranches
    self.claims = claims
    self.note = note
  }

  /// The companies that play a part, in the order of the book.
  public func companies(in role: Role) -> [CompanyID] {
    parties.compactMap { $0.role == role ? $0.company : nil }
  }

  /// The company that plays a part which only one can play.
  public func company(in role: Role) -> CompanyID? { parties.first { $0.role == role }?.company }
}

/// A company in its role.
public struct DealParty: Hashable, Sendable {
  /// The role.
  public var role: Role
  /// The company.
  public var company: CompanyID

  /// Creates a party.
  public init(_ role: Role, _ company: CompanyID) {
    self.role = role
    self.company = company
  }
}

/// A part in which a deal is carried out, with a status of its own.
public struct Tranche: Hashable, Sendable {
  /// The key of the tranche within its deal.
  public var id: TrancheID
  /// The name for readers.
  public var name: String

  /// Creates a tranche.
  public init(id: TrancheID, name: String) {
    self.id = id
    self.name = name
  }
}

/// How a deal relates to others of its book.
public struct DealLinks: Hashable, Sendable {
  /// The deal that this one adds to.
  public var extends: DealID?
  /// The round or the framework that this one is a part of.
  public var partOf: DealID?
  /// The deal that this one replaces, or may replace.
  public var supersedes: Supersession?

  /// Creates links.
  public init(extends: DealID? = nil, partOf: DealID? = nil, supersedes: Supersession? = nil) {
    self.extends = extends
    self.partOf = partOf
    self.supersedes = supersedes
  }

  /// That one deal replaces another, or the open question whether it does.
  public struct Supersession: Hashable, Sendable {
    /// The older deal.
    public var deal: DealID
    /// Whether nobody has said that it is replaced.
    public var isOpen: Bool

    /// Creates a link to an older deal.
    public init(deal: DealID, isOpen: Bool = false) {
      self.deal = deal
      self.isOpen = isOpen
    }
  }
}
