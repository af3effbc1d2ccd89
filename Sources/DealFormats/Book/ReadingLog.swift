import DealModel

/// What has gone wrong while a book is read: problems for people, and what the model must not be blamed for.
///
/// It is shared by all values of one reading.
final class ReadingLog {
  let file: String
  private var diagnostics: [Diagnostic] = []
  private var suppressedCount = 0
  /// Where something is written, or must be, that could not be read.
  private(set) var unreadPaths: Set<BookPath> = []
  /// The right spelling of misspelled keys, by where they stand.
  private(set) var corrections: [TextPosition: String] = [:]

  init(file: String) { self.file = file }

  /// Nobody reads more, and a file of another sort would have a million.
  private static let limit = 10_000

  /// Whether nothing has gone wrong so far.
  var isEmpty: Bool { diagnostics.isEmpty }

  /// Whether further problems are only counted.
  var isFull: Bool { diagnostics.count >= Self.limit }

  /// The problems, and how many there are besides.
  var allDiagnostics: [Diagnostic] {
    guard suppressedCount > 0 else { return diagnostics }
    return diagnostics + [
      Diagnostic(
        .error, "too-many-problems", at: .top, "there are \(suppressedCount) more problems",
        remedy: "check that the file is a deal book", place: Place(.start, in: file))
    ]
  }

  /// Adds an error.
  func error(_ code: String, at path: BookPath, _ position: TextPosition, _ message: String, remedy: String?) {
    guard !isFull else { return suppressedCount += 1 }
    diagnostics.append(
      Diagnostic(.error, code, at: path, message, remedy: remedy, place: Place(position, in: file)))
  }

  /// Adds a problem of the document as such.
  func error(_ problem: DocumentProblem) {
    error(problem.code, at: problem.path, problem.position, problem.message, remedy: problem.remedy)
  }

  /// Notes that what stands at a path, or is missing there, is not in the draft.
  func markUnread(_ path: BookPath) { unreadPaths.insert(path) }

  /// Notes that a key is read as if it were spelled otherwise.
  func correct(keyAt position: TextPosition, to key: String) { corrections[position] = key }
}

extension Place {
  init(_ position: TextPosition, in file: String) {
    self.init(file: file, line: position.line, column: position.column)
  }
}
