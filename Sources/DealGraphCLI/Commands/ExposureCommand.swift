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

      With --base, losses go on: a company that loses a part of its base passes on the same part of what others have at stake with it. \
      What is lost along all chains of one class is summed, with the least and the greatest value that the book allows, and \
      taken apart into the chains that carry most.

      EXAMPLES
        dealgraph exposure Graphs/openai-2026.yaml --of amazon --to openai
        dealgraph exposure Graphs/openai-2026.yaml --to openai --format csv
        dealgraph exposure Graphs/openai-2026.yaml --to softbank --base cash
        dealgraph exposure Graphs/openai-2026.yaml --matrix --format csv
        dealgraph exposure Graphs/openai-2026.yaml --matrix -o who-loses.svg
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

  @Flag(help: "Say what every company loses if any other fails; as CSV, a matrix.")
  var matrix = false

  @Option(
    name: .customLong("class"),
    help:
      "Of the matrix only this class: atRisk, undrawn, backlog or unquantified (default: all; a plot has the one of which most is certain)."
  )
  var exposureClass: ExposureClass?

  @Option(
    help: ArgumentHelp(
      "Measure against the equity, the valuation, the revenue or the cash of each company, as the facts of the book give it.",
      valueName: "equity|valuation|revenue|cash"))
  var base: ExposureBase?

  @Option(
    parsing: .unconditional,
    help: "The most links of a chain (default: 3; of chains measured against a base, any number).")
  var maxLength: Int?

  @Option(parsing: .unconditional, help: "List this many chains, or pairs of the matrix; 0 lists all.")
  var limit = 100

  @OptionGroup(title: "Which flows count") var flows: FlowOptions
  @OptionGroup(title: "Output") var output: PlotOutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    guard matrix || loser != nil || failing != nil else {
      throw ValidationError("name who loses with --of, or who fails with --to, or both; or ask for all with --matrix")
    }
    guard !matrix || (loser == nil && failing == nil && maxLength == nil) else {
      throw ValidationError("--matrix is about all companies and all chains; leave out --of, --to and --max-length")
    }
    guard matrix || (!output.isPlot && exposureClass == nil) else {
      throw ValidationError(
        "a plot, and --class, are of the matrix: add --matrix, or end the name after -o in .txt, .md, .csv or .json")
    }
    guard maxLength ?? 1 >= 1 else { throw ValidationError("--max-length must be at least 1") }
    guard limit >= 0 else { throw ValidationError("--limit cannot be negative; 0 lists all") }
  }

  func run() throws {
    if matrix {
      try ask(matrix(of:), listingMore: nil, write: output.write, writeBoth: output.write)
    } else {
      try ask(answer, listingMore: nil, write: output.writeReport, writeBoth: output.writeReport)
    }
  }

  func answer(of input: LoadedInput) throws -> ExposureReport {
    var query = ExposureQuery(of: loser, to: failing, base: base)
    query.maximumLength = maxLength
    query.limit = mostListed
    let source = try source(of: input)
    return try Notes.timed("answered") { try source.exposures(query) }
  }

  private func matrix(of input: LoadedInput) throws -> ExposureMatrixReport {
    let source = try source(of: input)
    var report = try Notes.timed("answered") { try source.exposureMatrix(base: base, limit: mostListed) }
    if let exposureClass { report.matrices.removeAll { $0.exposureClass != exposureClass.aspect } }
    return report
  }

  private var mostListed: Int? { limit == 0 ? nil : limit }

  private func source(of input: LoadedInput) throws -> FlowSource {
    guard case .book = input.content else {
      throw ValidationError(
        "exposure is asked of a deal book; the rows of a table do not say what is paid, promised or owed")
    }
    return try flows.source(of: input, layer: .exposure)
  }
}

/// A class of exposure as an option names it.
enum ExposureClass: String, ExpressibleByArgument, CaseIterable {
  case atRisk, undrawn, backlog, unquantified

  /// What flows of the class are on the layer.
  var aspect: FlowAspect {
    switch self {
    case .atRisk: .atRisk
    case .undrawn: .undrawn
    case .backlog: .backlog
    case .unquantified: .unquantified
    }
  }
}

extension ExposureBase: ExpressibleByArgument {}
