import ArgumentParser
import DealGraph
import GraphvizRendering

/// The question what the web looks like.
struct DiagramCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram",
    abstract: "Draw the web of deals as SVG, PDF, PNG or DOT.",
    discussion: """
      Without --layer a book is drawn whole: every deal in force on the basis, in its own direction. The form of the picture is told \
      from the name of the file.

      EXAMPLES
        dealgraph diagram Graphs/openai-2026.yaml -o web.svg
        dealgraph diagram Graphs/openai-2026.yaml --layer cash -o money.pdf
        dealgraph diagram Graphs/openai-2026.yaml --focus Microsoft -o microsoft.svg
        dealgraph diagram Graphs/openai-2026.yaml --highlight cycles -o loops.svg
        dealgraph diagram old.yaml -o web.svg --editions 2026-01-31,2026-03-02
        dealgraph diagram payments.csv -o payments.png --engine neato
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "Where to write: a name ending in .svg, .pdf, .png or .dot.", valueName: "file"),
    completion: .file(extensions: ["svg", "pdf", "png", "dot"]))
  var output: String

  @Option(help: "How Graphviz lays it out: dot, neato, fdp, sfdp, circo or twopi.")
  var engine = LayoutEngine.dot

  @Option(
    help: ArgumentHelp("How wide the picture is, like 180mm or 1200px (default: as it comes out).", valueName: "width"),
    transform: pictureWidth)
  var width: PictureWidth?

  @Flag(
    help: "Draw one line for all deals of one family that run in one direction between two companies, with their sum.")
  var merge = false

  @Option(
    name: .customLong("node-size"),
    help: ArgumentHelp(
      """
      Draw a square on each company, whose area shows its latest valuation, revenue or cash, or its inStrength, outStrength or \
      pageRank (default: fixed, no squares).
      """, valueName: "number"))
  var companySize = CompanySize.fixed

  @OptionGroup var time: TimeLimitOption

  @Flag(help: "Draw however large it is.")
  var force = false

  @OptionGroup(title: "What is drawn") var choice: PictureChoiceOptions
  @OptionGroup(title: "Editions") var editions: PictureEditionOptions
  @OptionGroup(title: "Looks") var looks: PictureStyleOptions
  @OptionGroup(title: "Which flows count") var flows: FlowOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    try OutputName(output).checkIsNamed()
    guard OutputName(output).imageFormat != nil else {
      throw ValidationError("-o \(output): the name must end in .svg, .pdf, .png or .dot, after a name")
    }
    if choice.loopsApart, engine != .dot {
      throw ValidationError("--loops-apart: only the engine dot draws frames; leave --engine \(engine.rawValue) out")
    }
    try editions.check(with: self)
  }

  func run() throws {
    guard let format = OutputName(output).imageFormat else { return }
    let supposition = try supposition()
    let input = supposition.input
    if let days = editions.days {
      let diagram = try editionsDiagram(of: input, on: days, under: supposition.scenario)
      return try EditionsDrawing(diagram: diagram, engine: engine, width: width, timeLimit: time.seconds)
        .write(editions.arrangement, as: format, to: output)
    }
    let document = try diagram(of: input, under: supposition.scenario)
    try OutputFile.write(
      Drawing(document: document, engine: engine, width: width, timeLimit: time.seconds).bytes(as: format), to: output)
  }
}

extension DiagramCommand {
  /// What is drawn: the input, or what it is supposed to be.
  private func supposition() throws -> (input: LoadedInput, scenario: ScenarioSummary?) {
    let loaded = try input.load()
    guard try input.whatIf.isGivenForDeals else { return (loaded, nil) }
    let supposition = try Supposition(loaded, input.whatIf) { try flows.query(of: $0, layer: .cash).clock }
    return (supposition.supposed, supposition.summary)
  }

  /// The picture of an input.
  private func diagram(of input: LoadedInput, under scenario: ScenarioSummary?) throws -> DiagramDocument {
    let source = try source(of: input, flows)
    var options = try options(for: source, of: input)
    options.scenario = scenario
    do {
      let diagram = try RelationshipDiagram(
        of: source, options: options, loops: searchesLoops(in: source, options) ? loops(in: source) : nil)
      warnOfSize(companyCount: diagram.companyCount, tieCount: diagram.tieCount)
      return diagram.document
    } catch let error as AnalysisError {
      throw CommandFailure.question(error)
    } catch let error as DiagramError {
      throw CommandFailure.drawing(error)
    }
  }
}

extension DiagramCommand {
  /// The pictures of a book as it was known on some days.
  private func editionsDiagram(
    of input: LoadedInput, on days: [CalendarDate], under scenario: ScenarioSummary?
  ) throws -> EditionsDiagram {
    guard case .book = input.content else {
      throw ValidationError("--editions: only for deal books; the rows of a table do not say since when they are known")
    }
    let sources = try days.map { day in
      var flows = flows
      flows.knownOn = day
      return try source(of: input, flows)
    }
    guard let last = sources.last else { throw ValidationError("--editions: name at least one day") }
    var options = try options(for: last, of: input)
    options.scenario = scenario
    do {
      let isSearched = sources.allSatisfy { searchesLoops(in: $0, options) }
      let diagram = try EditionsDiagram(
        of: sources, options: options, loops: isSearched ? sources.map { try loops(in: $0) } : [])
      warnOfSize(companyCount: diagram.companyCount, tieCount: diagram.tieCount)
      return diagram
    } catch let error as AnalysisError {
      throw CommandFailure.question(error)
    } catch let error as DiagramError {
      throw CommandFailure.drawing(error)
    }
  }

  /// What is drawn of some flows, and how.
  private func options(for source: FlowSource, of input: LoadedInput) throws -> RelationshipDiagram.Options {
    var options = RelationshipDiagram.Options()
    options.arrangement = engine == .dot ? .columns : .free
    options.mergesTies = merge
    options.companySize = companySize
    if force { options.sizeLimit = nil }
    try choice.apply(to: &options, in: source)
    try looks.apply(to: &options, for: StyleSubject(source, of: input))
    return options
  }

  /// A picture that is refused for its size is refused before its loops are searched.
  private func searchesLoops(in source: FlowSource, _ options: RelationshipDiagram.Options) -> Bool {
    let isTooLarge = options.sizeLimit.map { source.table.names.count > $0 } ?? false
    return options.highlight != .none && (!isTooLarge || choice.narrows)
  }

  /// The flows: of a table, its rows that are large enough.
  private func source(of input: LoadedInput, _ flows: FlowOptions) throws -> FlowSource {
    if case .book = input.content { return try flows.source(of: input, layer: choice.layers?.first) }
    return try flows.source(of: input, layer: choice.layers?.first, minimumAmount: choice.minAmount)
  }

  /// The circular flows that are highlighted: all of them, or those that were found while one waits for a picture.
  private func loops(in source: FlowSource) throws(AnalysisError) -> CircularFlowReport {
    var query = CircularFlowQuery()
    query.visitBudget = 50_000_000
    if case .loop(let number)? = choice.highlight { query.limit = max(number, query.limit ?? number) }
    let loops = try source.circularFlows(query)
    if !loops.header.isComplete {
      Notes.log.warning("there are too many circular flows to find them all; --highlight none draws without them")
    }
    return loops
  }
}

extension DiagramCommand {
  /// What one can still read on a screen.
  static let legibleCompanies = 60
  static let legibleTies = 150

  private func warnOfSize(companyCount: Int, tieCount: Int) {
    guard companyCount > Self.legibleCompanies || tieCount > Self.legibleTies else { return }
    let advice =
      (choice.narrows ? [] : ["--focus"]) + (merge ? [] : ["--merge"]) + (choice.layers == nil ? ["--layer"] : [])
      + ["--kinds", "a firmer --basis"]
    Notes.log.warning(
      """
      \(companyCount) companies with \(tieCount) lines make a large picture; \
      \(advice.joined(separator: ", ")) or a part of the file would show less
      """)
  }
}

extension LayoutEngine: ExpressibleByArgument {}
extension CompanySize: ExpressibleByArgument {}
