import Columns
import DealModel

// The rows of a file as sections of a file of columns, and back without copying them.
extension FlowTable {
  /// Whether the table has what no file of columns holds: tranches, statuses, aspects, amounts between two bounds.
  package var hasDealsOfABook: Bool { !tranches.isEmpty || uppers != nil }

  /// Adds the table to a file.
  ///
  /// - Precondition: it holds rows of a file, no deals of a book.
  package func add(to writer: inout SectionWriter) {
    let lists = [names.list, kindNames.list] + (rowNames.map { [$0] } ?? [])
    writer.add("size", Column([UInt64(count), UInt64(names.count), UInt64(kindNames.count)]))
    writer.add("unit", Column([UInt8(timeUnit == .day ? 0 : 1), UInt8(rowNames == nil ? 0 : 1)]))
    writer.add("curr", Column(Array((currency?.code ?? "").utf8)))
    for (list, prefix) in zip(lists, ["nm", "kd", "id"]) { list.add(to: &writer, prefix) }
    if let rowNames { writer.add("idsz", Column([UInt64(rowNames.count)])) }
    writer.add("srcs", sources)
    writer.add("tgts", targets)
    let none: [Int64] = [-1, 0, 0, 0]
    let descriptions = [
      kinds.description64, timesFirst.description64, lasts?.description64 ?? none, deals.description64,
      lowers.description64,
    ]
    writer.add("cols", Column(Array(descriptions.joined())))
    kinds.add(to: &writer, "kind")
    timesFirst.add(to: &writer, "time")
    lasts?.add(to: &writer, "last")
    deals.add(to: &writer, "deal")
    lowers.add(to: &writer, "amnt")
  }

  /// The table that lies in a file.
  ///
  /// What it says of its sizes is true; ``problem()`` tells whether its entries are.
  ///
  /// - Throws: `SectionFileError` when the file does not hold a table.
  package init(_ file: SectionFile) throws(SectionFileError) {
    let sizes = try file.column("size", of: UInt64.self, count: 3)
    guard sizes.allSatisfy({ $0 < UInt32.max }) else { throw .damagedSection("size", "there are too many entries") }
    let (count, nameCount, kindCount) = (Int(sizes[0]), Int(sizes[1]), Int(sizes[2]))
    let unit = try file.column("unit", of: UInt8.self, count: 2)
    guard unit.allSatisfy({ $0 <= 1 }) else { throw .damagedSection("unit", "there is no such unit") }
    timeUnit = unit[0] == 0 ? .day : .second
    let code = String(decoding: try file.column("curr", of: UInt8.self), as: UTF8.self)
    currency = Currency(code: code)
    guard currency != nil || code.isEmpty else { throw .damagedSection("curr", "there is no such currency") }
    names = NameTable(try NameList(file, "nm", count: nameCount))
    kindNames = NameTable(try NameList(file, "kd", count: kindCount))
    if unit[1] == 1 {
      let size = try file.column("idsz", of: UInt64.self, count: 1)[0]
      guard size <= UInt32.max else { throw .damagedSection("idsz", "there are too many entries") }
      rowNames = try NameList(file, "id", count: Int(size))
    }
    sources = try file.column("srcs", count: count)
    targets = try file.column("tgts", count: count)
    let columns = try file.column("cols", of: Int64.self, count: 20)
    kinds = try PackedColumn(file, "kind", columns[0..<4], count: count)
    timesFirst = try PackedColumn(file, "time", columns[4..<8], count: count)
    if columns[8] != -1 { lasts = try PackedColumn(file, "last", columns[8..<12], count: count) }
    deals = try PackedColumn(file, "deal", columns[12..<16], count: count)
    lowers = try PackedColumn(file, "amnt", columns[16..<20], count: count)
  }

  /// What an entry is that no row of a file can have; `nil` when all are as they should be.
  ///
  /// - Parameters:
  ///   - rowCount: How many rows the file had.
  ///   - knowsEnds: Whether the ends of the flows are known to be companies of the table.
  /// - Returns: What is wrong, and in which section.
  /// - Complexity: O(flows + names), at the speed of memory on several threads.
  package func problem(rowCount: Int, knowsEnds: Bool = false) -> SectionFileError? {
    for (list, section) in [(names.list, "nmst"), (kindNames.list, "kdst")] + (rowNames.map { [($0, "idst")] } ?? [])
    where !list.isConsistent {
      return .damagedSection(section, "a name does not begin where the one before it ends")
    }
    for (ends, section) in knowsEnds ? [] : [(sources, "srcs"), (targets, "tgts")]
    where ends.extremes().map({ $0.upperBound >= names.count }) ?? false {
      return .damagedSection(section, "a flow has an end that is no company of the table")
    }
    if let kinds = kinds.extremes, kinds.upperBound >= kindNames.count {
      return .damagedSection("kind", "a flow has a kind that the table does not name")
    }
    if let deals = deals.extremes, deals.upperBound >= min(rowCount, rowNames?.count ?? rowCount) {
      return .damagedSection("deal", "a flow is of a row that the file did not have")
    }
    if let amounts = lowers.extremes, amounts.lowerBound < 0 { return .damagedSection("amnt", "an amount is negative") }
    guard hasCountableTotal else {
      return .damagedSection("amnt", "the amounts add up to more than can be counted")
    }
    let days = Int64(CalendarDate.distantPast.daysSinceEpoch)...Int64(CalendarDate.distantFuture.daysSinceEpoch)
    for (times, section) in [(timesFirst, "time"), (timesLast, "last")] {
      guard let times = times.extremes else { continue }
      guard days.contains(timeUnit.dayNumber(of: times.lowerBound)),
        days.contains(timeUnit.dayNumber(of: times.upperBound))
      else { return .damagedSection(section, "a time is beyond the calendar") }
    }
    if let lasts, !zip(timesFirst, lasts).allSatisfy({ $0 <= $1 }) {
      return .damagedSection("last", "a time ends before it begins")
    }
    return nil
  }

  /// Whether the amounts that are known add up to less than what stands for an unknown one, as readers see to.
  private var hasCountableTotal: Bool {
    // Mostly, as many of the largest amount would be few enough.
    let most = (lowers.extremes?.upperBound ?? 0).multipliedReportingOverflow(by: Int64(count))
    guard most.overflow || most.partialValue == .max else { return true }
    var total: Int64 = 0
    var isTooLarge = false
    for amount in lowers where amount != .min {
      let (sum, isOverflow) = total.addingReportingOverflow(amount)
      total = sum
      isTooLarge = isTooLarge || isOverflow
    }
    return !isTooLarge && total != .max
  }
}
