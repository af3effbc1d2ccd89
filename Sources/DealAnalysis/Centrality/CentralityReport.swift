import DealModel
import GraphKernel

/// What a measure says about a company.
public enum CentralityValue: Hashable, Sendable {
  /// A number of deals.
  case count(Int)
  /// A sum of money with its bounds.
  case amount(AmountInterval)
  /// A number without a unit.
  case number(Double)
  /// Nothing, because the measure is undefined on this graph.
  case undefined
}

/// How central companies are, by one or more measures.
public struct CentralityReport: Sendable {
  /// One company.
  public struct Row: Hashable, Sendable {
    /// The company.
    public var company: CompanyReference
    /// Its measures.
    public var values: [CentralityMeasure: CentralityValue]
  }

  /// What the report says about itself.
  public var header: ReportHeader
  /// The measures, in the order asked for.
  public var measures: [CentralityMeasure]
  /// What a deal weighed.
  public var weight: FlowWeight
  /// Deals whose weight is 0 because they have no amount, or only "at most" one; nil if deals had no weight.
  public var flowsWithoutWeight: Int?
  /// The companies at which the walks of PageRank start; none if they start anywhere.
  public var seeds: [CompanyReference]
  /// Why a measure has no values.
  public var undefined: [CentralityMeasure: String]
  /// The measure that orders the companies: the first that is defined.
  public var ranking: CentralityMeasure?
  /// How many companies there are, listed or not.
  public var count: Int
  /// The companies, the largest by the ranking first.
  public var rows: [Row]
}

/// How the measures are computed that leave a choice.
public struct CentralityOptions: Hashable, Sendable {
  /// What a deal weighs.
  public var weight: FlowWeight
  /// The damping of PageRank, from 0 on and below 1.
  public var damping: Double
  /// The companies at which the walks of PageRank start, as a reader names them; none lets them start anywhere.
  public var seeds: [String]
  /// The attenuation of Katz centrality; nil takes half of one over the largest in-strength.
  public var katzAttenuation: Double?
  /// How many flows may be looked at for the measures that search from every company; nil for any number.
  public var visitBudget: Double?
  /// How many entries of matrices an iterated measure may multiply; nil for any number.
  public var workBudget: UInt64?
  /// The number of threads; nil for one per core.
  public var threads: Int?
  /// How betweenness is approximated; nil computes it exactly.
  public var approximation: BetweennessApproximation?

  /// A minute or so for a core.
  public static let usualVisitBudget = 2e10
  /// A few seconds for a core.
  public static let usualWorkBudget = EigenvectorOptions.usualWorkBudget

  /// Creates options; without arguments they are those of the reports.
  ///
  /// - Parameters:
  ///   - weight: What a deal weighs.
  ///   - damping: The damping of PageRank, from 0 on and below 1.
  ///   - seeds: The companies at which the walks of PageRank start; none lets them start anywhere.
  ///   - katzAttenuation: The attenuation of Katz centrality.
  ///   - visitBudget: How many flows may be looked at for the measures that search from every company.
  ///   - workBudget: How many entries of matrices an iterated measure may multiply.
  ///   - threads: The number of threads.
  public init(
    weight: FlowWeight = .none, damping: Double = 0.85, seeds: [String] = [], katzAttenuation: Double? = nil,
    visitBudget: Double? = CentralityOptions.usualVisitBudget,
    workBudget: UInt64? = CentralityOptions.usualWorkBudget, threads: Int? = nil
  ) {
    self.weight = weight
    self.damping = damping
    self.seeds = seeds
    self.katzAttenuation = katzAttenuation
    self.visitBudget = visitBudget
    self.workBudget = workBudget
    self.threads = threads
  }
}
