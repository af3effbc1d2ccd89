import ArgumentParser
import DealGraph

/// The question how much of the money goes round.
struct CircularityCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "circularity",
    abstract: "Say how much of all the money goes round.",
    discussion: """
      The maximum circulation is the most that can come back to where it began, exact and proven in each run; its share of all \
      money stands beside other measures, on all bases unless --basis chooses one. Then come the firms with what comes back \
      to them and through whom, the deals that carry it, loops that add up without counting twice, and the deals without which there is no \
      loop. It is a finding of arithmetic and says nothing about anyone's intention. A name of the output that ends in .svg draws \
      what goes round by what was known on each day.

      EXAMPLES
        dealgraph circularity Graphs/openai-2026.yaml
        dealgraph circularity Graphs/openai-2026.yaml --basis conditional --of amazon
        dealgraph circularity Graphs/openai-2026.yaml --over-time
        dealgraph circularity Graphs/openai-2026.yaml -o over-time.svg
        dealgraph circularity payments.csv --limit 10 --format json
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .customLong("of"),
    help: ArgumentHelp("Only firms, legs and loops with this company, by id, name or alias.", valueName: "company"))
  var company: String?

  @Flag(help: "Add a table over the days on which something became known; of a book.")
  var overTime = false

  @Option(parsing: .unconditional, help: "List this many firms, legs and loops; 0 lists all.")
  var limit = 100

  @Flag(
    help: "Compute slow measures for large components too: up to 3,000 companies on loops together, instead of 300.")
  var force = false

  @OptionGroup(title: "Which flows count") var flows: FlowOptions
  @OptionGroup(title: "Which flows count") var amounts: RowAmountOptions
  @OptionGroup(title: "Output") var output: PlotOutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit cannot be negative; 0 lists all") }
  }

  var listingMore: Self? {
    var all = self
    all.limit = 0
    return all
  }

  func answer(of input: LoadedInput) throws -> CircularityReport {
    var query = CircularityQuery(of: company)
    query.comparesBases = flows.basis == nil
    // What is plotted is the change over time.
    query.isOverTime = overTime || output.isPlot
    query.asOf = flows.asOf
    query.limit = limit == 0 ? nil : limit
    query.isForced = force
    let source = try flows.source(of: input, layer: nil, minimumAmount: amounts.minAmount)
    return try Notes.timed("answered") { try source.circularity(query) }
  }
}
