import DealModel
import FlowModel

/// Which rows of a table count.
///
/// A row is left out when it certainly falls outside: what is undated, undisclosed, or known only by its month may well
/// fall inside, and stays.
public struct RowFilter: Hashable, Sendable {
  /// The last day on which a row may begin; `nil` for any.
  public var asOf: CalendarDate?
  /// The first day on which a row may end; `nil` for any.
  public var since: CalendarDate?
  /// The kinds, irrespective of case; `nil` for all.
  public var kinds: Set<String>?
  /// The least amount, as a book writes it: a number in the currency of the table, or one with that currency.
  public var minimumAmount: String?
  /// The largest amount, written in the same way.
  public var maximumAmount: String?

  /// Creates the filter that every row passes.
  public init() {}
}

/// A filter at work on the rows of a file.
struct RowTest {
  /// The kinds that no row had so far.
  private(set) var missingKinds: Set<String>
  private let kinds: [(name: String, bytes: [UInt8])]?
  private let asOf: Int64?
  private let since: Int64?
  private let filter: RowFilter
  /// The bounds of amounts, once the currency of the rows is known.
  private var bounds: (currency: Currency?, minimum: Int64, maximum: Int64)?
  /// Whether there is anything to test.
  let isActive: Bool

  init(_ filter: RowFilter) {
    self.filter = filter
    kinds = filter.kinds?.map { $0.lowercased() }.sorted().map { ($0, Array($0.utf8)) }
    missingKinds = Set(kinds?.map(\.name) ?? [])
    asOf = filter.asOf.map { Int64($0.daysSinceEpoch) }
    since = filter.since.map { Int64($0.daysSinceEpoch) }
    isActive = filter != RowFilter()
  }

  /// Notes which kinds other rows had.
  mutating func join(_ other: RowTest) { missingKinds.formIntersection(other.missingKinds) }

  /// Whether rows of a kind count.
  mutating func includes(kind: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let kinds else { return true }
    guard let found = kinds.first(where: { Self.isEqual(kind, $0) }) else { return false }
    if !missingKinds.isEmpty { missingKinds.remove(found.name) }
    return true
  }

  /// Whether rows of a time count.
  func includes(_ time: (first: Int64, last: Int64), unit: FlowTable.TimeUnit?) -> Bool {
    guard time.first != FlowTable.unknownTime else { return true }
    let unit = unit ?? .day
    if let asOf, unit.dayNumber(of: time.first) > asOf { return false }
    if let since, unit.dayNumber(of: time.last) < since { return false }
    return true
  }

  /// Whether rows of an amount count.
  ///
  /// - Throws: `MoneyTextError` when a bound is no amount of the currency.
  mutating func includes(_ amount: AmountInterval, in currency: Currency?) throws(MoneyTextError) -> Bool {
    guard filter.minimumAmount != nil || filter.maximumAmount != nil, let upper = amount.upper else { return true }
    if bounds == nil || bounds?.currency != currency {
      let minimum = try Self.minorUnits(of: filter.minimumAmount, in: currency) ?? 0
      bounds = (currency, minimum, try Self.minorUnits(of: filter.maximumAmount, in: currency) ?? .max)
    }
    return upper >= bounds?.minimum ?? 0 && amount.lower <= bounds?.maximum ?? .max
  }

  private static func minorUnits(of amount: String?, in currency: Currency?) throws(MoneyTextError) -> Int64? {
    guard let amount else { return nil }
    return try Money(threshold: amount, in: currency).minorUnits
  }

  /// Whether bytes spell a name in lower case, irrespective of their own.
  private static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ name: (name: String, bytes: [UInt8])) -> Bool {
    var isASCII = true
    for byte in bytes where byte >= 0x80 { isASCII = false }
    guard isASCII else { return String(decoding: bytes, as: UTF8.self).lowercased() == name.name }
    guard bytes.count == name.bytes.count else { return false }
    for position in 0..<bytes.count {
      let byte = bytes[position]
      let isUpper = UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z")
      if (isUpper ? byte | 0x20 : byte) != name.bytes[position] { return false }
    }
    return true
  }
}
