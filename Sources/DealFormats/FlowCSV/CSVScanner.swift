/// Splits comma-separated text into records, one at a time and without copying.
///
/// **Definition**: RFC 4180 with any one-byte delimiter. A record ends at LF, CRLF, a lone CR or the end of the bytes;
/// empty lines are no records. A field that begins with a quote ends at the next quote that is not doubled and may hold
/// delimiters and line ends. A quote anywhere else is malformed, not guessed at. Spaces and tabs around an unquoted
/// field do not belong to it.
struct CSVScanner: RecordScanner {
  private(set) var bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  /// How many fields of a record are kept; further ones are counted.
  let fieldLimit: Int
  private(set) var fields: [RecordField] = []
  private(set) var fieldCount = 0
  private(set) var start: LineStart
  private var position: Int
  private var line: Int
  /// Whether the file ends where the bytes do.
  private var isLast: Bool
  /// The bytes that end an unquoted field, by their bits; each is below 64.
  private let stops: UInt64

  /// - Precondition: the delimiter is below 64.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool = true, from start: LineStart, delimiter: UInt8, fieldLimit: Int
  ) {
    self.bytes = bytes
    self.isLast = isLast
    self.start = start
    self.delimiter = delimiter
    self.fieldLimit = fieldLimit
    position = start.offset
    line = start.line
    stops = [delimiter, ASCII.quote, ASCII.lineFeed, ASCII.carriageReturn].reduce(0) { $0 | 1 << UInt64($1) }
  }

  var next: LineStart { LineStart(offset: position, line: line) }

  mutating func move(to window: ByteWindow, from offset: Int) {
    bytes = window.bytes
    isLast = window.isLast
    position -= offset
  }

  mutating func restart(in window: ByteWindow, after lines: Int) {
    bytes = window.bytes
    isLast = window.isLast
    position = 0
    line += lines
  }

  mutating func step(keepingFields: Bool) -> RecordStep {
    if !keepingFields { fields.removeAll(keepingCapacity: true) }
    fieldCount = 0
    while position < bytes.count, ASCII.isLineEnd(bytes[position]) {
      guard skipLineEnd() else {
        start = next
        return .incomplete
      }
    }
    guard position < bytes.count || !isLast else { return .end }
    start = next
    guard position < bytes.count else { return .incomplete }
    let fieldsBefore = fields.count
    let step = scanRecord()
    if step == .incomplete {
      position = start.offset
      line = start.line
    }
    if step != .record { fields.removeLast(fields.count - fieldsBefore) }
    return step
  }

  private mutating func scanRecord() -> RecordStep {
    while true {
      var field = RecordField(start: position, end: position)
      if position < bytes.count, bytes[position] == ASCII.quote {
        guard scanQuotedField(&field) else {
          return isLast ? .malformed(.unterminatedQuote, at: field.start - 1) : .incomplete
        }
      } else {
        scanUnquotedField(&field)
      }
      fieldCount += 1
      if fieldCount <= fieldLimit { fields.append(field) }
      guard position < bytes.count else { return isLast ? .record : .incomplete }
      let stop = bytes[position]
      if stop == delimiter {
        position += 1
      } else if ASCII.isLineEnd(stop) {
        return skipLineEnd() ? .record : .incomplete
      } else {
        let offset = position
        guard skipLine() else { return .incomplete }
        return .malformed(field.isQuoted ? .textAfterQuotedField : .quoteInUnquotedField, at: offset)
      }
    }
  }

  private mutating func scanUnquotedField(_ field: inout RecordField) {
    var offset = position
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 64, stops >> UInt64(byte) & 1 == 1 { break }
      offset += 1
    }
    position = offset
    field.end = offset
    while field.end > field.start, ASCII.isBlank(bytes[field.end - 1]) { field.end -= 1 }
    while field.start < field.end, ASCII.isBlank(bytes[field.start]) { field.start += 1 }
  }

  /// Leaves the position behind the closing quote; false when there is none.
  private mutating func scanQuotedField(_ field: inout RecordField) -> Bool {
    position += 1
    field.start = position
    field.isQuoted = true
    while position < bytes.count {
      let byte = bytes[position]
      if byte == ASCII.quote {
        guard position + 1 < bytes.count || isLast else { return false }
        guard position + 1 < bytes.count, bytes[position + 1] == ASCII.quote else {
          field.end = position
          position += 1
          return true
        }
        field.hasDoubledQuotes = true
        position += 2
      } else if ASCII.isLineEnd(byte) {
        guard skipLineEnd() else { return false }
      } else {
        position += 1
      }
    }
    return false
  }

  /// Whether it is known where the line ends: a CR may be the first half of a CRLF.
  private mutating func skipLineEnd() -> Bool {
    guard isLast || bytes[position] == ASCII.lineFeed || position + 1 < bytes.count else { return false }
    position = ASCII.endOfLineEnd(at: position, in: bytes)
    line += 1
    return true
  }

  private mutating func skipLine() -> Bool {
    while position < bytes.count, !ASCII.isLineEnd(bytes[position]) { position += 1 }
    return position < bytes.count ? skipLineEnd() : isLast
  }
}
