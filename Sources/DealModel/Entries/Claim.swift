/// Whether a source says a thing itself.
public enum ClaimBasis: Hashable, Sendable {
  /// The source says so.
  case stated
  /// It follows from what the source says, for the reason given.
  case inferred(reason: String)
  /// No source says so: it is supposed, whatever they say, and no claim contradicts it. No file can hold such a claim.
  case assumed

  /// Whether the source does not say so itself.
  public var isInferred: Bool {
    if case .inferred = self { true } else { false }
  }
}

/// What one source says about a deal, field by field.
public struct Claim: Hashable, Sendable {
  /// The source.
  public var source: SourceID
  /// Since when it has been public, where the source says so.
  public var publicSince: PartialDate?
  /// When what is claimed came to hold.
  public var date: PartialDate?
  /// Whether the source says it, or it follows.
  public var basis: ClaimBasis
  /// What is said about the deal as a whole.
  public var whole: ClaimedFields
  /// The terms that are said.
  public var terms: DealTerms
  /// What is said about single tranches, in the order of the book.
  public var tranches: [TrancheClaim]
  /// A remark for readers.
  public var note: String?

  /// Creates a claim.
  public init(
    source: SourceID, publicSince: PartialDate? = nil, date: PartialDate? = nil, basis: ClaimBasis = .stated,
    whole: ClaimedFields = ClaimedFields(), terms: DealTerms = DealTerms(), tranches: [TrancheClaim] = [],
    note: String? = nil
  ) {
    self.source = source
    self.publicSince = publicSince
    self.date = date
    self.basis = basis
    self.whole = whole
    self.terms = terms
    self.tranches = tranches
    self.note = note
  }
}

/// Status, amount and condition as one source gives them; what it does not say is absent.
public struct ClaimedFields: Hashable, Sendable {
  /// How far it has come.
  public var status: DealStatus?
  /// How much.
  public var amount: Amount?
  /// What must happen first.
  public var condition: String?

  /// Creates a set of fields.
  public init(status: DealStatus? = nil, amount: Amount? = nil, condition: String? = nil) {
    self.status = status
    self.amount = amount
    self.condition = condition
  }
}

/// What one source says about one tranche.
public struct TrancheClaim: Hashable, Sendable {
  /// The tranche.
  public var tranche: TrancheID
  /// What is said about it.
  public var fields: ClaimedFields
  /// When it came to hold, where that differs from the claim's own date.
  public var date: PartialDate?

  /// Creates a claim about a tranche.
  public init(tranche: TrancheID, fields: ClaimedFields, date: PartialDate? = nil) {
    self.tranche = tranche
    self.fields = fields
    self.date = date
  }
}

/// The terms of a deal other than status, amount and condition.
public struct DealTerms: Hashable, Sendable {
  /// What it reaches.
  public var scope: ScopeID?
  /// Whether nobody else may have the same.
  public var isExclusive: Bool?
  /// Scopes or companies to which an exclusivity does not apply.
  public var exceptions: [String]?
  /// How long it runs.
  public var term: Term?
  /// Physical quantities.
  public var quantities: [Quantity]?
  /// The share that is owned.
  public var share: Ratio?
  /// Whether the owner is the largest single one.
  public var isLargestOwner: Bool?
  /// The share of revenue that is passed on.
  public var rate: Ratio?
  /// Deals, companies or scopes whose revenue is reached.
  public var reaches: [String]?
  /// Further terms in words.
  public var details: [String]?

  /// Creates terms of which nothing is known.
  public init() {}
}
