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
  /// How many errors are reported in full.
  static let limit = 20

  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  /// What a person should look at, though the file can be used.
  private(set) var warnings: [Diagnostic] = []
  private var errors: [Diagnostic] = []
  private var errorCount = 0
  private var firstUnlisted: Place?

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Whether the file can be used.
  var isEmpty: Bool { errorCount == 0 }

  /// Everything found, when there is an error.
  var invalidInput: InvalidInput? {
    guard !isEmpty else { return nil }
    var diagnostics = warnings + errors
    if let firstUnlisted {
      let rest = errorCount - errors.count
      diagnostics.append(
        Diagnostic(
          .error, "more-errors", at: .top,
          rest == 1 ? "1 more error is not listed" : "\(rest) more errors, from here on, are not listed",
          place: firstUnlisted))
    }
    return InvalidInput(diagnostics)
  }

  /// Adds an error at a byte of the record that begins at `start`.
  mutating func addError(
    _ code: String, at offset: Int, from start: LineStart,
    _ finding: @autoclosure () -> (message: String, remedy: String?)
  ) {
    errorCount += 1
    if errors.count < Self.limit {
      errors.append(diagnostic(.error, code, at: offset, from: start, finding()))
    } else if firstUnlisted == nil {
      firstUnlisted = place(of: offset, from: start)
    }
  }

  /// Adds a warning at a byte of the record that begins at `start`.
  mutating func addWarning(
    _ code: String, at offset: Int, from start: LineStart, _ finding: (message: String, remedy: String?)
  ) {
    warnings.append(diagnostic(.warning, code, at: offset, from: start, finding))
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
