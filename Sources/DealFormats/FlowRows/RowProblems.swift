import DealModel

/// Where a line begins, from which places are counted.
struct LineStart: Equatable {
  /// The byte.
  var offset: Int
  /// The line, from 1.
  var line: Int
}

/// The problems of a file of rows: the first few in full, the rest counted.
struct RowProblems {
  /// How many errors, and how many rows that are left out, are reported in full.
  static let limit = 20

  /// What is at hand of the file; it holds every byte that a problem is added for.
  var bytes: UnsafeBufferPointer<UInt8>
  /// Whether bad rows are left out; otherwise they are errors.
  let skipsBadRows: Bool
  /// Whether the row that was begun last has a problem.
  private(set) var isRowBad = false
  /// How many rows have a problem.
  private(set) var badRowCount = 0
  private let file: String
  /// The row that was begun last, from 1.
  private var row = 0
  private var notes: [Diagnostic] = []
  private var errors = Listing()
  private var leftOut = Listing()

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, skipsBadRows: Bool = false) {
    self.bytes = bytes
    self.file = file
    self.skipsBadRows = skipsBadRows
  }

  /// Whether the file can be used.
  var isEmpty: Bool { errors.count == 0 }

  /// What a person should look at, though the file can be used.
  var warnings: [Diagnostic] { notes + leftOut.diagnostics(.warning) }

  /// Everything found, when there is an error.
  var invalidInput: InvalidInput? {
    isEmpty ? nil : InvalidInput(warnings + errors.diagnostics(.error, remedy: moreErrorsRemedy))
  }

  private var moreErrorsRemedy: String? {
    skipsBadRows || badRowCount == 0 ? nil : "--skip-bad-rows leaves bad rows out and counts them"
  }

  /// Begins the next row, from whose number its problems are told.
  mutating func beginRow() {
    row += 1
    isRowBad = false
  }

  /// Counts rows without a problem.
  mutating func pass(_ count: Int) {
    row += count
    isRowBad = false
  }

  /// Adds a problem of the row that was begun last, at a byte of the record that begins at `start`.
  mutating func addRowError(
    _ code: String, at offset: Int, from start: LineStart,
    _ finding: @autoclosure () -> (message: String, remedy: String?)
  ) {
    if !isRowBad { badRowCount += 1 }
    isRowBad = true
    guard skipsBadRows else { return add(.error, code, at: offset, from: start, "row \(row): ", finding, to: \.errors) }
    add(.warning, code, at: offset, from: start, "row \(row): ", finding, to: \.leftOut)
  }

  /// Adds an error of the file, which ends the run also where bad rows are left out.
  mutating func addError(
    _ code: String, at offset: Int, from start: LineStart,
    _ finding: @autoclosure () -> (message: String, remedy: String?)
  ) {
    add(.error, code, at: offset, from: start, "", finding, to: \.errors)
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ code: String, at offset: Int, from start: LineStart, _ beginning: String,
    _ finding: () -> (message: String, remedy: String?), to listing: WritableKeyPath<RowProblems, Listing>
  ) {
    self[keyPath: listing].count += 1
    if self[keyPath: listing].listed.count < Self.limit {
      var (message, remedy) = finding()
      message = beginning + message
      self[keyPath: listing].listed.append(diagnostic(severity, code, at: offset, from: start, (message, remedy)))
    } else if self[keyPath: listing].firstUnlisted == nil {
      self[keyPath: listing].firstUnlisted = place(of: offset, from: start)
    }
  }

  /// Adds a warning at a byte of the record that begins at `start`.
  mutating func addWarning(
    _ code: String, at offset: Int, from start: LineStart, _ finding: (message: String, remedy: String?)
  ) {
    notes.append(diagnostic(.warning, code, at: offset, from: start, finding))
  }

  private func diagnostic(
    _ severity: Diagnostic.Severity, _ code: String, at offset: Int, from start: LineStart,
    _ finding: (message: String, remedy: String?)
  ) -> Diagnostic {
    Diagnostic(
      severity, code, at: .top, finding.message, remedy: finding.remedy, place: place(of: offset, from: start))
  }

  /// The place of a byte, which may stand on a later line than its record begins.
  private func place(of offset: Int, from start: LineStart) -> Place {
    var line = start.line
    var lineStart = start.offset
    for position in start.offset..<max(start.offset, offset) {
      let isLineEnd =
        bytes[position] == ASCII.lineFeed
        || bytes[position] == ASCII.carriageReturn
          && !(position + 1 < bytes.count && bytes[position + 1] == ASCII.lineFeed)
      guard isLineEnd else { continue }
      line += 1
      lineStart = position + 1
    }
    // Every character has one byte that does not continue another.
    let column = bytes[lineStart..<max(lineStart, offset)].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1
    return Place(file: file, line: line, column: column)
  }
}

/// Diagnostics, the first few in full.
private struct Listing {
  var listed: [Diagnostic] = []
  var count = 0
  /// Where the first stands that is only counted.
  var firstUnlisted: Place?

  /// The diagnostics, and how many more there are.
  func diagnostics(_ severity: Diagnostic.Severity, remedy: String? = nil) -> [Diagnostic] {
    guard let firstUnlisted else { return listed }
    let rest = count - listed.count
    let thing = severity == .error ? "more error" : "more problem"
    return listed + [
      Diagnostic(
        severity, severity == .error ? "more-errors" : "more-problems", at: .top,
        rest == 1 ? "1 \(thing) is not listed" : "\(rest) \(thing)s, from here on, are not listed", remedy: remedy,
        place: firstUnlisted)
    ]
  }
}

extension RowProblems {
  /// Bytes of the file for a message: cut when long, and without control characters, which a terminal would obey.
  static func excerpt(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes.prefix(161), as: UTF8.self)
    var excerpt = ""
    for (position, character) in text.enumerated() {
      guard position < 40 else { return excerpt + "…" }
      let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
      excerpt.append(isControl ? "\u{FFFD}" : character)
    }
    return bytes.count > 161 ? excerpt + "…" : excerpt
  }
}
