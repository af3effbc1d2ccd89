import ArgumentParser
import DealGraph
import GraphvizRendering

/// The name of a file to write, or `-` for standard output, and what its ending says.
struct OutputName {
  /// The name as the user wrote it.
  let text: String

  init(_ text: String) { self.text = text }

  /// The name without its folders.
  var lastPart: String { text.split(separator: "/", omittingEmptySubsequences: false).last.map { String($0) } ?? "" }

  /// What follows the last point of the name, in small letters; `nil` for none, and for a name that only begins with one.
  var fileExtension: String? {
    let name = lastPart
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return nil }
    return name[name.index(after: point)...].lowercased()
  }

  /// The name with words before its ending: `web-2026.svg` for `web.svg`.
  func inserting(_ words: String) -> String {
    guard let point = text.lastIndex(of: "."), fileExtension != nil else { return "\(text)-\(words)" }
    return "\(text[..<point])-\(words)\(text[point...])"
  }

  /// The form of a picture that the ending tells.
  var imageFormat: ImageFormat? {
    // DOT with drawing operations is for programs that call the library.
    fileExtension.flatMap(ImageFormat.init(fileExtension:)).flatMap { $0 == .xdot ? nil : $0 }
  }

  /// The form of a report that the ending tells.
  var reportFormat: ReportFormat? {
    switch fileExtension {
    case "txt": .text
    case "json": .json
    case "csv": .csv
    case "md", "markdown": .markdown
    default: nil
    }
  }

  /// The syntax of a book that the ending tells.
  var bookSyntax: BookSyntax? { fileExtension.flatMap { BookSyntax(fileName: "book.\($0)") } }

  /// Refuses a form that is asked for by an option when the ending tells another one.
  ///
  /// - Throws: `ValidationError`.
  func agree<Form: RawRepresentable & Equatable>(
    _ told: Form?, with asked: Form?, option: String
  ) throws where Form.RawValue == String {
    guard let told, let asked, told != asked else { return }
    throw ValidationError(
      "-o \(text) and \(option) \(asked.rawValue): the name says \(told.rawValue); change one of them")
  }

  /// Refuses the empty name.
  ///
  /// - Throws: `ValidationError`.
  func checkIsNamed() throws {
    if text.isEmpty { throw ValidationError("-o: name a file, or - for standard output") }
  }
}
