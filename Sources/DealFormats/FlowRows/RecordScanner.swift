/// Splits text into records, and these into fields, one record at a time and without copying.
protocol RecordScanner {
  /// The fields of the record, behind those of the records before when these are kept.
  var fields: [RecordField] { get }
  /// How many fields the record has.
  var fieldCount: Int { get }
  /// Where the record begins.
  var start: LineStart { get }
  /// Where the next record begins, or what is skipped before it.
  var next: LineStart { get }
  /// What is split.
  var bytes: UnsafeBufferPointer<UInt8> { get }

  /// Moves on to the next record; its fields replace those before, or are added to them.
  mutating func step(keepingFields: Bool) -> RecordStep

  /// Goes on in a window that begins at an offset of the one before and reaches further.
  mutating func move(to window: ByteWindow, from offset: Int)

  /// Goes on at the beginning of a window, some lines later.
  mutating func restart(in window: ByteWindow, after lines: Int)
}

/// The bytes between two delimiters, without the quotes around them.
struct RecordField {
  var start: Int
  var end: Int
  var isQuoted = false
  var hasDoubledQuotes = false
}

/// What a step came upon.
enum RecordStep: Equatable {
  /// The scanner's fields hold a record.
  case record
  /// A record that cannot be split, and where; the next step begins on the next line.
  case malformed(Malformation, at: Int)
  /// A record that does not end where the bytes do; the next step begins with it again, in a window that reaches further.
  case incomplete
  /// No more records.
  case end
}

/// Why a record cannot be split.
enum Malformation {
  case quoteInUnquotedField
  case textAfterQuotedField
  case unterminatedQuote
  case tooLong

  /// Whether it is not known where the next record begins, so that nothing behind it can be read.
  var endsReading: Bool { self == .unterminatedQuote || self == .tooLong }

  /// The stable word for the problem.
  var code: String {
    switch self {
    case .quoteInUnquotedField, .textAfterQuotedField: "stray-quote"
    case .unterminatedQuote: "unterminated-quote"
    case .tooLong: "record-too-long"
    }
  }

  /// What is wrong with a record, and what to do about it.
  var finding: (message: String, remedy: String?) {
    switch self {
    case .quoteInUnquotedField:
      ("a quote stands inside a field that does not begin with one", "quote the whole field and double the quote")
    case .textAfterQuotedField:
      ("text follows a quoted field", "put a delimiter there, or double the quote before it")
    case .unterminatedQuote:
      ("a quoted field begins here and does not end", "close it; a quote inside a field is doubled")
    case .tooLong:
      (
        "this record has more than \(ByteWindow.recordLimit >> 20) MiB",
        "look for a quote that is not closed, or for lines that do not end"
      )
    }
  }
}

extension RecordScanner {
  /// Moves on to the next record.
  mutating func step() -> RecordStep { step(keepingFields: false) }

  /// What a step came upon, if its record is not too long; that must not hang on where blocks end.
  func limited(_ step: RecordStep) -> RecordStep {
    guard step != .end, next.offset - start.offset > ByteWindow.recordLimit else { return step }
    return .malformed(.tooLong, at: start.offset)
  }

  /// The content of a field; a copy only where quotes are doubled.
  func withContent<Result>(of field: RecordField, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let content = content(of: field)
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

  /// The content of a field that holds no quote when it is right.
  func content(of field: RecordField) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
  }
}
