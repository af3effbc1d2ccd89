import ArgumentParser
import DealGraph

/// The same book in the other syntax, or the same table as a snapshot.
struct ConvertCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write a deal book as YAML or JSON, in one canonical form, or a table of flows as a snapshot.",
    discussion: """
      The book stays the same, and the same book always gives the same bytes: keys in one order, amounts and dates in one \
      spelling, defaults left out. Comments are not part of a book and are lost. A book with an error is not written; its \
      problems are listed as by check.

      A snapshot (.dgsnap) holds a table as it was read, and its graph. It is used where it lies, without being read again, and \
      every question can be asked of it as of the table. It has no place for the claims and sources of deals, so a book stays a \
      book.

      EXAMPLES
        dealgraph convert Graphs/openai-2026.yaml -o book.json
        dealgraph convert book.json
        cat book.json | dealgraph convert - --to yaml -o tidy.yaml
        dealgraph convert payments.csv -o payments.dgsnap
      """)

  /// What can be written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case yaml
    case json
    case snapshot

    /// The syntax of a book that this is.
    var syntax: BookSyntax? { BookSyntax(rawValue: rawValue) }
  }

  @Argument(
    help: ArgumentHelp("A deal book in YAML or JSON, a table of flows, or - for standard input.", valueName: "file"),
    completion: .file())
  var input: String

  @Option(
    help: ArgumentHelp(
      """
      What to write: yaml, json or snapshot (default: what the name of the output tells, else for a book the syntax that is not \
      read).
      """, valueName: "form"))
  var to: Form?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: "How to read it, if its name and content do not tell: book, csv or edges.")
  var inputFormat: InputFormat?

  @OptionGroup(title: "How a table is read") var table: TableOptions
  @OptionGroup(title: "Limits") var bookLimits: BookLimitOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  /// What the name of the output tells.
  private var named: Form? {
    guard let name = output.map(OutputName.init) else { return nil }
    return name.fileExtension == "dgsnap" ? .snapshot : name.bookSyntax.flatMap { Form(rawValue: $0.rawValue) }
  }

  func validate() throws {
    guard let output else { return }
    try OutputName(output).checkIsNamed()
    try OutputName(output).agree(named, with: to, option: "--to")
    if output != "-", to == nil, named == nil {
      throw ValidationError(
        "-o \(output): the name must end in .yaml, .yml, .json or .dgsnap, or --to say what to write")
    }
  }

  func run() throws {
    let file = try InputFile(path: input)
    let options = try table.readingOptions()
    let format = inputFormat ?? InputFormat.detect(file.beginning, fileName: input, options: options)
    switch format {
    case .flowCSV: try writeSnapshot(of: TableInput(file: file, format: .csv, options: options))
    case .edgeList: try writeSnapshot(of: TableInput(file: file, format: .edges, options: options))
    case .snapshot:
      throw ValidationError("\(input): this is a snapshot already; convert the table of which it was made")
    case .book, nil: try writeBook(file)
    }
  }

  private func writeSnapshot(of table: TableInput) throws {
    guard to ?? named == .snapshot else {
      throw ValidationError(
        "\(input): this is a table of flows, which is converted to a snapshot; name the output something.dgsnap, or say --to snapshot"
      )
    }
    let rows = try table.read()
    Notes.warn(rows.warnings)
    let graph: FlowGraph
    do throws(AnalysisError) {
      graph = try FlowSource(rows: rows.table).graph
    } catch {
      throw CommandFailure.question(error)
    }
    let reference = table.file.reference
    let origin = FlowSnapshot.Origin(name: reference.name, digest: reference.digest, rows: rows.rows)
    try OutputFile.write(toFileOrStandardOutput: output) { (output: OutputFile.Output) throws(CommandFailure) in
      do {
        try FlowSnapshot.write(graph, origin: origin, to: output)
      } catch let failure as CommandFailure {
        throw failure
      } catch {
        throw .inputOutput("cannot write the snapshot: \(error)")
      }
    }
  }

  private func writeBook(_ file: InputFile) throws {
    guard to ?? named != .snapshot else {
      throw ValidationError(
        "\(input): a snapshot has no place for the claims and sources of a deal book; convert it to yaml or json")
    }
    guard table.given.isEmpty else {
      throw ValidationError("\(table.given.joined(separator: ", ")): only for tables of flows; \(input) is a deal book")
    }
    let reading = try LoadedInput.reading(of: file, limits: bookLimits.limits)
    guard let book = reading.book else { throw CommandFailure.input(reading.diagnostics) }
    let syntax = (to ?? named)?.syntax ?? (reading.syntax == .json ? .yaml : .json)
    let text: String
    do {
      text = try DealBookWriter.write(book, as: syntax)
    } catch {
      throw CommandFailure.input(error.diagnostics)
    }
    try OutputFile.write(Array(text.utf8), toFileOrStandardOutput: output, mayReplaceInput: true)
    if reading.hasComments {
      Notes.log.warning("the comments of \(file.name) are not part of the book and were not written")
    }
  }
}
