/// Splits lines into words, one line at a time and without copying.
///
/// **Definition**: words are separated by spaces and tabs; a line ends at LF, CRLF, a lone CR or the end of the bytes.
/// Lines without a word are no records, and neither are comments: lines whose first word begins with `#` or `%`. From
/// the third word on, a word that begins so makes the rest of the line a comment. Quotes mean nothing.
struct WordScanner: RecordScanner {
  private(set) var bytes: UnsafeBufferPointer<UInt8>
  /// How many words of a line are kept; further ones are counted.
  let fieldLimit: Int
  private(set) var fields: [RecordField] = []
  private(set) var fieldCount = 0
  private(set) var start: LineStart
  private var position: Int
  private var line: Int
  /// Whether the file ends where the bytes do.
  private var isLast: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool = true, from start: LineStart, fieldLimit: Int) {
    self.bytes = bytes
    self.isLast = isLast
    self.start = start
    self.fieldLimit = fieldLimit
    position = start.offset
    line = start.line
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
    let fieldsBefore = fields.count
    while true {
      start = next
      fieldCount = 0
      guard position < bytes.count else { return isLast ? .end : .incomplete }
      scanWords()
      guard skipLine() else {
        position = start.offset
        line = start.line
        fields.removeLast(fields.count - fieldsBefore)
        return .incomplete
      }
      if fieldCount > 0 { return .record }
    }
  }

  private mutating func scanWords() {
    while let word = nextWord() {
      if fieldCount != 1, Self.beginsComment(bytes[word.start]) { return }
      fieldCount += 1
      if fieldCount <= fieldLimit { fields.append(word) }
    }
  }

  private mutating func nextWord() -> RecordField? {
    while position < bytes.count, ASCII.isBlank(bytes[position]) { position += 1 }
    let first = position
    while position < bytes.count, !ASCII.isBlank(bytes[position]), !ASCII.isLineEnd(bytes[position]) { position += 1 }
    return first < position ? RecordField(start: first, end: position) : nil
  }

  /// Whether it is known where the line ends.
  private mutating func skipLine() -> Bool {
    while position < bytes.count, !ASCII.isLineEnd(bytes[position]) { position += 1 }
    guard position < bytes.count else { return isLast }
    guard isLast || bytes[position] == ASCII.lineFeed || position + 1 < bytes.count else { return false }
    position = ASCII.endOfLineEnd(at: position, in: bytes)
    line += 1
    return true
  }

  private static func beginsComment(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%") }
}
