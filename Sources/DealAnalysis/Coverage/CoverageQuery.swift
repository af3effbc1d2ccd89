import DealModel

/// Whose coverage is wanted, how far, and under which assumptions.
public struct CoverageQuery: Hashable, Sendable {
  /// The company, by id, name or alias.
  public var company: String
  /// The last year; `nil` for the last one that a commitment or an envelope reaches.
  public var horizon: Int?
  /// What is assumed; of several about one thing the last counts.
  public var assumptions: [Assumption] = []

  /// Creates a query.
  public init(of company: String, horizon: Int? = nil) {
    self.company = company
    self.horizon = horizon
  }

  /// What no source says, and a reader wants to assume.
  public enum Assumption: Hashable, Sendable {
    /// The share of revenue that can be spent on commitments.
    case usableShare(Ratio)
    /// How fast revenue grows after the last year that is known.
    case growth(Ratio)
    /// The last year.
    case horizon(Int)
    /// Cash on the as-of day, in minor units of the currency of the book.
    case cash(Int64)
    /// Revenue of a year, in minor units.
    case revenue(year: Int, Int64)
    /// The month in which the term of a deal begins.
    case start(DealID, year: Int, month: Int)
    /// What of a deal, of the only envelope (`envelope`) or of the envelope of a fact falls into each year.
    case schedule(String, Schedule)
  }

  /// What falls into each year.
  public enum Schedule: Hashable, Sendable {
    /// The same in each year up to the horizon of the total.
    case even
    /// So much in these years, in minor units, by rising year.
    case amounts([YearAmount])
  }

  /// What falls into one year.
  public struct YearAmount: Hashable, Sendable {
    /// The year.
    public var year: Int
    /// How much, in minor units.
    public var minorUnits: Int64

    /// Creates an entry of a schedule.
    public init(year: Int, minorUnits: Int64) {
      self.year = year
      self.minorUnits = minorUnits
    }
  }

  /// The longest look ahead, in years after the as-of year.
  public static let longestSpan = 100
}

extension CoverageQuery {
  /// The share of revenue that is assumed to be usable.
  var usableShare: Ratio? {
    assumptions.reversed().lazy.compactMap { if case .usableShare(let share) = $0 { share } else { nil } }.first
  }

  /// The growth that is assumed.
  var growth: Ratio? {
    assumptions.reversed().lazy.compactMap { if case .growth(let rate) = $0 { rate } else { nil } }.first
  }

  /// The horizon that is wanted or assumed.
  var wantedHorizon: Int? {
    horizon ?? assumptions.reversed().lazy.compactMap { if case .horizon(let year) = $0 { year } else { nil } }.first
  }

  /// The cash that is assumed.
  var cash: Int64? {
    assumptions.reversed().lazy.compactMap { if case .cash(let sum) = $0 { sum } else { nil } }.first
  }

  /// The revenue that is assumed of a year.
  func revenue(of wanted: Int) -> Int64? {
    assumptions.reversed().lazy.compactMap {
      if case .revenue(wanted, let sum) = $0 { sum } else { nil }
    }.first
  }

  /// The start that is assumed of a deal, as a count of months.
  func start(of wanted: DealID) -> Int? {
    assumptions.reversed().lazy.compactMap {
      guard case .start(wanted, let year, let month) = $0, (1...9999).contains(year), (1...12).contains(month) else {
        return nil
      }
      return year * 12 + month - 1
    }.first
  }

  /// The schedule that is assumed under any of some names.
  func schedule(of names: Set<String>) -> Schedule? {
    assumptions.reversed().lazy.compactMap {
      if case .schedule(let name, let schedule) = $0, names.contains(name) { schedule } else { nil }
    }.first
  }
}
