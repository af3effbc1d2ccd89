/// Why a document could not be drawn.
public enum GraphvizError: Error, Equatable, Sendable {
  /// The document has a NUL character, which would cut it short; `offset` counts UTF-8 bytes from the start.
  case nulCharacter(offset: Int)
  /// The document holds no graph.
  case emptyDocument
  /// The document is not DOT; the message is Graphviz's own, the line counts from 1.
  case syntax(message: String, line: Int?)
  /// There is text after the end of the first graph, which would be left undrawn.
  case textAfterGraph(message: String)
  /// This installation of Graphviz lacks the layout engine.
  case engineNotAvailable(LayoutEngine, message: String)
  /// The layout engine gave up.
  case layoutFailed(LayoutEngine, message: String)
  /// This installation of Graphviz cannot write the format.
  case formatNotAvailable(ImageFormat, message: String)
  /// The picture could not be written.
  case renderingFailed(ImageFormat, message: String)
  /// `SOURCE_DATE_EPOCH` is set to something that is not a count of seconds; Graphviz would end the process.
  case invalidSourceDate(String)
  /// There was no memory for the document or for Graphviz's context.
  case outOfMemory
  /// The task was canceled before its turn came.
  case cancelled

  /// Whether Graphviz's context had not been used yet: what was wrong, was so before.
  var isAboutDocument: Bool {
    switch self {
    case .nulCharacter, .emptyDocument, .syntax, .textAfterGraph, .invalidSourceDate: true
    case .engineNotAvailable, .layoutFailed, .formatNotAvailable, .renderingFailed, .outOfMemory, .cancelled: false
    }
  }
}

extension GraphvizError: CustomStringConvertible {
  /// One or more sentences for a person, with Graphviz's own message where there is one.
  public var description: String {
    switch self {
    case .nulCharacter(let offset):
      "The DOT document has a NUL character at byte \(offset)."
    case .emptyDocument:
      "The DOT document holds no graph."
    case .syntax(let message, _):
      "Graphviz cannot read the DOT document: \(message)"
    case .textAfterGraph(let message):
      "The DOT document goes on after its first graph\(Self.suffix(message))"
    case .engineNotAvailable(let engine, let message):
      "Graphviz has no layout engine \"\(engine.rawValue)\" here\(Self.suffix(message))"
    case .layoutFailed(let engine, let message):
      "Graphviz found no layout with \"\(engine.rawValue)\"\(Self.suffix(message))"
    case .formatNotAvailable(let format, let message):
      "Graphviz cannot write \(format.rawValue) here\(Self.suffix(message))"
    case .renderingFailed(let format, let message):
      "Graphviz could not write the \(format.rawValue)\(Self.suffix(message))"
    case .invalidSourceDate(let value):
      "The environment variable SOURCE_DATE_EPOCH is not a count of seconds since 1970: \"\(value)\"."
    case .outOfMemory:
      "There is not enough memory to draw the graph."
    case .cancelled:
      "Drawing was canceled."
    }
  }

  private static func suffix(_ message: String) -> String {
    message.isEmpty ? "." : ": \(message)"
  }
}
