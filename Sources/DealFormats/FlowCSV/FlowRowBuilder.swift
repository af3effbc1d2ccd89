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
  static let defaultKind = "flow"

  /// What was found wrong.
  var problems: RowProblems
  /// Whether a limit was exceeded, so that reading on is of no use.
  private(set) var isFull = false
  private var table = FlowTable()
  private var rowsSeen = 0
  /// Names are checked when they first appear; the few that are wrong are remembered.
  private var invalidCompanies: Set<UInt32> = []
  private var invalidKinds: Set<UInt32> = []
  private let limits: Limits

  init(problems: RowProblems, hasRowNames: Bool = false, limits: Limits = Limits()) {
    self.problems = problems
    self.limits = limits
    if hasRowNames { table.rowNames = NameTable() }
  }

  /// The table, if nothing is wrong with it.
  func input(timeUnit: FlowTable.TimeUnit?, currency: Currency?) throws(InvalidInput) -> FlowInput {
    if let invalidInput = problems.invalidInput { throw invalidInput }
    var table = table
    table.timeUnit = timeUnit ?? .day
    table.currency = currency
    return FlowInput(table: table, warnings: problems.warnings)
  }

  /// Whether no row stands before the one that was begun last.
  var isFirstRow: Bool { rowsSeen == 1 }

  /// Counts a row, whether or not it can be used.
  mutating func beginRow(_ start: LineStart) {
    rowsSeen += 1
    if rowsSeen > limits.rows { stop("too-many-rows", "rows", limits.rows, at: start.offset, from: start) }
  }

  /// The index of a company, or `nil` when its name cannot be used.
  mutating func company(_ name: UnsafeBufferPointer<UInt8>, at offset: Int, from start: LineStart) -> UInt32? {
    guard !name.isEmpty else {
      problems.addError("empty-name", at: offset, from: start, ("the name of a company is empty", nil))
      return nil
    }
    let known = table.names.count
    let index = table.names.intern(name)
    if index == known {
      if known == limits.companies { stop("too-many-names", "companies", known, at: offset, from: start) }
      if !Self.isText(name) { invalidCompanies.insert(index) }
    }
    guard invalidCompanies.isEmpty || !invalidCompanies.contains(index) else {
      addTextError(name, at: offset, from: start)
      return nil
    }
    return index
  }

  /// The index of a kind, or `nil` when its name cannot be used; an empty one is ``defaultKind``.
  mutating func kind(_ name: UnsafeBufferPointer<UInt8>, at offset: Int, from start: LineStart) -> UInt16? {
    let known = table.kindNames.count
    let index = name.isEmpty ? table.kindNames.intern(Self.defaultKind) : table.kindNames.intern(name)
    if index == known {
      if known == limits.kinds {
        stop("too-many-kinds", "kinds", known, at: offset, from: start)
        return nil
      }
      if !Self.isText(name) { invalidKinds.insert(index) }
    }
    guard invalidKinds.isEmpty || !invalidKinds.contains(index) else {
      addTextError(name, at: offset, from: start)
      return nil
    }
    return UInt16(truncatingIfNeeded: index)
  }

  /// Notes the identifier of a row, which no other row may have.
  mutating func addRowName(_ name: UnsafeBufferPointer<UInt8>, at offset: Int, from start: LineStart) {
    guard !name.isEmpty else {
      return problems.addError(
        "empty-id", at: offset, from: start, ("the id is empty", "give every row an id, or none"))
    }
    let known = table.rowNames?.count ?? 0
    guard let index = table.rowNames?.intern(name) else { return }
    if index < known {
      problems.addError(
        "duplicate-id", at: offset, from: start,
        ("the id “\(RowProblems.excerpt(name))” stands on an earlier row, too", "give every row an id of its own"))
    } else if !Self.isText(name) {
      addTextError(name, at: offset, from: start)
    }
  }

  /// Adds a row.
  mutating func append(
    source: UInt32, target: UInt32, kind: UInt16, amount: AmountInterval,
    firstTime: Int64 = FlowTable.unknownTime, lastTime: Int64 = FlowTable.unknownTime
  ) {
    table.appendRow(
      source: source, target: target, kind: kind, amount: amount, firstTime: firstTime, lastTime: lastTime)
  }

  private mutating func stop(_ code: String, _ things: String, _ limit: Int, at offset: Int, from start: LineStart) {
    isFull = true
    problems.addError(
      code, at: offset, from: start, ("the file has more than \(limit) \(things)", "split it, or filter it first"))
  }

  private mutating func addTextError(_ name: UnsafeBufferPointer<UInt8>, at offset: Int, from start: LineStart) {
    let hasNUL = name.contains(0)
    problems.addError(
      hasNUL ? "nul-byte" : "invalid-utf8", at: offset, from: start,
      (
        "“\(RowProblems.excerpt(name))” " + (hasNUL ? "holds a NUL byte" : "is not valid UTF-8"),
        "save the file as UTF-8 text"
      ))
  }

  /// Whether bytes are UTF-8 without NUL.
  private static func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isASCII = true
    for byte in bytes {
      if byte == 0 { return false }
      if byte >= 0x80 { isASCII = false }
    }
    return isASCII || String(validating: bytes, as: UTF8.self) != nil
  }
}
