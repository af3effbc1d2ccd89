import ArgumentParser
import DealGraph

/// The question who is central.
struct CentralityCommand: LayeredCommand {
  static let configuration = CommandConfiguration(
    commandName: "centrality",
    abstract: "Rank companies, or flows, by how much begins or ends at them, or passes through them.",
    discussion: """
      MEASURES
      \(CentralityMeasure.allCases.map { "  \($0.rawValue): \($0.definition)." }.joined(separator: "\n"))

      With --weight amount the amount of a deal is its strength in \(roles(.strength)): deals side by side add up. In \
      \(roles(.length)) it is the inverse of a length: the larger the amount between two companies, the shorter the way. \
      A deal without an amount weighs nothing.

      With --of-flows, what flows from one company to another is ranked by the share of the shortest chains that pass it: the \
      flows that bridge what lies apart, with their deals. Flows side by side have an equal part of it each.

      A measure that is undefined for this graph stays empty, and the report says why. If none is defined, the exit \
      status is 1.

      EXAMPLES
        dealgraph centrality Graphs/openai-2026.yaml --measure pageRank,inDegree
        dealgraph centrality Graphs/openai-2026.yaml --layer dependency --top 5
        dealgraph centrality payments.csv --measure pageRank --weight amount
        dealgraph centrality payments.csv --measure betweenness --approximate 0.01
        dealgraph centrality payments.csv --measure pageRank --seeds first
        dealgraph centrality Graphs/openai-2026.yaml --measure closeness,coreNumber
        dealgraph centrality Graphs/openai-2026.yaml --of-flows --top 5
      """)

  private static func roles(_ role: CentralityMeasure.WeightRole) -> String {
    let names = CentralityMeasure.allCases.filter { $0.weightRole == role }.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " and " + names.suffix(1).joined()
  }

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "The measures; the first one orders the companies. (default: \(CentralityMeasure.basic.map(\.rawValue).joined(separator: ",")))",
      valueName: "measure,measure"))
  var measure: [String] = []

  @Flag(help: "Rank what flows from one company to another, by the shortest chains that pass it.")
  var ofFlows = false

  @Option(
    parsing: .unconditional,
    help: "List this many companies; 0 lists all. (default: 0; with --of-flows 20 pairs of them)")
  var top: Int?

  @Option(help: "What a deal weighs: none, where each counts the same, or amount.")
  var weight = FlowWeight.none

  @Option(
    parsing: .unconditional,
    help:
      "The probability with which PageRank follows a flow rather than starting anew, from 0 to below 1. (default: 0.85)"
  )
  var damping: Double?

  @Option(
    help: ArgumentHelp(
      "The companies at which the walks of pageRank start; those near them rank high. (default: anywhere)",
      valueName: "company,company"))
  var seeds: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How much less each further flow of a chain counts for katz. (default: ½ ÷ the largest in-strength)",
      valueName: "alpha"))
  var katzAlpha: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Draw shortest ways at random for betweenness, enough for no value to be off by more than this.",
      valueName: "error"))
  var approximate: Double?

  @Option(
    parsing: .unconditional,
    help: "The probability with which --approximate keeps its word, above 0 and below 1. (default: 0.9)")
  var confidence: Double?

  @Option(parsing: .unconditional, help: "Draw other ways for --approximate. (default: 0)")
  var seed: UInt64?

  @Flag(help: "Search from every company and iterate to the end, however long it takes.")
  var force = false

  @OptionGroup(title: "Which flows count") var layered: LayeredFlowOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    guard top ?? 0 >= 0 else { throw ValidationError("--top cannot be negative; 0 lists all") }
    guard (0..<1).contains(damping ?? 0) else { throw ValidationError("--damping must be from 0 on and below 1") }
    if let katzAlpha, !(katzAlpha >= 0 && katzAlpha.isFinite) {
      throw ValidationError("--katz-alpha must be a number from 0 on")
    }
    if ofFlows { try checkOptionsOfFlows() }
    let measures = try measures()
    for (name, number) in [("--approximate", approximate), ("--confidence", confidence)] {
      if let number, !(number > 0 && number < 1) { throw ValidationError("\(name) must be above 0 and below 1") }
    }
    guard approximate != nil || confidence == nil && seed == nil else {
      throw ValidationError("--confidence and --seed belong to --approximate")
    }
    guard approximate == nil || measures.contains(.betweenness) else {
      throw ValidationError("--approximate is for --measure betweenness")
    }
    guard seeds.isEmpty || measures.contains(.pageRank) else {
      throw ValidationError("--seeds is where pageRank starts, which --measure does not name")
    }
    guard seeds.isEmpty || !seedNames.isEmpty else { throw ValidationError("--seeds: name at least one company") }
  }

  /// Refuses what means something for companies only.
  private func checkOptionsOfFlows() throws {
    if try !measure.isEmpty && measures() != [.betweenness] {
      throw ValidationError(
        "--of-flows ranks by betweenness; leave out --measure, or leave out --of-flows to rank companies")
    }
    let foreign = [
      (!seeds.isEmpty, "--seeds"), (damping != nil, "--damping"), (katzAlpha != nil, "--katz-alpha"),
    ].filter(\.0).map(\.1)
    guard foreign.isEmpty else {
      throw ValidationError("\(foreign.joined(separator: ", ")): only of companies; leave it out with --of-flows")
    }
    guard approximate == nil, confidence == nil, seed == nil else {
      throw ValidationError(
        "--approximate, with --confidence and --seed, is only of companies; the betweenness of flows is exact. On a large table "
          + "--min-amount, --since or --kinds leave fewer flows, and --force takes as long as it takes")
    }
  }

  private var seedNames: [String] { seeds.flatMap { companyNames(in: $0) } }

  var listingMore: Self? {
    var all = self
    all.top = 0
    return all
  }

  func run() throws {
    guard ofFlows else {
      return try ask(answer, listingMore: listingMore?.answer, write: output.write, writeBoth: output.write)
    }
    try ask(answerOfFlows, listingMore: listingMore?.answerOfFlows, write: output.write, writeBoth: output.write)
  }

  private func answerOfFlows(of input: LoadedInput) throws -> FlowCentralityReport {
    let source = try source(of: input)
    let most = top ?? 20
    return try Notes.timed("answered") { try source.flowCentrality(top: most == 0 ? nil : most, options: options) }
  }

  private var options: CentralityOptions {
    CentralityOptions(
      weight: weight, damping: damping ?? 0.85, seeds: seedNames, katzAttenuation: katzAlpha,
      visitBudget: force ? nil : CentralityOptions.usualVisitBudget,
      workBudget: force ? nil : CentralityOptions.usualWorkBudget)
  }

  func answer(of input: LoadedInput) throws -> CentralityReport {
    let source = try source(of: input)
    var options = options
    options.approximation = approximate.map {
      BetweennessApproximation(error: $0, confidence: confidence ?? 0.9, seed: seed ?? 0)
    }
    let measures = try measures()
    let report = try Notes.timed("answered") {
      try source.centrality(measures, top: top == 0 ? nil : top, options: options)
    }
    guard report.ranking != nil else {
      let reasons = report.measures.map { "\($0.rawValue): \(report.undefined[$0] ?? "")" }
      throw AnalysisError.unanswerable(reasons.joined(separator: "; "))
    }
    return report
  }

  private func measures() throws -> [CentralityMeasure] {
    guard !measure.isEmpty else { return CentralityMeasure.basic }
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

extension FlowWeight: ExpressibleByArgument {}
