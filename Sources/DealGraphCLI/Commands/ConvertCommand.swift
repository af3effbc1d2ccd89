import ArgumentParser
import DealGraph

/// The same book in the other syntax.
struct ConvertCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write a deal book as YAML or JSON, in one canonical form.",
    discussion: """
      The book stays the same, and the same book always gives the same bytes: keys in one order, amounts and dates in one \
      spelling, defaults left out. Comments are not part of a book and are lost. A book with an error is not written; its \
      problems are listed as by check.

      EXAMPLES
        dealgraph convert Graphs/openai-2026.yaml -o book.json
        dealgraph convert book.json
        cat book.json | dealgraph convert - --to yaml -o tidy.yaml
      """)

  @Argument(
    help: ArgumentHelp("A deal book in YAML or JSON, or - for standard input.", valueName: "file"),
    completion: .file())
  var input: String

  @Option(
    help: ArgumentHelp(
      "What to write: yaml or json (default: what the name of the output tells, else the one that is not read).",
      valueName: "syntax"))
  var to: BookSyntax?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup(title: "Limits") var bookLimits: BookLimitOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    guard let output else { return }
    let name = OutputName(output)
    try name.checkIsNamed()
    try name.agree(name.bookSyntax, with: to, option: "--to")
    if output != "-", to == nil, name.bookSyntax == nil {
      throw ValidationError("-o \(output): the name must end in .yaml, .yml or .json, or --to say what to write")
    }
  }

  func run() throws {
    let file = try InputFile(path: input)
    if let format = InputFormat.detect(file.beginning, fileName: input, options: FlowReadingOptions()), format != .book
    {
      throw ValidationError("\(input): only deal books are converted; this is a table of flows")
    }
    let reading = try LoadedInput.reading(of: file, limits: bookLimits.limits)
    guard let book = reading.book else { throw CommandFailure.input(reading.diagnostics) }
    let syntax = to ?? output.flatMap { OutputName($0).bookSyntax } ?? (reading.syntax == .json ? .yaml : .json)
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

extension BookSyntax: ExpressibleByArgument {}
