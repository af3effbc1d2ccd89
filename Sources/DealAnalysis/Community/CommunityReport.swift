import DealModel

/// Into which groups companies fall that deal mostly among themselves.
public struct CommunityReport: Sendable {
  /// A group of companies.
  public struct Community: Hashable, Sendable {
    /// Its number: 1 for the largest; of equal ones, that of the first company comes first.
    public var number: Int
    /// How many companies it has, listed or not.
    public var size: Int
    /// Its companies, those with the most flows inside it first; not all where there are too many.
    public var members: [CompanyReference]
    /// The flows between companies of it.
    public var inside: FlowTally
    /// The flows from it to others.
    public var outgoing: FlowTally
    /// The flows from others to it.
    public var incoming: FlowTally
  }

  /// What the report says about itself.
  public var header: ReportHeader
  /// How many companies have a flow.
  public var companyCount: Int
  /// How far the flows inside communities exceed what is expected, as a share of all.
  public var modularity: Double
  /// How much is expected: the larger, the smaller the communities.
  public var resolution: Double
  /// Whether it matters where a flow begins and where it ends.
  public var isDirected: Bool
  /// What a deal weighed.
  public var weight: FlowWeight
  /// Deals whose weight is 0 because they have no amount, or only "at most" one; nil if deals had no weight.
  public var flowsWithoutWeight: Int?
  /// Whether no company can be moved to make the division better; false if the search was cut short.
  public var isStable: Bool
  /// How many communities there are, those of one company among them.
  public var count: Int
  /// How many there are of each size, the largest first.
  public var sizes: [SizeClass]
  /// The largest communities of two companies or more, as many as were asked for.
  public var listed: [Community]
  /// The flows inside communities.
  public var inside: FlowTally
  /// The flows between communities.
  public var between: FlowTally
  /// Each company with a flow, in the order of the input; of a book, in the order of identifiers.
  public var companies: CommunityCompanies

  /// How many communities have two companies or more.
  public var groupCount: Int { sizes.reduce(0) { $0 + ($1.size > 1 ? $1.count : 0) } }

  /// How many flows there are.
  public var flowCount: Int { inside.flowCount + between.flowCount }
}

/// How communities are looked for, and which are listed.
public struct CommunityQuery: Hashable, Sendable {
  /// Whether it matters where a flow begins and where it ends.
  public var isDirected: Bool
  /// How much is expected of a community, a positive number: the larger, the smaller the communities.
  public var resolution: Double
  /// What a deal weighs.
  public var weight: FlowWeight
  /// Chooses the order in which companies are looked at; another one can give another division, as good or not.
  public var seed: UInt64
  /// The number of rounds after which to stop; nil to go on until nothing changes.
  public var maximumRounds: Int?
  /// How many communities are listed; nil for all.
  public var top: Int?
  /// How many companies of a listed community are named; nil for all.
  public var memberLimit: Int?
  /// The number of threads; nil for one per core.
  public var threads: Int?

  /// Creates a query; without arguments it is that of the reports.
  ///
  /// - Parameters:
  ///   - isDirected: Whether it matters where a flow begins and where it ends.
  ///   - resolution: How much is expected of a community: the larger, the smaller the communities.
  ///   - weight: What a deal weighs.
  ///   - seed: Chooses the order in which companies are looked at.
  ///   - maximumRounds: The number of rounds after which to stop; nil to go on until nothing changes.
  ///   - top: How many communities are listed; nil for all.
  ///   - memberLimit: How many companies of a listed community are named; nil for all.
  ///   - threads: The number of threads.
  public init(
    isDirected: Bool = false, resolution: Double = 1, weight: FlowWeight = .none, seed: UInt64 = 1,
    maximumRounds: Int? = 10, top: Int? = 10, memberLimit: Int? = 20, threads: Int? = nil
  ) {
    self.isDirected = isDirected
    self.resolution = resolution
    self.weight = weight
    self.seed = seed
    self.maximumRounds = maximumRounds
    self.top = top
    self.memberLimit = memberLimit
    self.threads = threads
  }
}
