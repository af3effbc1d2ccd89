import ArgumentParser
import DealGraph

/// All questions about a book in one document.
struct ReportCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write all answers about a book as one HTML page or Markdown file.",
    discussion: """
      The page needs nothing but itself: a summary in plain words, pictures, tables that sort, methods, conflicts, sources, and what \
      makes it anew. Numbers lead to deals, and deals to their sources. For programs, each question has its own command with JSON.

      EXAMPLES
        dealgraph report Graphs/openai-2026.yaml -o report.html
        dealgraph report Graphs/openai-2026.yaml -o rapport.html --language fr --basis conditional
        dealgraph report Graphs/openai-2026.yaml -o report.md --of openai --known-on 2026-01-31
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to write: a name ending in .html or .md.", valueName: "file"),
    completion: .file(extensions: ["html", "md"]))
  var output: String

  @Option(
    name: .customLong("of"),
    help: ArgumentHelp(
      "Say whether the money of this company lasts, by id, name or alias (default: the first with a fact about its commitments).",
      valueName: "company"))
  var company: String?

  @Option(
    help: ArgumentHelp(
      "The language of all that the book does not say itself, and of numbers and dates: en or fr (default: en).",
      valueName: "en|fr"))
  var language = Language.english

  @Option(help: ArgumentHelp("What stands above the report (default: the title of the book).", valueName: "words"))
  var title: String?

  @Option(parsing: .unconditional, help: "List this many rows of each table; 0 lists all.")
  var limit = 200

  @OptionGroup var time: TimeLimitOption
  @OptionGroup(title: "Which flows count") var flows: FlowOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  /// The forms of a report.
  private enum Form { case html, markdown }

  private var form: Form? {
    switch OutputName(output).fileExtension {
    case "html", "htm": .html
    case "md", "markdown": .markdown
    default: nil
    }
  }

  func validate() throws {
    try OutputName(output).checkIsNamed()
    guard form != nil else { throw ValidationError("-o \(output): the name must end in .html or .md, after a name") }
    guard limit >= 0 else { throw ValidationError("--limit cannot be negative; 0 lists all") }
    if let title, title.allSatisfy(\.isWhitespace) { throw ValidationError("--title: give it some words") }
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
        "a report is written of a deal book; the rows of a table have neither sources nor facts, and each question answers them by itself"
      )
    }
    let limit = limit == 0 ? nil : limit
    do {
      let query = try flows.query(of: book, layer: .cash, datedBy: loaded.datingBook)
      let answers = try Notes.timed("answered") { () throws(AnalysisError) in
        try BookAnswers(of: book, query: query, company: company, limit: limit, inputs: loaded.references)
      }
      var options = BookReport.Options()
      options.language = language
      options.title = title
      options.limit = limit
      options.scenario = scenario
      options.version = "dealgraph \(DealGraphCommand.configuration.version)"
      options.command = command(on: query, input: loaded.reference.name)
      var report = BookReport(answers, options: options)
      for picture in BookReport.Picture.allCases { try draw(picture, of: book, query, in: &report) }
      try plot(book, query, in: &report)
      let document = report.document
      let bytes =
        form == .html ? HTMLWriter().html(of: document) : Array(MarkdownWriter().markdown(of: document).utf8)
      try OutputFile.write(bytes, to: output)
    } catch let error as AnalysisError {
      throw CommandFailure.question(error)
    } catch let error as DiagramError {
      throw CommandFailure.drawing(error)
    }
  }
}

extension ReportCommand {
  /// The command that writes the same report, with all that chooses what counts.
  private func command(on query: FlowQuery, input: String) -> String {
    var words = ["dealgraph", "report", input, "-o", OutputName(output).lastPart, "--basis", query.basis.rawValue]
    if query.clock.asOf < .distantFuture { words += ["--as-of", query.clock.asOf.description] }
    if let day = query.clock.knownOn { words += ["--known-on", day.description] }
    words += ["--group", query.grouping.rawValue]
    if let kinds = query.kinds {
      words += ["--kinds", DealKind.allCases.filter(kinds.contains).map(\.rawValue).joined(separator: ",")]
    }
    if !query.clock.includesInferred { words.append("--exclude-inferred") }
    if let company { words += ["--of", company] }
    words += ["--language", language.rawValue, "--limit", String(limit)]
    if let title { words += ["--title", title] }
    let whatIf = self.input.whatIf
    words += whatIf.without.flatMap { ["--without", $0] } + whatIf.assume.flatMap { ["--assume", $0] }
    words += whatIf.add.flatMap { ["--add", OutputName($0).lastPart] }
    return words.map(\.quotedForShell).joined(separator: " ")
  }

  /// Plots what is better seen than read.
  private func plot(_ book: DealBook, _ query: FlowQuery, in report: inout BookReport) throws {
    let answers = report.answers
    var exposed = query
    exposed.layer = .exposure
    let losses = try FlowSource(book: book, query: exposed).exposureMatrix(base: nil, limit: limit)
    var concentration = answers.concentration
    if let subject = answers.subject {
      concentration.rows.removeAll { $0.company != subject }
      concentration.count = concentration.rows.count
    }
    // What moves the loops is asked for as often as there are deals, which is too much for a large book.
    var loops = CircularFlowQuery()
    loops.visitBudget = 1_000_000
    var trials = SensitivityQuery(.cycles(loops))
    trials.trialLimit = 200
    let sensitivity = try? book.sensitivity(trials, flows: query)
    do throws(SVGError) {
      if let sensitivity, sensitivity.header.isComplete { try report.addPlot(of: sensitivity, to: .loops) }
      try report.addPlot(of: answers.circularity, to: .circularity)
      if let coverage = answers.coverage { try report.addPlot(of: coverage, to: .coverage) }
      if answers.subject != nil { try report.addPlot(of: concentration, to: .concentration) }
      try report.addPlot(of: losses, to: .losses)
    } catch {
      throw CommandFailure.rendering("a plot cannot be read: \(error)")
    }
  }

  /// Draws a picture into a report, or says there why it is missing.
  private func draw(
    _ picture: BookReport.Picture, of book: DealBook, _ query: FlowQuery, in report: inout BookReport
  ) throws {
    let loops = report.answers.circularFlows
    if picture == .loops, loops.cycles.isEmpty { return report.leaveOut(picture, because: .empty) }
    let source = try FlowSource(book: book, query: query)
    var options = RelationshipDiagram.Options()
    options.language = language
    options.title = report.title(of: picture)
    // The page tells the sources, by numbers of its own, and light from dark.
    options.sources = .none
    options.theme = .auto
    if picture == .loops {
      options.content = .layer
      options.highlight = .cycles
    }
    options.sizeLimit = nil
    let diagram = try RelationshipDiagram(of: source, options: options, loops: loops)
    guard diagram.companyCount > 0 else { return report.leaveOut(picture, because: .empty) }
    guard diagram.companyCount <= DiagramCommand.legibleCompanies, diagram.tieCount <= DiagramCommand.legibleTies else {
      return report.leaveOut(picture, because: .tooLarge)
    }
    let drawing = Drawing(document: diagram.document, engine: .dot, width: nil, timeLimit: time.seconds)
    let svg = try drawing.bytes(as: .svg)
    do throws(SVGError) {
      try report.add(picture, svg: svg)
    } catch {
      throw CommandFailure.rendering("Graphviz drew what cannot be read: \(error)")
    }
  }
}

extension String {
  /// The word as a shell reads it: within quotes where it holds more than plain characters.
  fileprivate var quotedForShell: String {
    let isPlain =
      !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-_./:,=+@%".utf8.contains(byte)
        }
      }
    return isPlain
      ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
