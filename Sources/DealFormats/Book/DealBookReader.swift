import DealModel

/// Reads deal books from YAML or JSON.
///
/// A file with a mistake in its syntax gives one diagnostic. From a well-formed one all problems come at once, those of
/// reading and those of the model, each with its place, and none that only follows from another.
public enum DealBookReader {
  /// The book in some bytes, with every problem found.
  ///
  /// The name of the file tells its syntax: see ``BookSyntax/init(fileName:)``. Where it does not, the file is JSON if it
  /// opens an object and is JSON from end to end, and YAML otherwise.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - file: The name of the file as the user knows it, for places.
  ///   - limits: What the file may ask of the machine.
  /// - Returns: The book, if nothing keeps it from being one, all problems, and the digest of the bytes.
  /// - Complexity: O(n) for n bytes, besides what validation takes.
  public static func read(_ bytes: [UInt8], file: String, limits: BookLimits = BookLimits()) -> DealBookReading {
    read(bytes, file: file, addingTo: nil, limits: limits)
  }

  /// The book that comes of adding the entries of a file to those of another book, with every problem found.
  ///
  /// The file is a deal book, but for what it refers to: that may stand in the other one. An entry that both have must be
  /// the same in both, except that a deal gets the tranches, links, terms and claims that the file adds, and a fact the
  /// claims. Title and currency stay those of the book.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - file: The name of the file as the user knows it, for places.
  ///   - book: The book that it adds to.
  ///   - limits: What the file may ask of the machine.
  /// - Returns: The book of both, if nothing keeps it from being one, the problems that the file makes, and the digest of
  ///   its bytes.
  /// - Complexity: O(n) for n bytes, besides what validation of the whole takes.
  public static func read(
    _ bytes: [UInt8], file: String, addingTo book: DealBook, limits: BookLimits = BookLimits()
  ) -> DealBookReading {
    read(bytes, file: file, addingTo: Optional(book), limits: limits)
  }

  private static func read(
    _ bytes: [UInt8], file: String, addingTo base: DealBook?, limits: BookLimits
  ) -> DealBookReading {
    let log = ReadingLog(file: file)
    let digest = SHA256.hexDigest(of: bytes)
    do {
      let document = try BookDocument(bytes, file: file, limits: limits)
      let places = BookPlaces(root: document.root, log: log)
      let (book, findings) = book(in: document, addingTo: base, places: places, log: log)
      var seen: Set<Diagnostic> = []
      var diagnostics = (log.allDiagnostics + findings).filter { seen.insert($0).inserted }
      if document.syntax == .json { diagnostics.point { places.pointer(of: $0) } }
      return DealBookReading(
        book: book, diagnostics: diagnostics.inPlaceOrder, digest: digest, syntax: document.syntax,
        hasComments: document.hasComments)
    } catch {
      log.error(error)
      let syntax = BookSyntax(fileName: file) ?? .yaml
      var diagnostics = log.allDiagnostics
      if syntax == .json { diagnostics.point { $0.description } }
      return DealBookReading(book: nil, diagnostics: diagnostics, digest: digest, syntax: syntax, hasComments: false)
    }
  }

  private static func book(
    in document: BookDocument, addingTo base: DealBook?, places: BookPlaces, log: ReadingLog
  ) -> (book: DealBook?, findings: [Diagnostic]) {
    document.problems.forEach(log.error)
    let top = BookValue(node: document.root, path: .top, keyPosition: document.root.position, log: log)
    guard var draft = top.draft() else { return (nil, []) }
    var addition = BookAddition()
    if let base { draft = addition.adding(draft, to: base) }
    if log.isEmpty && addition.clashes.isEmpty {
      let (book, findings) = DealBook.validating(draft)
      return (book, places.locating(addition.own(findings)))
    }
    Unread.define(in: &draft)
    let followUps = FollowUps(of: log.unreadPaths)
    // Warnings are about books, and this will not be one.
    let findings = DealBook.validating(draft).diagnostics.filter { $0.severity == .error && !followUps.contains($0) }
    return (nil, places.locating(addition.clashes + addition.own(findings)))
  }
}

/// What came of reading a deal book.
public struct DealBookReading: Sendable {
  /// The book; `nil` exactly when one of the diagnostics is an error.
  public let book: DealBook?
  /// All problems, in the order of their places.
  public let diagnostics: [Diagnostic]
  /// The SHA-256 digest of the bytes, as 64 hexadecimal digits.
  public let digest: String
  /// The syntax in which the file was read.
  public let syntax: BookSyntax
  /// Whether the file has comments, which are not part of the book.
  public let hasComments: Bool
}

extension DealBook {
  /// Reads a book from YAML, or from JSON when the name of the file ends in `.json`.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - file: The name of the file, for the places of problems.
  /// - Throws: ``InvalidInput`` with all problems when one of them is an error.
  public init(yaml bytes: [UInt8], file: String) throws(InvalidInput) {
    let reading = DealBookReader.read(bytes, file: file)
    guard let book = reading.book else { throw InvalidInput(reading.diagnostics) }
    self = book
  }
}

extension [Diagnostic] {
  /// Adds to each place the pointer of its path.
  fileprivate mutating func point(to pointer: (BookPath) -> String) {
    self = map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.place?.pointer = pointer(diagnostic.path)
      return diagnostic
    }
  }

  /// The diagnostics by line and column; where two have the same place, in the order in which they were found.
  fileprivate var inPlaceOrder: [Diagnostic] {
    enumerated().sorted { left, right in
      let (a, b) = (left.element.place, right.element.place)
      return (a?.line ?? 0, a?.column ?? 0, left.offset) < (b?.line ?? 0, b?.column ?? 0, right.offset)
    }.map(\.element)
  }
}
