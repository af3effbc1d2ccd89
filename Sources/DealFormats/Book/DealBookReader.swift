import DealModel

/// Reads deal books from YAML, or from JSON, which YAML contains.
///
/// A file with a mistake in its syntax gives one diagnostic. From a well-formed one all problems come at once, those of
/// reading and those of the model, each with its place, and none that only follows from another.
public enum DealBookReader {
  /// How many bytes a book may have.
  package static let sizeLimit = YAMLLimits.bytes

  /// The book in some bytes, with every problem found.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - file: The name of the file as the user knows it, for places.
  /// - Returns: The book, if nothing keeps it from being one, all problems, and the digest of the bytes.
  /// - Complexity: O(n) for n bytes, besides what validation takes.
  public static func read(_ bytes: [UInt8], file: String) -> DealBookReading {
    let log = ReadingLog(file: file)
    let (book, findings) = book(in: bytes, log: log)
    var seen: Set<Diagnostic> = []
    let diagnostics = (log.allDiagnostics + findings).filter { seen.insert($0).inserted }
    return DealBookReading(book: book, diagnostics: diagnostics.inPlaceOrder, digest: SHA256.hexDigest(of: bytes))
  }

  private static func book(in bytes: [UInt8], log: ReadingLog) -> (book: DealBook?, findings: [Diagnostic]) {
    let document: YAMLDocument
    do {
      document = try YAMLDocument(bytes)
    } catch {
      log.error(error)
      return (nil, [])
    }
    document.problems.forEach(log.error)
    let top = BookValue(node: document.root, path: .top, keyPosition: document.root.position, log: log)
    guard var draft = top.draft() else { return (nil, []) }
    let places = BookPlaces(root: document.root, log: log)
    if log.isEmpty {
      let (book, findings) = DealBook.validating(draft)
      return (book, places.locating(findings))
    }
    Unread.define(in: &draft)
    let followUps = FollowUps(of: log.unreadPaths)
    // Warnings are about books, and this will not be one.
    let findings = DealBook.validating(draft).diagnostics.filter { $0.severity == .error && !followUps.contains($0) }
    return (nil, places.locating(findings))
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
}

extension DealBook {
  /// Reads a book from YAML or JSON.
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
  /// The diagnostics by line and column; where two have the same place, in the order in which they were found.
  fileprivate var inPlaceOrder: [Diagnostic] {
    enumerated().sorted { left, right in
      let (a, b) = (left.element.place, right.element.place)
      return (a?.line ?? 0, a?.column ?? 0, left.offset) < (b?.line ?? 0, b?.column ?? 0, right.offset)
    }.map(\.element)
  }
}
