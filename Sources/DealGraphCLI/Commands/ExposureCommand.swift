import ArgumentParser
import DealGraph

/// The question what one firm loses if another fails.
struct ExposureCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "exposure",
    abstract: "Say what a company loses if others fail, directly and along chains.",
    discussion: """
      Direct losses come in four classes that are never summed: atRisk (already paid), undrawn (promised and not yet paid), \
      backlog (ordered and not yet delivered) and unquantified (a service, a right or a stream without an amount).

      EXAMPLES
        dealgraph exposure Graphs/openai-2026.yaml --of amazon --to openai
        dealgraph exposure Graphs/openai-2026.yaml --to openai --format csv
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .customLong("of"),
    help: ArgumentHelp("Who loses, by id, name or alias (default: everyone in turn).", valueName: "company"))
  var loser: String?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("Who fails, by id, name or alias (default: everyone in turn).", valueName: "company"))
  var failing: String?

  @Option(parsing: .unconditional, help: "The most links of a chain (default: 3).")
  var maxLength: Int?

  @Option(parsing: .unconditional, help: "List this many chains; 0 lists all. All are counted.")
  var limit = 100

  @OptionGroup(title: "Which flows count") var flows: FlowOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    guard loser != nil || failing != nil else {
      throw ValidationError("name who loses with --of, or who fails with --to, or both")
    }
    guard maxLength ?? 1 >= 1 else { throw ValidationError("--max-length must be at least 1") }
    guard limit >= 0 else { throw ValidationError("--limit cannot be negative; 0 lists all") }
  }

  func run() throws {
    let loaded = try input.load()
    guard case .book = loaded.content else {
      throw ValidationError(
        "exposure is asked of a deal book; the rows of a table do not say what is paid, promised or owed")
    }
    var query = ExposureQuery(of: loser, to: failing)
    query.maximumLength = maxLength
    query.limit = limit == 0 ? nil : limit
    do {
      let source = try flows.source(of: loaded, layer: .exposure)
      try output.write(Notes.timed("answered") { try source.exposures(query) })
    } catch let error as AnalysisError {
      throw CommandFailure.question(error)
    }
  }
}
