import ArgumentParser
import DealGraph

/// The question by which ways something comes from one company to another.
struct PathsCommand: LayeredCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths",
    abstract: "Find the chains of flows from one company to another, and what cuts all of them.",
    discussion: """
      A chain passes no company twice; the flows from one company to the next are one leg of it. Chains up to --max-length \
      legs are counted and the first --limit of them listed with their deals: the shortest, or with --rank amount those whose \
      smallest leg is the largest.

      Of all chains, however long, it says which companies every one of them passes, and without which flows none is left: \
      the fewest, and the least amount. Unknown amounts are not zero: what they leave open stands in the bounds.

      EXAMPLES
        dealgraph paths Graphs/openai-2026.yaml --from softbank --to nvidia
        dealgraph paths Graphs/openai-2026.yaml --from amazon --to microsoft
        dealgraph paths payments.csv --from first --to third --rank amount
        dealgraph paths payments.csv --from first --to third -o chains.csv
      """)

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("Where chains begin, by id, name or alias.", valueName: "company"))
  var from: String

  @Option(help: ArgumentHelp("Where chains end, by id, name or alias.", valueName: "company"))
  var to: String

  @Option(parsing: .unconditional, help: "The most legs of a chain, or none.")
  var maxLength = CyclesCommand.LengthLimit.atMost(6)

  @Option(help: "Order by length, the fewest legs first, or by amount, the largest smallest leg first.")
  var rank = PathQuery.Ranking.length

  @Option(parsing: .unconditional, help: "List this many; 0 lists all. All are counted.")
  var limit = 10

  @Option(parsing: .unconditional, help: "Give up after looking at this many flows, and say so; 0 for never.")
  var visitBudget: UInt64 = 500_000_000

  @OptionGroup(title: "Which flows count") var layered: LayeredFlowOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit cannot be negative; 0 lists all") }
  }

  var listingMore: Self? {
    var more = self
    more.limit = limit == 0 ? 0 : max(limit, 1_000)
    return more
  }

  func answer(of input: LoadedInput) throws -> PathReport {
    let source = try source(of: input)
    var query = PathQuery(from: from, to: to)
    if case .atMost(let most) = maxLength { query.maximumLength = most } else { query.maximumLength = nil }
    query.ranking = rank
    query.limit = limit == 0 ? nil : limit
    query.visitBudget = visitBudget == 0 ? nil : visitBudget
    return try Notes.timed("answered") { try source.paths(query) }
  }

  func remark(on answer: PathReport) {
    // Text and Markdown say it themselves.
    if !answer.header.isComplete, [.csv, .json].contains(output.format), Notes.areWanted {
      StandardError.write(
        "warning: the search was cut short, there may be more chains: --max-length makes it smaller, --visit-budget allows more\n"
      )
    }
  }
}

extension PathQuery.Ranking: ExpressibleByArgument {}
