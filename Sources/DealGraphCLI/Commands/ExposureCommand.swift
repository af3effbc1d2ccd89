import ArgumentParser
import DealGraph

/// The question what one firm loses if another fails.
struct ExposureCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "exposure",
    abstract: "Say what a company loses if others fail, directly and along chains.",
    discussion: """
      Direct losses come in four classes that are never summed: atRisk (already paid), undrawn (promised and not yet paid), \
      backlog (ordered and not yet delivered) and unquantified (a service, a right or a stream without an amount).

      EXAMPLES
        dealgraph exposure Graphs/openai-2026.yaml --of amazon --to openai
        dealgraph exposure Graphs/openai-2026.yaml --of openai --format csv
      """)

  @OptionGroup var input: InputOptions

  @Option(name: .customLong("of"), help: ArgumentHelp("Who loses, by id, name or alias.", valueName: "company"))
  var loser: String

  @Option(name: .customLong("to"), help: ArgumentHelp("Who fails (default: everyone in turn).", valueName: "company"))
  var failing: String?

  @Option(parsing: .unconditional, help: "The most links of a chain.")
  var maxLength = 3

  @Option(parsing: .unconditional, help: "List this many chains; 0 lists all. All are counted.")
  var limit = 100

  @OptionGroup(title: "Which flows count") var flows: FlowOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    guard maxLength >= 1 else { throw ValidationError("--max-length must be at least 1") }
    guard limit >= 0 else { throw ValidationError("--limit cannot be negative; 0 lists all") }
  }

  func answer(of input: LoadedInput) throws -> ExposureReport {
    guard case .book = input.content else {
      throw ValidationError(
        "exposure is asked of a deal book; the rows of a table do not say what is paid, promised or owed")
    }
    var query = ExposureQuery(of: loser, to: failing)
    query.maximumLength = maxLength
    query.limit = limit == 0 ? nil : limit
    let source = try flows.source(of: input, layer: .exposure)
    return try Notes.timed("answered") { try source.exposures(query) }
  }
}
