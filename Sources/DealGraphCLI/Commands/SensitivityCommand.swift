import ArgumentParser
import DealGraph

/// The question which conclusions stand.
struct SensitivityCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Ask a question in every other way there is, and say which of its conclusions stand.",
    discussion: """
      The question is asked on each other basis; without what no source says itself, and without what only one source tells; as \
      each other side of each conflict has it, and as each open question could be answered; and without one deal at a time. Each \
      trial changes one thing. What a trial finds beside each conclusion, and how far the conclusion moves, is told.

      EXAMPLES
        dealgraph sensitivity Graphs/openai-2026.yaml
        dealgraph sensitivity Graphs/openai-2026.yaml --question overlaps
        dealgraph sensitivity Graphs/openai-2026.yaml --vary conflict,evidence
        dealgraph sensitivity Graphs/openai-2026.yaml --format csv
        dealgraph sensitivity Graphs/openai-2026.yaml -o what-moves-it.svg
      """)

  /// A question that can be tested.
  enum Question: String, ExpressibleByArgument, CaseIterable {
    case cycles, circularity, exposure, coverage, concentration, overlaps, centrality
  }

  @OptionGroup var input: InputOptions

  @Option(
    help: "Which question: cycles, circularity, exposure, coverage, concentration, overlaps or centrality.")
  var question = Question.cycles

  @Option(
    name: .customLong("of"),
    help: ArgumentHelp(
      "Whose: needed by exposure and coverage; narrows cycles, circularity and concentration.", valueName: "company"))
  var company: String?

  @Option(
    help: ArgumentHelp(
      "Only these sorts of trials: basis, evidence, conflict or deal (default: all).", valueName: "sort,sort"))
  var vary: String?

  @Option(parsing: .unconditional, help: "How many findings of the answer are tested at most; 0 for all.")
  var limit = 100

  @Option(
    help: "Which direction of a deal counts, for cycles, circularity, concentration and centrality (default: cash).")
  var layer: Layer?

  @Option(
    help: ArgumentHelp(
      "The finding that a plot shows, as csv and json name it (default: the one that most trials move).",
      valueName: "key"))
  var finding: String?

  @Flag(help: "Try everything, however much it is.")
  var force = false

  @OptionGroup(title: "Which flows count") var flows: FlowOptions
  @OptionGroup(title: "Output") var output: PlotOutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit cannot be negative; 0 for all") }
    _ = try groups()
    if company == nil, [.exposure, .coverage].contains(question) {
      throw ValidationError("--question \(question.rawValue): say whose, with --of COMPANY")
    }
    if company != nil, [.overlaps, .centrality].contains(question) {
      throw ValidationError("--of: \(question.rawValue) is asked of all companies")
    }
  }

  func run() throws {
    var loaded = try input.load()
    var scenario: ScenarioSummary?
    if try input.whatIf.isGivenForDeals {
      let supposition = try Supposition(loaded, input.whatIf) { try flows.query(of: $0, layer: .cash).clock }
      (loaded, scenario) = (supposition.supposed, supposition.summary)
    }
    guard case .book(let book) = loaded.content else {
      throw ValidationError(
        "sensitivity is asked of a deal book; the rows of a table have no claims that could be varied")
    }
    var query = SensitivityQuery(sensitivityQuestion)
    query.groups = try groups()
    if force { query.trialLimit = nil }
    if let own = query.question.ownLayer, let layer, layer != own {
      throw ValidationError("--layer: \(question.rawValue) is always asked of \(own.rawValue)")
    }
    do {
      let flowQuery = try flows.query(
        of: book, layer: query.question.ownLayer ?? layer ?? .cash, datedBy: loaded.datingBook)
      // Trials run on several threads, and tell of themselves one at a time.
      nonisolated(unsafe) let line = ProgressLine("trying")
      defer { line.clear() }
      var report = try Notes.timed("answered") {
        try book.sensitivity(query, flows: flowQuery, inputs: loaded.references) { line.update(done: $0, of: $1) }
      }
      line.clear()
      report.scenario = scenario
      if let finding {
        let known = report.conclusions.map(\.finding.key)
        guard known.contains(finding) else {
          let nearest = known.nearest(to: finding).map { "; did you mean “\($0)”?" } ?? ""
          throw ValidationError("--finding: the answer does not find “\(finding)”\(nearest)")
        }
        report.plottedFinding = finding
      }
      try output.write(report)
    } catch let error as AnalysisError {
      throw CommandFailure.question(error)
    }
  }

  private var sensitivityQuestion: SensitivityQuestion {
    let most = limit == 0 ? nil : limit
    switch question {
    case .cycles:
      var cycles = CircularFlowQuery()
      cycles.through = company.map { [$0] } ?? []
      cycles.limit = most
      return .cycles(cycles)
    case .circularity:
      var circularity = CircularityQuery(of: company)
      circularity.limit = most
      return .circularity(circularity)
    case .exposure: return .exposure(ExposureQuery(of: company ?? ""))
    case .coverage: return .coverage(CoverageQuery(of: company ?? ""))
    case .concentration:
      var concentration = ConcentrationQuery(of: company)
      concentration.limit = most
      return .concentration(concentration)
    case .overlaps: return .overlaps
    case .centrality: return .centrality(CentralityMeasure.basic)
    }
  }

  private func groups() throws -> Set<Variation.Group> {
    guard let vary else { return Set(Variation.Group.allCases) }
    let names = Variation.Group.allCases.map(\.rawValue)
    let groups = try vary.split(separator: ",").map { word in
      guard let group = Variation.Group(rawValue: word.lowercased()) else {
        throw ValidationError("--vary: there is no sort “\(word)”; the sorts are \(names.joined(separator: ", "))")
      }
      return group
    }
    guard !groups.isEmpty else {
      throw ValidationError("--vary: name at least one sort: \(names.joined(separator: ", "))")
    }
    return Set(groups)
  }
}
