import ArgumentParser
import DealGraph

/// The question who is central.
struct CentralityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "centrality",
    abstract: "Rank companies by how many deals, and how much money, begin or end at them.",
    discussion: """
      MEASURES
      \(CentralityMeasure.allCases.map { "  \($0.rawValue): \($0.definition)" }.joined(separator: "\n"))

      EXAMPLES
        dealgraph centrality Graphs/openai-2026.yaml --measure inStrength,inDegree
        dealgraph centrality payments.csv --measure outDegree --top 10
      """)

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "The measures; the first one orders the companies (default: all).", valueName: "measure,measure"))
  var measure: [String] = []

  @Option(help: "List this many companies; 0 lists all.")
  var top = 0

  @Option(
    help: "Which direction of a deal counts: cash, service, rights, ownership, dependency or exposure (default: cash).")
  var layer: Layer?

  @OptionGroup(title: "Which flows count") var flows: FlowOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    guard top >= 0 else { throw ValidationError("--top cannot be negative; 0 lists all") }
    _ = try measures()
  }

  func run() throws {
    let source = try flows.source(of: input.load(), layer: layer)
    do {
      try output.write(source.centrality(measures(), top: top == 0 ? nil : top))
    } catch let error as AnalysisError {
      throw CommandFailure.question(error)
    }
  }

  private func measures() throws -> [CentralityMeasure] {
    guard !measure.isEmpty else { return CentralityMeasure.allCases }
    let named = try measure.flatMap { $0.split(separator: ",") }.map { word in
      guard let found = CentralityMeasure.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() })
      else {
        throw ValidationError(
          "--measure: there is no measure “\(word)”; there are \(CentralityMeasure.allCases.map(\.rawValue).joined(separator: ", "))"
        )
      }
      return found
    }
    guard !named.isEmpty else { throw ValidationError("--measure: name at least one measure") }
    var seen: Set<CentralityMeasure> = []
    return named.filter { seen.insert($0).inserted }
  }
}
