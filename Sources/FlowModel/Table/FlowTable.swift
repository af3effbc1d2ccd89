import DealModel

/// Flows between companies in columns: the narrow waist between what is true and what is computed.
///
/// **Shapes and units**: every column has one entry per flow. Amounts are minor units of ``currency``, or hundredths
/// of the one unnamed unit when there is none; times count ``TimeUnit`` from 1970-01-01. Rows stand in the order of
/// the deals, or of the rows of a file.
public struct FlowTable: Sendable {
  /// What a time counts.
  public enum TimeUnit: String, Sendable {
    /// Days.
    case day
    /// Seconds.
    case second
  }

  /// Marks an upper bound that is not known.
  public static let unknownAmount = Int64.max
  /// Marks a time that is not known.
  public static let unknownTime = Int64.min
  /// Marks a flow of a whole deal.
  public static let wholeDeal: Int32 = -1
  /// Marks what the tranches of a deal leave of its total.
  public static let remainder: Int32 = -2

  /// The names of the companies.
  public package(set) var names = NameTable()
  /// The names of the kinds.
  public package(set) var kindNames = NameTable()
  /// The identifiers of the rows of a file that gives them; a name may be missing only when all are.
  public package(set) var rowNames: NameTable?
  /// The currency of all amounts; `nil` for one unnamed unit.
  public package(set) var currency: Currency?
  /// What times count.
  public package(set) var timeUnit = TimeUnit.day

  /// Where each flow begins, as an index of ``names``.
  public package(set) var sources: [UInt32] = []
  /// Where each flow ends, as an index of ``names``.
  public package(set) var targets: [UInt32] = []
  /// What each flow is, as an index of ``kindNames``.
  public package(set) var kinds: [UInt16] = []
  /// The least that each amount can be.
  public package(set) var amountsLower: [Int64] = []
  /// The most that each amount can be, or ``unknownAmount``.
  public package(set) var amountsUpper: [Int64] = []
  /// The first time that each flow can have, or ``unknownTime``.
  public package(set) var timesFirst: [Int64] = []
  /// The last time that each flow can have, or ``unknownTime``.
  public package(set) var timesLast: [Int64] = []
  /// The deal that each flow belongs to: its position in the book, or the row of the file.
  public package(set) var deals: [UInt32] = []
  /// The tranche of the deal, ``wholeDeal`` or ``remainder``; empty for the rows of a file.
  public package(set) var tranches: [Int32] = []
  /// How far each flow has come; empty for the rows of a file.
  public package(set) var statuses: [DealStatus] = []
  /// What each flow is on its layer; empty for the rows of a file.
  public package(set) var aspects: [FlowAspect] = []

  /// Creates an empty table.
  public init(currency: Currency? = nil) { self.currency = currency }

  /// How many flows there are.
  public var count: Int { sources.count }

  /// The bounds of the amount of a flow.
  public func amount(at row: Int) -> AmountInterval {
    let upper = amountsUpper[row]
    return AmountInterval(lower: amountsLower[row], upper: upper == Self.unknownAmount ? nil : upper)
  }

  /// The name of the kind of a flow.
  public func kindName(at row: Int) -> String { kindNames[UInt32(kinds[row])] }

  /// The day in which a time of this table falls; `nil` when it is unknown or beyond the calendar.
  public func day(_ time: Int64) -> CalendarDate? {
    guard time != Self.unknownTime, let day = Int32(exactly: timeUnit == .day ? time : Self.day(ofSecond: time)) else {
      return nil
    }
    let date = CalendarDate(daysSinceEpoch: day)
    return date >= .distantPast && date <= .distantFuture ? date : nil
  }

  private static func day(ofSecond second: Int64) -> Int64 {
    let (quotient, remainder) = second.quotientAndRemainder(dividingBy: 86_400)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// Adds a flow of a file.
  ///
  /// - Precondition: the kind is an index of ``kindNames`` and fewer than 2³² rows.
  package mutating func appendRow(
    source: UInt32, target: UInt32, kind: UInt16, amount: AmountInterval, firstTime: Int64, lastTime: Int64
  ) {
    deals.append(UInt32(truncatingIfNeeded: count))
    sources.append(source)
    targets.append(target)
    kinds.append(kind)
    amountsLower.append(amount.lower)
    amountsUpper.append(amount.upper ?? Self.unknownAmount)
    timesFirst.append(firstTime)
    timesLast.append(lastTime)
  }

  /// Adds a flow of a deal.
  package mutating func appendFlow(
    source: UInt32, target: UInt32, kind: UInt16, amount: AmountInterval, date: PartialDate?, deal: Int,
    tranche: Int32, status: DealStatus, aspect: FlowAspect
  ) {
    appendRow(
      source: source, target: target, kind: kind, amount: amount,
      firstTime: (date?.firstDay).map { Int64($0.daysSinceEpoch) } ?? Self.unknownTime,
      lastTime: (date?.lastDay).map { Int64($0.daysSinceEpoch) } ?? Self.unknownTime)
    deals[count - 1] = UInt32(deal)
    tranches.append(tranche)
    statuses.append(status)
    aspects.append(aspect)
  }
}
