import ArgumentParser
import DealGraph

/// The question on how few parties a company rests.
struct ConcentrationCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "concentration",
    abstract: "Say on how few funders, suppliers and customers a company rests.",
    discussion: """
      Each side of a company has the shares of its parties, the Herfindahl–Hirschman index (HHI) and the number of equal parties \
      that would have the same index, each with the least and the greatest value that the amounts allow. Of a table, the \
      sides are payers and payees. A name of the output that ends in .svg draws the shares.

      EXAMPLES
        dealgraph concentration Graphs/openai-2026.yaml --of openai
        dealgraph concentration Graphs/openai-2026.yaml --merge amazon,microsoft
        dealgraph concentration Graphs/openai-2026.yaml --of openai -o shares.svg
        dealgraph concentration payments.csv --limit 10 --format csv
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .customLong("of"), help: ArgumentHelp("Only of this company, by id, name or alias.", valueName: "company"))
  var company: String?

  @Option(
    name: .customLong("side"),
    help: ArgumentHelp(
      "Only these sides: funders, suppliers, customers, payers or payees (default: the first three; of a table, the last two).",
      valueName: "side,side"), transform: sideList)
  var sides: SideList?

  @Option(
    help: ArgumentHelp(
      "Say what it adds to look at two parties as one, by id, name or alias.", valueName: "company,company"))
  var merge: String?

  @Option(parsing: .unconditional, help: "List this many sides of companies; 0 lists all.")
  var limit = 100

  @OptionGroup(title: "Which flows count") var flows: FlowOptions
  @OptionGroup(title: "Which flows count") var amounts: RowAmountOptions
  @OptionGroup(title: "Output") var output: PlotOutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit cannot be negative; 0 lists all") }
    if let merge, companyNames(in: merge).count != 2 {
      throw ValidationError("--merge: name two companies, with a comma between them")
    }
  }

  var listingMore: Self? {
    var all = self
    all.limit = 0
    return all
  }

  func answer(of input: LoadedInput) throws -> ConcentrationReport {
    var query = ConcentrationQuery(of: company)
    query.sides = sides?.sides ?? []
    query.merging = merge.map(companyNames) ?? []
    query.limit = limit == 0 ? nil : limit
    let source = try flows.source(of: input, layer: nil, minimumAmount: amounts.minAmount)
    return try Notes.timed("answered") { try source.concentrations(query) }
  }
}

/// Sides of companies as an option names them.
struct SideList {
  let sides: [Concentration.Side]
}

/// The sides of a list with commas.
///
/// - Throws: `ValidationError` for an unknown side, with all that there are.
func sideList(_ text: String) throws -> SideList {
  let names = Concentration.Side.allCases.map(\.rawValue)
  return SideList(
    sides: try text.split(separator: ",", omittingEmptySubsequences: false).map { word in
      let wanted = word.filter { $0 != " " }.lowercased()
      guard let side = Concentration.Side(rawValue: wanted) else {
        throw ValidationError("there is no side “\(word)”; the sides are \(names.joined(separator: ", "))")
      }
      return side
    })
}
