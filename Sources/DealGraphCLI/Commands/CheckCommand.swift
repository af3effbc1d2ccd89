import ArgumentParser
import DealGraph

/// The question what is wrong with a book.
struct CheckCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List every problem of deal books and tables at once, with its place and what to do.",
    discussion: """
      Prints file:line:column: error|warning: what, and what to do. Exit status 1 when there is an error, 0 when there \
      are only warnings.

      EXAMPLES
        dealgraph check Graphs/*.yaml
        dealgraph check Graphs/openai-2026.yaml --format json
        cat payments.csv | dealgraph check -
      """)

  @Argument(
    help: ArgumentHelp("Deal books or tables of flows, or - for standard input.", valueName: "file"),
    completion: .file())
  var files: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @OptionGroup(title: "How tables are read") var table: TableOptions
  @OptionGroup(title: "Limits") var bookLimits: BookLimitOptions

  /// The problems of a book, or of a table of flows.
  private static func diagnostics(
    of path: String, options: FlowReadingOptions, limits: BookLimits
  ) throws(CommandFailure) -> [Diagnostic] {
    do throws(CommandFailure) {
      let file = try InputFile(path: path)
      switch InputFormat.detect(file.beginning, fileName: path, options: options) {
      case .flowCSV: return try TableInput(file: file, format: .csv, options: options).read().warnings
      case .edgeList: return try TableInput(file: file, format: .edges, options: options).read().warnings
      case .book, nil:
        return try LoadedInput.reading(of: file, limits: limits).diagnostics
      }
    } catch .input(let diagnostics) {
      return diagnostics
    }
  }

  func run() throws {
    var findings = CheckFindings()
    var unread: [CommandFailure] = []
    let options = try table.readingOptions()
    for path in files {
      do throws(CommandFailure) {
        let diagnostics = try Self.diagnostics(of: path, options: options, limits: bookLimits.limits)
        findings.add(diagnostics, file: path == "-" ? "standard input" : path)
      } catch {
        unread.append(error)
      }
    }
    try output.write(findings)
    for failure in unread.dropLast() { failure.report() }
    if let last = unread.last { throw last }
    if findings.errorCount > 0 || (strict && findings.warningCount > 0) { throw ExitCode(1) }
  }
}
