import DealModel

/// What a book may ask of the machine that reads it.
///
/// The defaults bear the largest books that a machine of today can hold, and stop what is made to exhaust it.
public struct BookLimits: Hashable, Sendable {
  /// The size of a file, in bytes.
  public var bytes = 512 << 20
  /// The entries of a file: its texts, lists and mappings, each counted as often as aliases repeat it.
  public var entries = 10_000_000
  /// The entries that are there only because aliases repeat others; a short text can ask for very many of them.
  public var repeatedEntries = 1_000_000
  /// How many levels entries may stand inside each other; a book needs fewer than ten, and more than 500 never count.
  public var depth = 64 {
    didSet { depth = min(depth, Self.greatestDepth) }
  }

  /// What the stack of a thread bears.
  private static let greatestDepth = 500

  /// Creates the limits that hold where nothing else is said.
  public init() {}
}

extension BookLimits {
  func tooManyBytes() -> DocumentProblem {
    DocumentProblem(
      "too-large", "the file is larger than \(Self.size(bytes))", remedy: "split the book, or read bulk data as CSV")
  }

  func tooManyEntries() -> DocumentProblem {
    DocumentProblem(
      "too-large", "the file has more than \(entries) entries, aliases counted as often as they are used",
      remedy: "split the book, or read bulk data as CSV")
  }

  func tooManyRepeatedEntries(at position: TextPosition) -> DocumentProblem {
    DocumentProblem(
      "too-large", at: position, "aliases repeat more than \(repeatedEntries) entries",
      remedy: "write the entries themselves, or leave aliases of aliases out")
  }

  func tooDeep(at position: TextPosition, path: BookPath) -> DocumentProblem {
    DocumentProblem(
      "too-deep", at: position, "the entries stand more than \(depth) levels inside each other",
      remedy: "a book needs fewer than ten levels; look for brackets that are not closed", path: path)
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 && bytes.isMultiple(of: 1 << 20) ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}
