import DealModel

/// What is wrong with some files.
public struct CheckFindings: Sendable {
  /// The files that were checked, in order.
  public private(set) var files: [String] = []
  /// What was found, file by file.
  public private(set) var diagnostics: [Diagnostic] = []
  /// The file of each diagnostic, also of those that have no place in it.
  private(set) var filesOfDiagnostics: [String] = []

  /// Creates a list for no file.
  public init() {}

  /// Adds a file and what was found in it.
  public mutating func add(_ diagnostics: [Diagnostic], file: String) {
    files.append(file)
    self.diagnostics += diagnostics
    filesOfDiagnostics += diagnostics.map { $0.place?.file ?? file }
  }

  /// How many of the diagnostics are errors.
  public var errorCount: Int { diagnostics.count { $0.severity == .error } }
  /// How many of the diagnostics are warnings.
  public var warningCount: Int { diagnostics.count { $0.severity == .warning } }
}

extension CheckFindings: PresentableReport {
  /// The report for people: one line for each problem, as compilers write them, then their number.
  public var document: ReportDocument {
    let counts = [(errorCount, "error"), (warningCount, "warning")].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    let result = counts.isEmpty ? "No problems" : counts.joined(separator: ", ")
    let summary = StyledText("\(result) in \(counted(files.count, "file"))", errorCount > 0 ? .severe : .strong)
    let lines = zip(diagnostics, filesOfDiagnostics).map { $0.line(file: $1) }
    return ReportDocument(sections: [ReportDocument.Section([.lines(lines + [summary])])])
  }

  /// The report as one table: a row for each problem.
  public var csvTable: CSVTable {
    var table = CSVTable(titles: ["severity", "code", "message", "remedy", "file", "line", "column", "path"])
    for (diagnostic, file) in zip(diagnostics, filesOfDiagnostics) {
      table.append([
        diagnostic.severity.rawValue, diagnostic.code, diagnostic.message, diagnostic.remedy ?? "", file,
        diagnostic.place.map { "\($0.line)" } ?? "", diagnostic.place.map { "\($0.column)" } ?? "",
        diagnostic.path.description,
      ])
    }
    return table
  }

  /// The report for programs.
  public var jsonContent: some Encodable {
    CheckJSON(
      files: files,
      diagnostics: zip(diagnostics, filesOfDiagnostics).map { diagnostic, file in
        CheckJSON.Entry(
          severity: diagnostic.severity.rawValue, code: diagnostic.code, message: diagnostic.message,
          remedy: Nullable(diagnostic.remedy), file: file, line: Nullable(diagnostic.place?.line),
          column: Nullable(diagnostic.place?.column), pointer: Nullable(diagnostic.place?.pointer),
          path: diagnostic.path.description)
      },
      errors: errorCount, warnings: warningCount)
  }
}

/// The JSON of a check.
private struct CheckJSON: Encodable {
  struct Entry: Encodable {
    let severity: String
    let code: String
    let message: String
    let remedy: Nullable<String>
    let file: String
    let line: Nullable<Int>
    let column: Nullable<Int>
    let pointer: Nullable<String>
    let path: String
  }

  let report = "check"
  let version = formatVersion
  let files: [String]
  let diagnostics: [Entry]
  let errors: Int
  let warnings: Int
}

extension Sequence<Diagnostic> {
  /// The problems for a terminal, one line each: `file:line:column: error: what; what to do`.
  ///
  /// In a JSON file a JSON Pointer stands before what is wrong: `error: /deals/d/claims/0/amount: what; what to do`.
  public func text(color: Bool = false) -> String {
    let lines = ReportDocument.Block.lines(map { $0.line(file: nil) })
    return TextWriter(color: color).text(of: ReportDocument(sections: [ReportDocument.Section([lines])]))
  }
}

extension Diagnostic {
  /// The problem on one line, as compilers write it; in a JSON file with the pointer of what is wrong.
  fileprivate func line(file: String?) -> StyledText {
    let position = place.map { "\($0.file):\($0.line):\($0.column): " } ?? file.map { "\($0): " } ?? ""
    let word = StyledText("\(severity.rawValue):", severity == .error ? .severe : .caution)
    let pointer = place?.pointer.flatMap { $0.isEmpty ? nil : " \($0):" } ?? ""
    let words = "\(pointer) \(message)" + (remedy.map { "; \($0)" } ?? "")
    return StyledText(position, .faint) + word + StyledText(words)
  }
}
