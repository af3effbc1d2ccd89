import DealModel
import FlowModel

/// How much of the money goes round.
public struct CircularityReport: Sendable {
  /// What the report says about itself; its basis is that of the details.
  public var header: ReportHeader
  /// The measures on each basis, from the firmest; on one basis, and of a table, a single row.
  public var rows: [Circularity]
  /// Who, by which deals, and round which loops.
  public var details: CircularityDetails
  /// The same for each day on which something became known; `nil` unless asked for.
  public var days: [CircularityDay]?
}

/// How much of the money on one basis goes round, by several measures.
///
/// The bounds of the first five sums are those of all amounts within their intervals, and each is attained; ``counted`` are
/// measures of one choice of amounts.
public struct Circularity: Hashable, Sendable {
  /// How firm a deal had to be; `nil` for the rows of a table.
  public var basis: Basis?
  /// How many deals or rows there are.
  public var flowCount: Int
  /// How many of them have an amount that is exactly known.
  public var knownCount: Int
  /// All money.
  public var total: AmountInterval
  /// The most that can circulate: what goes round a loop counts on each of its legs.
  public var circulation: AmountInterval
  /// A loop of legs that nothing bounds, because of which nothing bounds what circulates; empty where there is none.
  public var endlessLoop: [CompanyReference]
  /// What circulates as a share of all money; `nil` where there may be no money.
  public var share: CircularShare?
  /// What flows between two companies in both directions: twice the smaller one.
  public var reciprocity: AmountInterval
  /// What flows between companies that are on a loop together.
  public var componentVolume: AmountInterval
  /// All money beyond what balances each company would take: what comes in or what leaves, whichever is less, for each.
  public var excess: AmountInterval
  /// The measures of the amounts that count.
  public var counted: CountedCircularity
}

/// What circulates as a share of all money, over all amounts within their intervals.
public struct CircularShare: Hashable, Sendable {
  /// The least share, or less.
  public var least: Double
  /// The greatest share, or more.
  public var greatest: Double
  /// Whether the least share is reached, or come near to at will.
  public var isLeastExact: Bool
  /// Whether the greatest share is reached, or come near to at will.
  public var isGreatestExact: Bool
}

/// Measures of one choice of amounts: the least that is certain; on `headline` and `rumored` the most, where it is bounded.
public struct CountedCircularity: Hashable, Sendable {
  /// All money.
  public var total: Int64
  /// The most that can circulate.
  public var circulation: Int64
  /// What circulates by balanced flow forwarding; `nil` where that was not computed.
  public var balanced: Int64?
  /// The cycling index of Finn, from 0 to 1; `nil` where that was not computed, or there is no money.
  public var cyclingIndex: Double?
  /// The least and the most principal that makes the round, each unit counted once for its whole round.
  public var principal: ClosedRange<Int64>

  /// What circulates as a share of all money; `nil` where there is none.
  public var share: Double? { total > 0 ? Double(circulation) / Double(total) : nil }
}

/// What was known on a day of the money that goes round.
public struct CircularityDay: Hashable, Sendable {
  /// The day by which all had been said.
  public var day: CalendarDate
  /// All money.
  public var total: AmountInterval
  /// The most that can circulate.
  public var circulation: AmountInterval
  /// What circulates as a share of all money; `nil` where there may be no money.
  public var share: CircularShare?
}

/// Which circularity is wanted.
public struct CircularityQuery: Hashable, Sendable {
  /// Only firms, legs and loops with this company, by id, name or alias; `nil` for all.
  public var of: String?
  /// Whether all bases are compared; without effect on a table.
  public var comparesBases = true
  /// Whether each day on which something became known has its measures; only of a book.
  public var isOverTime = false
  /// The day on which deals must be in force on each of these days; `nil` for the latest day known by then.
  public var asOf: CalendarDate?
  /// How many firms, legs and loops are listed; `nil` for all.
  public var limit: Int? = 100
  /// Whether measures whose effort grows with the third power of a component are computed for large ones too.
  public var isForced = false

  /// Creates a query.
  ///
  /// - Parameter company: Only firms, legs and loops with this company; `nil` for all.
  public init(of company: String? = nil) { of = company }
}
