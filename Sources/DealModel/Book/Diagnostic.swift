/// One problem of a deal book or of a table of flows: what is wrong, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The input cannot be used.
    case error
    /// The input can be used; a person should look.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// A stable word for the kind of problem, such as `unknown-id`.
  public var code: String
  /// What is wrong.
  public var message: String
  /// What to do about it, where that is not evident.
  public var remedy: String?
  /// Where in the book.
  public var path: BookPath
  /// Where in the file, when the book was read from one; lines and columns count from 1.
  public var place: Place?

  /// Creates a diagnostic.
  public init(
    _ severity: Severity, _ code: String, at path: BookPath, _ message: String, remedy: String? = nil,
    place: Place? = nil
  ) {
    self.severity = severity
    self.code = code
    self.path = path
    self.message = message
    self.remedy = remedy
    self.place = place
  }
}

/// A place in a file.
public struct Place: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in characters.
  public var column: Int
  /// In a JSON file, what stands there, as a JSON Pointer (RFC 6901).
  public var pointer: String?

  /// Creates a place.
  public init(file: String, line: Int, column: Int, pointer: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.pointer = pointer
  }
}

/// Where something stands in a book, from the top: keys and positions, written as a JSON Pointer (RFC 6901).
public struct BookPath: Hashable, Sendable, CustomStringConvertible {
  /// The steps from the top of the book.
  public let steps: [String]

  /// The top of the book.
  public static let top = BookPath(steps: [])

  /// Creates a path from its steps.
  public init(steps: [String]) { self.steps = steps }

  /// Creates a path from its steps.
  public init(_ steps: String...) { self.steps = steps }

  /// The path one step further down.
  public func appending(_ step: some CustomStringConvertible) -> BookPath {
    BookPath(steps: steps + [step.description])
  }

  /// The path one step up; `nil` at the top.
  public var parent: BookPath? { steps.isEmpty ? nil : BookPath(steps: Array(steps.dropLast())) }

  /// The path as a JSON Pointer.
  public var description: String {
    steps.map { step in "/" + step.unicodeScalars.map(Self.escaped).joined() }.joined()
  }

  /// A scalar as it stands in a pointer; a character would hide a slash that an accent follows.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "~": "~0"
    case "/": "~1"
    default: String(scalar)
    }
  }
}

/// All problems of an input, thrown when at least one of them is an error.
public struct InvalidInput: Error, Sendable {
  /// The problems, errors and warnings, in the order in which they were found.
  public let diagnostics: [Diagnostic]

  /// Creates the error from what was found.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
