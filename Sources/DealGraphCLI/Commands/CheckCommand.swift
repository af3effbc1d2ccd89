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
    help: ArgumentHelp("Deal books, tables of flows or snapshots, or - for standard input.", valueName: "file"),
    completion: .file())
  var files: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  @Option(help: "How to read the files, if name and content do not tell: book, csv, edges or snapshot.")
  var inputFormat: InputFormat?

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @OptionGroup(title: "How tables are read") var table: TableOptions
  @OptionGroup(title: "Limits") var bookLimits: BookLimitOptions

  func validate() throws {
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read only once") }
  }

  /// The problems of a book, or of a table of flows.
  private func diagnostics(of path: String) throws -> [Diagnostic] {
    do {
      let file = try InputFile(path: path)
      switch try LoadedInput.format(of: file, path: path, told: inputFormat, options: table.readingOptions()) {
      case .book: return try LoadedInput.reading(of: file, limits: bookLimits.limits).diagnostics
      case .flowCSV: return try diagnostics(ofTable: file, .csv)
      case .edgeList: return try diagnostics(ofTable: file, .edges)
      case .snapshot: return try SnapshotInput(file: file, path: path).diagnostics()
      }
    } catch CommandFailure.input(let diagnostics) {
      return diagnostics
    }
  }

  private func diagnostics(ofTable file: InputFile, _ format: TableInput.Format) throws -> [Diagnostic] {
    let input = try TableInput(file: file, format: format, options: table.readingOptions()).read()
    return input.warnings + input.nameWarnings()
  }

  func run() throws {
    var findings = CheckFindings()
    var unread: [CommandFailure] = []
    for path in files {
      do {
        findings.add(try diagnostics(of: path), file: path == "-" ? "standard input" : path)
      } catch let failure as CommandFailure {
        unread.append(failure)
      }
    }
    // A file that could not be read is not one without problems.
    if !findings.files.isEmpty { try output.write(findings) }
    for failure in unread.dropLast() { failure.report() }
    if let last = unread.last { throw last }
    if findings.errorCount > 0 || (strict && findings.warningCount > 0) { throw ExitCode(1) }
  }
}
