import Columns
import DealModel

/// Flows between companies in columns: the narrow waist between what is true and what is computed.
///
/// **Shapes and units**: every column has one entry per flow, and takes no more room than its entries need: what all
/// rows have in common, or what follows from the row's number, is not stored. Amounts are minor units of ``currency``, or hundredths
/// of the one unnamed unit when there is none; times count ``TimeUnit`` from 1970-01-01. Rows stand in the order of
/// the deals, or of the rows of a file.
public struct FlowTable: Sendable {
  /// What a time counts.
  public enum TimeUnit: String, Sendable {
    /// Days.
    case day
    /// Seconds.
    case second

    /// The day in which a time falls, counted from 1970-01-01.
    package func dayNumber(of time: Int64) -> Int64 {
      guard self == .second else { return time }
      let (quotient, remainder) = time.quotientAndRemainder(dividingBy: 86_400)
      return remainder < 0 ? quotient - 1 : quotient
    }

    /// The day in which a time falls; `nil` when it is unknown or beyond the calendar.
    package func day(of time: Int64) -> CalendarDate? {
      guard time != FlowTable.unknownTime, let day = Int32(exactly: dayNumber(of: time)) else { return nil }
      let date = CalendarDate(daysSinceEpoch: day)
      return date >= .distantPast && date <= .distantFuture ? date : nil
    }
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
  /// The identifiers of the rows of a file that gives them, by ``deals``; empty for rows that were left out.
  public package(set) var rowNames: NameList?
  /// The currency of all amounts; `nil` for one unnamed unit.
  public package(set) var currency: Currency?
  /// What times count.
  public package(set) var timeUnit = TimeUnit.day

  /// Where each flow begins, as an index of ``names``.
  public package(set) var sources: Column<UInt32> = []
  /// Where each flow ends, as an index of ``names``.
  public package(set) var targets: Column<UInt32> = []
  /// What each flow is, as an index of ``kindNames``.
  public internal(set) var kinds = PackedColumn<UInt16>()
  /// The first time that each flow can have, or ``unknownTime``.
  public internal(set) var timesFirst = PackedColumn<Int64>()
  /// The deal that each flow belongs to: its position in the book, or the row of the file.
  public internal(set) var deals = PackedColumn<UInt32>()
  /// The tranche of the deal, ``wholeDeal`` or ``remainder``; empty for the rows of a file.
  public package(set) var tranches: [Int32] = []
  /// How far each flow has come; empty for the rows of a file.
  public package(set) var statuses: [DealStatus] = []
  /// What each flow is on its layer; empty for the rows of a file.
  public package(set) var aspects: [FlowAspect] = []

  /// The least that each amount can be; while there are no ``uppers``, the amount itself, or ``undisclosed``.
  var lowers = PackedColumn<Int64>()
  /// The most that each amount can be; `nil` while every amount is known exactly or not at all, as rows have them.
  var uppers: PackedColumn<Int64>?
  /// The last times; `nil` while none differs from the first.
  var lasts: PackedColumn<Int64>?

  /// Creates an empty table.
  public init(currency: Currency? = nil) { self.currency = currency }

  /// How many flows there are.
  public var count: Int { sources.count }

  /// The last time that each flow can have, or ``unknownTime``.
  public var timesLast: PackedColumn<Int64> { lasts ?? timesFirst }

  /// The least that each amount can be.
  public var amountsLower: LazyMapSequence<Range<Int>, Int64> { (0..<count).lazy.map { amount(at: $0).lower } }

  /// The most that each amount can be, or ``unknownAmount``.
  public var amountsUpper: LazyMapSequence<Range<Int>, Int64> {
    (0..<count).lazy.map { amount(at: $0).upper ?? Self.unknownAmount }
  }

  /// How many bytes the flows take, without the names.
  ///
  /// A row of a file takes 16 to 26 bytes as a rule: 8 for its ends, 1 or 2 for a kind, 4 or 8 for an amount, 4 for a
  /// day (8 for a month, a year, or seconds beyond 2038). Columns in which all rows agree, or count up, take none.
  public var byteCount: Int {
    let packed =
      kinds.byteCount + timesFirst.byteCount + deals.byteCount + lowers.byteCount + (uppers?.byteCount ?? 0)
      + (lasts?.byteCount ?? 0)
    return packed + 4 * (sources.count + targets.count + tranches.count) + statuses.count + aspects.count
  }

  /// The bounds of the amount of a flow.
  public func amount(at row: Int) -> AmountInterval {
    let lower = lowers[row]
    guard let uppers else { return lower == Self.undisclosed ? .unknown : AmountInterval(lower) }
    let upper = uppers[row]
    return AmountInterval(lower: lower, upper: upper == Self.unknownAmount ? nil : upper)
  }

  /// The name of the kind of a flow.
  public func kindName(at row: Int) -> String { kindNames[UInt32(kinds[row])] }

  /// The day in which a time of this table falls; `nil` when it is unknown or beyond the calendar.
  public func day(_ time: Int64) -> CalendarDate? { timeUnit.day(of: time) }

  /// Adds a flow of a deal.
  package mutating func appendFlow(
    source: UInt32, target: UInt32, kind: UInt16, amount: AmountInterval, date: PartialDate?, deal: Int,
    tranche: Int32, status: DealStatus, aspect: FlowAspect
  ) {
    append(
      source: source, target: target, kind: kind, amount: amount,
      firstTime: (date?.firstDay).map { Int64($0.daysSinceEpoch) } ?? Self.unknownTime,
      lastTime: (date?.lastDay).map { Int64($0.daysSinceEpoch) } ?? Self.unknownTime, deal: UInt32(deal))
    tranches.append(tranche)
    statuses.append(status)
    aspects.append(aspect)
  }

  /// Adds a flow of a deal or of a row of a file, with its number; without one, of the row that follows the last one.
  ///
  /// - Precondition: the kind is an index of ``kindNames`` and fewer than 2³² rows.
  package mutating func append(
    source: UInt32, target: UInt32, kind: UInt16, amount: AmountInterval, firstTime: Int64, lastTime: Int64,
    deal: UInt32? = nil
  ) {
    deals.append(deal ?? UInt32(truncatingIfNeeded: count))
    append(amount)
    if lasts == nil, firstTime != lastTime { lasts = timesFirst }
    lasts?.append(lastTime)
    timesFirst.append(firstTime)
    sources.append(source)
    targets.append(target)
    kinds.append(kind)
  }

  /// Adds flows of rows of a file, column by column.
  ///
  /// - Precondition: as for single ones, and no flow has another kind of bounds than rows have.
  package mutating func append(_ rows: FlowColumns) {
    rows.deals.append(to: &deals)
    rows.amounts.append(to: &lowers)
    if lasts == nil, rows.lastTimes != nil { lasts = timesFirst }
    (rows.lastTimes ?? rows.firstTimes).append(toOptional: &lasts)
    rows.firstTimes.append(to: &timesFirst)
    rows.kinds.append(to: &kinds)
    sources.append(contentsOf: rows.sources)
    targets.append(contentsOf: rows.targets)
  }

  /// Makes room for some flows in all.
  package mutating func reserveCapacity(_ capacity: Int) {
    sources.reserveCapacity(capacity)
    targets.reserveCapacity(capacity)
    kinds.reserveCapacity(capacity)
    timesFirst.reserveCapacity(capacity)
    lasts?.reserveCapacity(capacity)
    deals.reserveCapacity(capacity)
    lowers.reserveCapacity(capacity)
  }

  /// Removes all flows and keeps the names.
  mutating func removeAllFlows() {
    var empty = FlowTable(currency: currency)
    (empty.names, empty.kindNames, empty.rowNames, empty.timeUnit) = (names, kindNames, rowNames, timeUnit)
    self = empty
  }

  private mutating func append(_ amount: AmountInterval) {
    if uppers == nil {
      if let exact = amount.exactValue {
        return lowers.append(exact)
      } else if amount == .unknown {
        return lowers.append(Self.undisclosed)
      }
      let bounds = (0..<count).map { self.amount(at: $0) }
      lowers = PackedColumn(bounds.lazy.map(\.lower))
      uppers = PackedColumn(bounds.lazy.map { $0.upper ?? Self.unknownAmount })
    }
    lowers.append(amount.lower)
    uppers?.append(amount.upper ?? Self.unknownAmount)
  }

  /// Marks an amount of which nothing is known, where amounts stand in one column.
  package static let undisclosed = Int64.min
}
