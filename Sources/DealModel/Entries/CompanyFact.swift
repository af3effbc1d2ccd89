/// A number, a plan or a state of one company, with the sources that give it.
public struct CompanyFact: Hashable, Sendable {
  /// What is measured.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What the company is held to be worth.
    case valuation
    /// Sales of a period.
    case revenue
    /// Cash held on a day.
    case cash
    /// Book equity on a day.
    case equity
    /// What it has undertaken to pay.
    case commitments
    /// Cash from operations less investment, or when it turns positive.
    case freeCashFlow
    /// Profit of a period, or whether there is one.
    case profit
    /// A share of something; the label says of what.
    case ratio
    /// Something intended; the label says what.
    case plan
  }

  /// Whether the fact has happened.
  public enum Nature: String, Hashable, Sendable, CaseIterable {
    /// Reported as having happened.
    case actual
    /// Expected or planned.
    case forecast
  }

  /// For a valuation, on which side of an investment it stands.
  public enum Qualifier: String, Hashable, Sendable, CaseIterable {
    /// Without the new money.
    case beforeTheMoney = "before the money"
    /// With the new money.
    case afterTheMoney = "after the money"
  }

  /// The time that a fact is about.
  public enum Time: Hashable, Sendable {
    /// All of a year or a month.
    case period(PartialDate)
    /// A day.
    case date(PartialDate)
    /// Everything up to a horizon.
    case through(PartialDate)

    /// The date itself.
    public var date: PartialDate {
      switch self {
      case .period(let date), .date(let date), .through(let date): date
      }
    }
  }

  /// Which deals a number is said to contain.
  public enum Coverage: Hashable, Sendable {
    /// Nothing is said.
    case unstated
    /// It is open whether deals are in it.
    case unknown
    /// These deals are in it.
    case deals([DealID])
  }

  /// The key of the fact in its book.
  public var id: FactID
  /// Whose fact it is.
  public var company: CompanyID
  /// What is measured.
  public var kind: Kind
  /// What exactly is measured or planned, in words.
  public var label: String?
  /// The time it is about.
  public var time: Time?
  /// Whether it has happened.
  public var nature: Nature
  /// For a valuation, before or after the money.
  public var qualifier: Qualifier?
  /// The deals inside the number.
  public var includes: Coverage
  /// The deals outside the number.
  public var excludes: [DealID]
  /// What the sources say.
  public var claims: [FactClaim]
  /// A remark for readers.
  public var note: String?

  /// Creates a fact.
  public init(
    id: FactID, company: CompanyID, kind: Kind, label: String? = nil, time: Time? = nil, nature: Nature,
    qualifier: Qualifier? = nil, includes: Coverage = .unstated, excludes: [DealID] = [], claims: [FactClaim],
    note: String? = nil
  ) {
    self.id = id
    self.company = company
    self.kind = kind
    self.label = label
    self.time = time
    self.nature = nature
    self.qualifier = qualifier
    self.includes = includes
    self.excludes = excludes
    self.claims = claims
    self.note = note
  }
}

/// The value of a fact.
public enum FactValue: Hashable, Sendable {
  /// Money, with its bounds.
  case money(Amount)
  /// A share of one.
  case ratio(Ratio)
  /// A time.
  case date(PartialDate)
  /// Yes or no.
  case flag(Bool)

  /// Whether two values cannot both be true.
  ///
  /// Amounts and ratios exclude each other when their intervals do, dates when no day lies in both; values of
  /// different sorts never do, since they answer different questions.
  public func excludes(_ other: FactValue) -> Bool {
    switch (self, other) {
    case (.money(let left), .money(let right)): left.excludes(right)
    case (.ratio(let left), .ratio(let right)): left.interval.isDisjoint(from: right.interval)
    case (.date(let left), .date(let right)): left.excludes(right)
    case (.flag(let left), .flag(let right)): left != right
    default: false
    }
  }
}

extension FactValue: CustomStringConvertible {
  /// The value for readers.
  public var description: String {
    switch self {
    case .money(let amount): amount.description
    case .ratio(let ratio): ratio.description
    case .date(let date): date.description
    case .flag(let flag): flag ? "yes" : "no"
    }
  }
}

/// What one source says about a fact.
public struct FactClaim: Hashable, Sendable {
  /// The source.
  public var source: SourceID
  /// Since when it has been public, where the source says so.
  public var publicSince: PartialDate?
  /// The value.
  public var value: FactValue
  /// Whether the source says it, or it follows.
  public var basis: ClaimBasis
  /// A remark for readers.
  public var note: String?

  /// Creates a claim.
  public init(
    source: SourceID, publicSince: PartialDate? = nil, value: FactValue, basis: ClaimBasis = .stated,
    note: String? = nil
  ) {
    self.source = source
    self.publicSince = publicSince
    self.value = value
    self.basis = basis
    self.note = note
  }
}
