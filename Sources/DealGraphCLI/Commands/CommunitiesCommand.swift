import ArgumentParser
import DealGraph

/// The question which groups of companies deal mostly among themselves.
struct CommunitiesCommand: LayeredCommand {
  static let configuration = CommandConfiguration(
    commandName: "communities",
    abstract: "Find the groups of companies that deal mostly among themselves.",
    discussion: """
      A community is a group of companies with more flows among themselves than is to be expected by chance of companies with so \
      many flows. Of all ways to divide the companies, one with a large modularity is looked for: the share of flows inside \
      communities, less the share that is expected there. It says which flows and how much money stay inside each community, \
      and what leaves and enters.

      The search is a heuristic: where it settles, no company can be moved to make the division better, but another division may be \
      as good or better. Small webs settle in a few rounds; in large ones each round after the first ten changes little. \
      Communities describe the web and are no finding about anyone.

      CSV, and JSON too, have a row for each company, with the number of its community.

      EXAMPLES
        dealgraph communities Graphs/openai-2026.yaml
        dealgraph communities Graphs/openai-2026.yaml --layer dependency --directed
        dealgraph communities payments.csv --weight amount --resolution 0.5
        dealgraph communities payments.csv --format csv -o communities.csv
      """)

  @OptionGroup var input: InputOptions

  @Option(
    parsing: .unconditional,
    help: "How much is expected of a community, above 0: the larger, the smaller the communities.")
  var resolution = 1.0

  @Flag(help: "Count where flows begin and end: what is expected is told from the flows out and the flows in.")
  var directed = false

  @Option(help: "What a deal weighs: none, where each counts the same, or amount, where one without counts as absent.")
  var weight = FlowWeight.none

  @Option(parsing: .unconditional, help: "Look at the companies in another order, which may find another division.")
  var seed: UInt64 = 1

  @Option(
    parsing: .unconditional, help: "Stop after this many rounds; 0 goes on until nothing changes, which can take long.")
  var rounds = 10

  @Option(parsing: .unconditional, help: "List this many communities, the largest; 0 lists all.")
  var top = 10

  @Option(parsing: .unconditional, help: "Name this many companies of each listed community; 0 names all.")
  var members = 20

  @OptionGroup(title: "Which flows count") var layered: LayeredFlowOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    guard resolution > 0, resolution.isFinite else { throw ValidationError("--resolution must be a number above 0") }
    guard rounds >= 0 else { throw ValidationError("--rounds cannot be negative; 0 goes on until nothing changes") }
    guard top >= 0 else { throw ValidationError("--top cannot be negative; 0 lists all") }
    guard members >= 0 else { throw ValidationError("--members cannot be negative; 0 names all") }
  }

  func answer(of input: LoadedInput) throws -> CommunityReport {
    let source = try source(of: input)
    let query = CommunityQuery(
      isDirected: directed, resolution: resolution, weight: weight, seed: seed,
      maximumRounds: rounds == 0 ? nil : rounds, top: top == 0 ? nil : top, memberLimit: members == 0 ? nil : members)
    let line = ProgressLine("looking for communities")
    defer { line.clear() }
    return try Notes.timed("answered") {
      try source.communities(query, progress: { line.update(step: "round \($0)") })
    }
  }

  func remark(on answer: CommunityReport) {
    // Text and Markdown say it themselves.
    if !answer.isStable, [.csv, .json].contains(output.format), Notes.areWanted {
      StandardError.write(
        "warning: the search was cut short while the division still changed: --rounds 0 lets it end\n")
    }
  }
}
