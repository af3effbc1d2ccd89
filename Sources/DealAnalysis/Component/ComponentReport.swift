import DealModel
import GraphKernel

/// How a web of flows hangs together: its parts, what each reaches, and how dense it is.
public struct ComponentReport: Sendable {
  /// Where a company lies as seen from the core, the largest group of companies that all reach each other.
  public typealias Part = BowTiePart

  /// The components of one kind.
  public struct Division: Hashable, Sendable {
    /// How many there are.
    public var count: Int
    /// How many there are of each size, the largest first.
    public var sizes: [SizeClass]
    /// The largest ones, as many as were asked for.
    public var listed: [Component]
  }

  /// A component with its companies.
  public struct Component: Hashable, Sendable {
    /// Its number: 1 for the largest; of equal ones, that of the first company comes first.
    public var number: Int
    /// How many companies it has, listed or not.
    public var size: Int
    /// Its companies, those of the highest core number first; not all where there are too many.
    public var members: [CompanyReference]
  }

  /// The companies of one core number.
  public struct CoreShell: Hashable, Sendable {
    /// The core number.
    public var coreNumber: Int
    /// How many companies have it.
    public var count: Int
  }

  /// What the report says about itself.
  public var header: ReportHeader
  /// How many companies have a flow.
  public var companyCount: Int
  /// How many flows there are.
  public var flowCount: Int
  /// Between how many ordered pairs of companies something flows.
  public var pairCount: Int
  /// The parts that no flow joins.
  public var weak: Division
  /// The groups of companies that all reach each other.
  public var strong: Division
  /// How many companies reach another one that reaches them.
  public var mutualCount: Int
  /// How many companies are on a loop: those, and the ones with a flow to themselves.
  public var loopCount: Int
  /// How many companies there are in each part of the bow tie; empty if no two companies reach each other.
  public var parts: [Part: Int]
  /// How many companies there are of each core number, the highest first.
  public var coreNumbers: [CoreShell]
  /// Each company with a flow, in the order of the input; of a book, in the order of identifiers.
  public var companies: ComponentCompanies

  /// How many strong components have two companies or more.
  public var mutualGroupCount: Int { strong.sizes.reduce(0) { $0 + ($1.size > 1 ? $1.count : 0) } }
}

/// Which components are listed.
public struct ComponentQuery: Hashable, Sendable {
  /// How many components of each kind are listed; nil for all.
  public var top: Int?
  /// How many companies of a listed component are named; nil for all.
  public var memberLimit: Int?
  /// The number of threads; nil for one per core.
  public var threads: Int?

  /// Creates a query; without arguments it is that of the reports.
  ///
  /// - Parameters:
  ///   - top: How many components of each kind are listed; nil for all.
  ///   - memberLimit: How many companies of a listed component are named; nil for all.
  ///   - threads: The number of threads.
  public init(top: Int? = 3, memberLimit: Int? = 20, threads: Int? = nil) {
    self.top = top
    self.memberLimit = memberLimit
    self.threads = threads
  }
}
