import DealModel
import FlowModel

/// Interns the names of rows and gathers the rows into a flow table, with all their problems.
struct FlowRowBuilder {
  /// How much a flow table holds.
  struct Limits {
    var rows = Int(UInt32.max) - 1
    var companies = Int(UInt32.max) - 1
    var kinds = Int(UInt16.max)
  }

  /// The kind of rows that name none.
  static let defaultKind = Array("flow".utf8)

  /// What was found wrong.
  var problems: RowProblems
  /// Whether a limit was exceeded, so that reading on is of no use.
  private(set) var isFull = false
  /// How many rows were begun.
  var rowsSeen = 0
  var table = FlowTable()
  var filteredCount = 0
  /// The names that are numbers, where chunks are read.
  var numberNames = NumberNames()
  /// The identifiers of rows; each is looked up, so that none stands twice.
  private var ids: NameTable?
  /// The row of each identifier.
  private var rowsOfIDs = PackedColumn<UInt32>()
  let limits: Limits
  /// What the amounts add up to; `nil` once that is more than can be counted.
  var total: Int64? = 0

  init(problems: RowProblems, hasRowNames: Bool = false, limits: Limits = Limits()) {
    self.problems = problems
    self.limits = limits
    if hasRowNames { ids = NameTable() }
  }

  /// The table, if nothing is wrong with it.
  mutating func input(
    timeUnit: FlowTable.TimeUnit?, currency: Currency?, missingKinds: some Sequence<String> = []
  ) throws(InvalidInput) -> FlowInput {
    if let invalidInput = problems.invalidInput { throw invalidInput }
    table.names.indexNamesLater()
    table.timeUnit = timeUnit ?? .day
    table.currency = currency
    table.rowNames = rowNames()
    let rows = RowCounts(read: rowsSeen, skipped: problems.badRowCount, filtered: filteredCount)
    return FlowInput(table: table, rows: rows, warnings: problems.warnings, missingKinds: missingKinds.sorted())
  }

  /// The identifiers by the numbers of the rows; those of rows that do not count are dropped.
  private mutating func rowNames() -> NameList? {
    guard let ids = ids.take() else { return nil }
    guard table.count < rowsSeen else { return ids.list }
    var names = NameList()
    var id = 0
    for row in table.deals {
      while rowsOfIDs[id] < row { id += 1 }
      while names.count < row { names.append([]) }
      names.append(ids.utf8(at: UInt32(id)))
    }
    return names
  }

  /// Whether no row stands before the one that was begun last.
  var isFirstRow: Bool { rowsSeen == 1 }

  /// The names of the companies so far.
  var names: NameTable { table.names }

  /// Counts a row, whether or not it can be used.
  mutating func beginRow(_ start: LineStart) {
    rowsSeen += 1
    problems.beginRow()
    if rowsSeen > limits.rows { stop("too-many-rows", "rows", limits.rows, at: start.offset, from: start) }
  }

  /// Counts a row that a filter leaves out.
  mutating func leaveOut() { filteredCount += 1 }

  /// The index of a company, or `nil` when its name cannot be used, which is then told.
  mutating func company(
    _ name: UnsafeBufferPointer<UInt8>, hash: UInt64, at offset: Int, from start: LineStart
  ) -> UInt32? {
    if let index = table.names.index(of: name, hash: hash) { return index }
    guard isUsable(name, at: offset, from: start) else { return nil }
    if table.names.count == limits.companies {
      stop("too-many-names", "companies", limits.companies, at: offset, from: start)
    }
    return table.names.add(name, hash: hash)
  }

  /// The index of a kind, or `nil` when its name cannot be used, which is then told; an empty one is the default.
  mutating func kind(_ name: UnsafeBufferPointer<UInt8>, at offset: Int, from start: LineStart) -> UInt16? {
    guard !name.isEmpty else {
      return Self.defaultKind.withUnsafeBufferPointer { kind($0, at: offset, from: start) }
    }
    let hash = table.kindNames.hash(name)
    if let index = table.kindNames.index(of: name, hash: hash) { return UInt16(truncatingIfNeeded: index) }
    guard isUsable(name, at: offset, from: start) else { return nil }
    guard table.kindNames.count < limits.kinds else {
      stop("too-many-kinds", "kinds", limits.kinds, at: offset, from: start)
      return nil
    }
    return UInt16(truncatingIfNeeded: table.kindNames.add(name, hash: hash))
  }

  /// Notes the identifier of a row, which no other row may have.
  mutating func addRowName(_ name: UnsafeBufferPointer<UInt8>, at offset: Int, from start: LineStart) {
    guard !name.isEmpty else {
      return problems.addRowError(
        "empty-id", at: offset, from: start, ("the id is empty", "give every row an id, or none"))
    }
    guard let hash = ids?.hash(name) else { return }
    if ids?.index(of: name, hash: hash) != nil {
      problems.addRowError(
        "duplicate-id", at: offset, from: start,
        ("the id “\(RowProblems.excerpt(name))” stands on an earlier row, too", "give every row an id of its own"))
    } else if isUsable(name, at: offset, from: start) {
      _ = ids?.add(name, hash: hash)
      rowsOfIDs.append(UInt32(truncatingIfNeeded: rowsSeen - 1))
    }
  }

  /// Adds the row that was begun last.
  ///
  /// - Returns: Whether its amount is the first with which all of them add up to more than can be counted.
  mutating func append(
    source: UInt32, target: UInt32, kind: UInt16, amount: AmountInterval, time: (first: Int64, last: Int64)
  ) -> Bool {
    table.append(
      source: source, target: target, kind: kind, amount: amount, firstTime: time.first, lastTime: time.last,
      deal: UInt32(truncatingIfNeeded: rowsSeen - 1))
    guard let sum = total else { return false }
    let (next, isTooLarge) = sum.addingReportingOverflow(amount.lower)
    // The largest number stands for an amount that is not known.
    total = isTooLarge || next == .max ? nil : next
    return total == nil
  }

  /// Whether bytes are UTF-8 without NUL; otherwise that is told.
  mutating func isUsable(_ name: UnsafeBufferPointer<UInt8>, at offset: Int, from start: LineStart) -> Bool {
    var isASCII = true
    var hasNUL = false
    for byte in name {
      if byte == 0 { hasNUL = true }
      if byte >= 0x80 { isASCII = false }
    }
    if !hasNUL, isASCII || String(validating: name, as: UTF8.self) != nil { return true }
    problems.addRowError(
      hasNUL ? "nul-byte" : "invalid-utf8", at: offset, from: start,
      (
        "“\(RowProblems.excerpt(name))” " + (hasNUL ? "holds a NUL byte" : "is not valid UTF-8"),
        "save the file as UTF-8 text"
      ))
    return false
  }

  private mutating func stop(_ code: String, _ things: String, _ limit: Int, at offset: Int, from start: LineStart) {
    isFull = true
    problems.addError(
      code, at: offset, from: start, ("the file has more than \(limit) \(things)", "split it, or filter it first"))
  }
}
