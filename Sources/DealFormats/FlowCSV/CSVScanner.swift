/// Splits comma-separated text into records, one at a time and without copying.
///
/// **Definition**: RFC 4180 with any one-byte delimiter. A record ends at LF, CRLF, a lone CR or the end of the bytes;
/// empty lines are no records. A field that begins with a quote ends at the next quote that is not doubled and may hold
/// delimiters and line ends. A quote anywhere else is malformed, not guessed at. Spaces and tabs around an unquoted
/// field do not belong to it.
struct CSVScanner {
  /// The bytes between two delimiters, without the quotes around them.
  struct Field {
    var start: Int
    var end: Int
    var isQuoted = false
    var hasDoubledQuotes = false
  }

  /// What the next step came upon.
  enum Step: Equatable {
    /// ``CSVScanner/fields`` hold a record.
    case record
    /// A record that cannot be split, and where; the next step begins on the next line.
    case malformed(Malformation, at: Int)
    /// No more records.
    case end
  }

  /// Why a record cannot be split.
  enum Malformation {
    case quoteInUnquotedField
    case textAfterQuotedField
    case unterminatedQuote
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  /// How many fields of a record are kept; further ones are counted.
  let fieldLimit: Int
  /// The fields of the record.
  private(set) var fields: [Field] = []
  /// How many fields the record has.
  private(set) var fieldCount = 0
  /// Where the record begins.
  private(set) var start: LineStart
  private var position: Int
  private var line: Int
  /// The bytes that end an unquoted field, by their bits; each is below 64.
  private let stops: UInt64

  /// - Precondition: the delimiter is below 64.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: LineStart, delimiter: UInt8, fieldLimit: Int) {
    self.bytes = bytes
    self.start = start
    self.delimiter = delimiter
    self.fieldLimit = fieldLimit
    position = start.offset
    line = start.line
    stops = [delimiter, ASCII.quote, ASCII.lineFeed, ASCII.carriageReturn].reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// Where the next record begins, or the empty lines before it.
  var next: LineStart { LineStart(offset: position, line: line) }

  /// Moves on to the next record.
  mutating func step() -> Step {
    while position < bytes.count, ASCII.isLineEnd(bytes[position]) { skipLineEnd() }
    guard position < bytes.count else { return .end }
    start = next
    fields.removeAll(keepingCapacity: true)
    fieldCount = 0
    while true {
      var field = Field(start: position, end: position)
      if position < bytes.count, bytes[position] == ASCII.quote {
        guard scanQuotedField(&field) else { return .malformed(.unterminatedQuote, at: field.start - 1) }
      } else {
        scanUnquotedField(&field)
      }
      fieldCount += 1
      if fieldCount <= fieldLimit { fields.append(field) }
      guard position < bytes.count else { return .record }
      let stop = bytes[position]
      if stop == delimiter {
        position += 1
      } else if ASCII.isLineEnd(stop) {
        skipLineEnd()
        return .record
      } else {
        let offset = position
        skipLine()
        return .malformed(field.isQuoted ? .textAfterQuotedField : .quoteInUnquotedField, at: offset)
      }
    }
  }

  /// The content of a field; a copy only where quotes are doubled.
  func withContent<Result>(of field: Field, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let content = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
    guard field.hasDoubledQuotes else { return body(content) }
    var copy: [UInt8] = []
    copy.reserveCapacity(content.count)
    var offset = 0
    while offset < content.count {
      copy.append(content[offset])
      offset += content[offset] == ASCII.quote ? 2 : 1
    }
    return copy.withUnsafeBufferPointer(body)
  }

  private mutating func scanUnquotedField(_ field: inout Field) {
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
  private mutating func scanQuotedField(_ field: inout Field) -> Bool {
    position += 1
    field.start = position
    field.isQuoted = true
    while position < bytes.count {
      let byte = bytes[position]
      if byte == ASCII.quote {
        guard position + 1 < bytes.count, bytes[position + 1] == ASCII.quote else {
          field.end = position
          position += 1
          return true
        }
        field.hasDoubledQuotes = true
        position += 2
      } else if ASCII.isLineEnd(byte) {
        skipLineEnd()
      } else {
        position += 1
      }
    }
    return false
  }

  private mutating func skipLineEnd() {
    position = ASCII.endOfLineEnd(at: position, in: bytes)
    line += 1
  }

  private mutating func skipLine() {
    while position < bytes.count, !ASCII.isLineEnd(bytes[position]) { position += 1 }
    if position < bytes.count { skipLineEnd() }
  }
}
