/// The syntaxes in which a deal book is read and written; the structure is the same.
public enum BookSyntax: String, Hashable, Sendable, CaseIterable {
  /// YAML 1.2, for people: with comments, and few quotation marks.
  case yaml
  /// JSON (RFC 8259), for programs.
  case json

  /// The syntax that the name of a file tells: JSON by `.json`, YAML by `.yaml` or `.yml`, in any case of letters.
  public init?(fileName: String) {
    let name = fileName.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: point)...].lowercased() {
    case "json": self = .json
    case "yaml", "yml": self = .yaml
    default: return nil
    }
  }
}

/// A document in the syntax that its name or its content tells.
struct BookDocument {
  let syntax: BookSyntax
  let root: DocumentNode
  let problems: [DocumentProblem]
  let hasComments: Bool

  /// Reads a document.
  ///
  /// A file whose name does not tell its syntax is JSON if it opens an object and is JSON from end to end; otherwise it
  /// is YAML, whose own mappings may begin in the same way.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name.
  ///   - limits: What it may ask of the machine.
  /// - Throws: what keeps the file from being a document.
  init(_ bytes: [UInt8], file: String, limits: BookLimits) throws(DocumentProblem) {
    switch BookSyntax(fileName: file) {
    case .json: self.init(try JSONDocument(bytes, limits: limits))
    case .yaml: self.init(try YAMLDocument(bytes, limits: limits))
    case nil:
      if bytes.opensObject, let document = try? JSONDocument(bytes, limits: limits) {
        self.init(document)
      } else {
        self.init(try YAMLDocument(bytes, limits: limits))
      }
    }
  }

  private init(_ document: JSONDocument) {
    (syntax, root, problems, hasComments) = (.json, document.root, document.problems, false)
  }

  private init(_ document: YAMLDocument) {
    (syntax, root, problems, hasComments) = (.yaml, document.root, document.problems, document.hasComments)
  }
}

extension [UInt8] {
  fileprivate var opensObject: Bool {
    withoutByteOrderMark.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
  }
}
