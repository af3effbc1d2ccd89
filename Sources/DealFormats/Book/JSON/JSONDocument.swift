/// A JSON document as a tree with places.
///
/// This reader exists because others lose what a book needs: which keys come twice, how a number was spelled, and where
/// everything stands. It reads what RFC 8259 defines and nothing else: no comments, no commas at the end. Keys that an
/// object gives twice are among the problems; the first of them is in the tree.
struct JSONDocument {
  let root: DocumentNode
  let problems: [DocumentProblem]

  /// Reads the one value of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8; a byte order mark is passed over.
  ///   - limits: What it may ask of the machine.
  /// - Throws: what keeps the file from being a document at all.
  /// - Complexity: O(n) for n bytes.
  init(_ bytes: [UInt8], limits: BookLimits = BookLimits()) throws(DocumentProblem) {
    guard bytes.count <= limits.bytes else { throw limits.tooManyBytes() }
    guard !DocumentProblem.isUTF16(bytes), String(validating: bytes, as: UTF8.self) != nil else {
      throw DocumentProblem.encoding(of: bytes)
    }
    var builder = JSONTreeBuilder(JSONScanner(bytes), limits: limits)
    root = try builder.document()
    problems = builder.problems
  }
}
