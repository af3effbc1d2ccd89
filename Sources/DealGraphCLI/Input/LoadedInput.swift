import ArgumentParser
import DealGraph

/// What reports refer to.
protocol InputReferring {
  /// How reports refer to it.
  var reference: InputReference { get }
}

extension InputFile: InputReferring {}

/// An input of which is known what it is: a deal book that has been read, or a table of flows that can be.
struct LoadedInput {
  /// What it turned out to be.
  enum Content {
    case book(DealBook)
    case rows(TableInput)
    case snapshot(SnapshotInput)
  }

  /// What it turned out to be.
  private(set) var content: Content
  /// What a book may ask of the machine.
  let limits: BookLimits
  private let file: InputReferring
  /// The book whose latest claim is the default of the as-of day; `nil` for the input itself.
  private(set) var datingBook: DealBook?
  private var added: [InputReference] = []

  /// What it turned out to be, in one word.
  var formatName: String {
    switch content {
    case .book: "book"
    case .rows(let table): table.format == .csv ? "csv" : "edges"
    case .snapshot: "snapshot"
    }
  }

  /// The snapshot that it is, not looked through; `nil` when it is something else.
  var snapshot: FlowSnapshot? {
    guard case .snapshot(let input) = content else { return nil }
    return input.snapshot
  }

  /// How reports refer to it; that of a table, once it was read.
  var reference: InputReference { file.reference }

  /// How reports refer to all that it is made of.
  var references: [InputReference] { [file.reference] + added }

  /// The same input with another book in place of the one that was read.
  func replacing(book: DealBook, datedBy datingBook: DealBook, adding added: [InputReference] = []) -> LoadedInput {
    var input = self
    input.content = .book(book)
    input.datingBook = datingBook
    input.added = added
    return input
  }

  /// Reads a book, or the beginning of a table, in a format, or in the one that its name and content tell.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - format: the format; `nil` for the one that its name and content tell.
  ///   - options: how a table is read.
  ///   - limits: what a book may ask of the machine.
  ///   - known: how reports refer to it, where it was read before.
  /// - Throws: `ValidationError` for options of tables on a book, ``CommandFailure`` when it cannot be read or is not
  ///   valid.
  init(
    path: String, format: InputFormat?, options: TableOptions? = nil, limits: BookLimits = BookLimits(),
    knownAs known: InputReference? = nil
  ) throws {
    let file = try InputFile(path: path, knownAs: known)
    self.limits = limits
    var referring: InputReferring = file
    let readingOptions = try options?.readingOptions() ?? FlowReadingOptions()
    switch try Self.format(of: file, path: path, told: format, options: readingOptions) {
    case .book:
      let given = options?.given ?? []
      guard given.isEmpty else {
        throw ValidationError(
          "\(given.joined(separator: ", ")): only for tables of flows; \(path) is a deal book")
      }
      content = .book(try Self.book(in: file, limits: limits))
    case .flowCSV: content = .rows(TableInput(file: file, format: .csv, options: readingOptions))
    case .edgeList: content = .rows(TableInput(file: file, format: .edges, options: readingOptions))
    case .snapshot:
      let given = options?.given ?? []
      guard given.isEmpty else {
        throw ValidationError(
          "\(given.joined(separator: ", ")): only where a table is read; \(path) is a snapshot, so give it to convert")
      }
      let snapshot = try SnapshotInput(file: file, path: path)
      content = .snapshot(snapshot)
      referring = snapshot
    }
    self.file = referring
  }

  /// Reads a book for something else than a question.
  ///
  /// - Throws: ``CommandFailure`` when it cannot be read or is not valid.
  static func book(path: String) throws(CommandFailure) -> DealBook {
    try book(in: InputFile(path: path), limits: BookLimits())
  }

  /// What comes of reading a file as a book.
  ///
  /// - Throws: ``CommandFailure`` when it cannot be read.
  static func reading(of file: InputFile, limits: BookLimits) throws(CommandFailure) -> DealBookReading {
    DealBookReader.read(try file.wholeBytes(limit: limits.bytes), file: file.name, limits: limits)
  }

  private static func book(in file: InputFile, limits: BookLimits) throws(CommandFailure) -> DealBook {
    let reading = try reading(of: file, limits: limits)
    guard let book = reading.book else { throw .input(reading.diagnostics) }
    return book
  }

  /// The format of a file: the one that the user tells, else the one that its name and content tell.
  ///
  /// - Throws: ``CommandFailure/input(_:)`` when nothing tells it.
  static func format(
    of file: InputFile, path: String, told: InputFormat?, options: FlowReadingOptions
  ) throws(CommandFailure) -> InputFormat {
    if let told { return told }
    if let format = InputFormat.detect(file.beginning, fileName: path, options: options) { return format }
    throw .input([
      Diagnostic(
        .error, "unknown-format", at: .top, "neither its name nor its content tell what this is",
        remedy: "say it with --input-format book, csv, edges or snapshot",
        place: Place(file: file.name, line: 1, column: 1))
    ])
  }
}
