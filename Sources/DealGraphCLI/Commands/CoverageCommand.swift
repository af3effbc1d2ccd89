import ArgumentParser
import DealGraph

/// The question whether a company can pay what it has undertaken to pay.
struct CoverageCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Say whether what a company has, gets and earns covers what it has to pay.",
    discussion: """
      Each year has what falls due of deals and of totals without counterparties, the revenue, and the gap; cash and committed \
      capital are set against the sum of the gaps, and cash that includes a round is never added to it. What nobody says is an \
      assumption, which is listed, numbered, and can be made otherwise (a name of the output that ends in .svg draws the years):

        usableShare=60%                 the share of revenue that can be spent on commitments (default: all of it)
        revenue.2028=90bn               the revenue of a year, in the currency of the book
        growth=50%                      how revenue grows after the last year that is known (default: unknown)
        cash=40bn                       the cash on the as-of day
        horizon=2030                    the last year
        DEAL.start=2026-07              when the term of a deal begins (default: its date)
        DEAL.schedule=2026:10bn,2027:20bn   what of a deal falls into which year (default: even by months)
        envelope.schedule=even          the same of a total without counterparties, also by the id of its fact
        DEAL.status=paid                how far a deal has come; what that changes is told beside the plain answer

      EXAMPLES
        dealgraph coverage Graphs/openai-2026.yaml --of openai
        dealgraph coverage Graphs/openai-2026.yaml --of openai --assume growth=50%
        dealgraph coverage Graphs/openai-2026.yaml --of openai -o years.svg
        dealgraph coverage Graphs/openai-2026.yaml --of openai --basis headline
      """)

  @OptionGroup var input: InputOptions

  @Option(name: .customLong("of"), help: ArgumentHelp("Whose, by id, name or alias.", valueName: "company"))
  var company: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The last year (default: the last one that a commitment or a total reaches).", valueName: "year"))
  var horizon: Int?

  @OptionGroup(title: "Which flows count") var flows: FlowOptions
  @OptionGroup(title: "Output") var output: PlotOutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  static let hasOwnAssumptions = true

  func validate() throws { _ = try assumptions() }

  private func assumptions() throws -> [CoverageAssumptionOption] {
    try input.whatIf.others.map(CoverageAssumptionOption.init)
  }

  func answer(of input: LoadedInput) throws -> CoverageReport {
    guard case .book(let book) = input.content else {
      throw ValidationError(
        "coverage is asked of a deal book; the rows of a table do not say what a company earns, has and still owes")
    }
    var query = CoverageQuery(of: company, horizon: horizon)
    query.assumptions = try assumptions().map { try $0.assumption(in: book.currency) }
    let source = try flows.source(of: input, layer: .cash)
    return try Notes.timed("answered") { try source.coverage(query) }
  }
}
