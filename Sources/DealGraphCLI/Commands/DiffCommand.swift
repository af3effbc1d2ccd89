import ArgumentParser
import DealGraph
import GraphvizRendering

/// The question what changed.
struct DiffCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two days of one book, or between two books, and which claims did it.",
    discussion: """
      Of one book it tells, day by day, what became known after --from and up to --to: deals and facts that were added, changed or \
      dropped, field by field, each with its sources. Of two books it tells what the second has and the first has not. A name \
      of the output that ends in .svg, .pdf, .png or .dot draws both webs in one picture. With --without, --assume or --add it tells \
      what that would change in one book.

      EXAMPLES
        dealgraph diff Graphs/openai-2026.yaml --from 2026-01-31 --to 2026-03-02
        dealgraph diff Graphs/openai-2026.yaml --from 2026-01-31 -o changes.svg
        dealgraph diff old.yaml new.yaml --known-on 2026-02-28
        dealgraph diff Graphs/openai-2026.yaml --without nvidia -o without.svg
      """)

  /// A form in which the answer is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, markdown, svg, pdf, png, dot
  }

  @Argument(
    help: ArgumentHelp("A deal book, or two of them; - for standard input.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    help: "Of one book, the day from which changes are told, YYYY-MM-DD: what was known by then is the start.",
    transform: day)
  var from: CalendarDate?

  @Option(
    help: "Of one book, the day up to which changes are told, YYYY-MM-DD (default: everything that is known).",
    transform: day)
  var to: CalendarDate?

  @Option(
    help: "Of two books, count only what was known by this day, YYYY-MM-DD (default: everything).",
    transform: day)
  var knownOn: CalendarDate?

  @Option(
    help: "Only deals that count on this basis: paid, committed, conditional, headline or rumored (default: all).")
  var basis: Basis?

  @Flag(help: "Leave out what no source says itself.")
  var excludeInferred = false

  @Flag(name: .customLong("all"), help: "List also the claims that changed nothing, and the deals that did not change.")
  var listsEverything = false

  @Option(help: "How to write it (default: what the name after -o ends in, otherwise text).")
  var format: Format?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: "How to read the files, if name and content do not tell: book is the only one that has an answer.")
  var inputFormat: InputFormat?

  @OptionGroup(title: "What if") var whatIf: WhatIfOptions
  @OptionGroup(title: "Pictures") var picture: PictureOptions
  @OptionGroup(title: "Pictures") var looks: PictureStyleOptions
  @OptionGroup(title: "Limits") var bookLimits: BookLimitOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  /// What only pictures know.
  struct PictureOptions: ParsableArguments {
    @Option(help: "Draw firms as their ultimate parent, or each for itself: ultimate or none (default: ultimate).")
    var group: FlowQuery.Grouping?

    @Option(help: "How Graphviz lays it out: dot, neato, fdp, sfdp, circo or twopi (default: dot).")
    var engine: LayoutEngine?

    @Option(
      help: ArgumentHelp(
        "How wide the picture is, like 180mm or 1200px (default: as it comes out).", valueName: "width"),
      transform: pictureWidth)
    var width: PictureWidth?

    @Flag(
      help: """
        Draw one line for all deals of one family to which the same happened and that run in one direction between two \
        companies.
        """)
    var merge = false

    @Option(
      name: .customLong("node-size"),
      help: ArgumentHelp(
        """
        Draw a square on each company, whose area shows a number of the second side: valuation, revenue, cash, inStrength, \
        outStrength or pageRank (default: fixed, no squares).
        """, valueName: "number"))
    var companySize: CompanySize?

    @OptionGroup var time: TimeLimitOption

    @Flag(help: "Draw however large it is.")
    var force = false

    /// The options of these that were given, as a user writes them.
    var given: [String] {
      [
        (group != nil, "--group"), (engine != nil, "--engine"), (width != nil, "--width"), (merge, "--merge"),
        (companySize != nil, "--node-size"), (time.seconds != nil, "--time-limit"), (force, "--force"),
      ].filter(\.0).map(\.1)
    }
  }

  func validate() throws {
    if let name = output.map(OutputName.init) {
      try name.checkIsNamed()
      try name.agree(Format(name), with: format, option: "--format")
    }
    switch files.count {
    case 1 where try whatIf.isGivenForDeals:
      if from != nil || to != nil {
        throw ValidationError(
          "\(whatIf.given.joined(separator: ", ")): leave --from and --to out; --known-on says by when the book is known"
        )
      }
    case 1:
      guard let from else {
        throw ValidationError(
          "one book has changed since when? Give --from YYYY-MM-DD (and perhaps --to), or a second book")
      }
      if let to, to < from {
        throw ValidationError(
          "--from \(from) comes after --to \(to); changes are told from the earlier day to the later")
      }
      if knownOn != nil { throw ValidationError("--known-on is for two books; of one book --to says it") }
    case 2:
      if try whatIf.isGivenForDeals {
        throw ValidationError("\(whatIf.given.joined(separator: ", ")): give one book, which is held against itself")
      }
      if from != nil || to != nil {
        throw ValidationError("--from and --to are for one book; of two books --known-on says by when both are known")
      }
      if files[0] == "-" && files[1] == "-" { throw ValidationError("only one of the two books can be standard input") }
    default: throw ValidationError("give one book and --from, or two books; these are \(files.count) files")
    }
    let given = picture.given + looks.given
    if imageFormat == nil, !given.isEmpty {
      throw ValidationError(
        "\(given.joined(separator: ", ")): only for pictures; add -o with a name ending in .svg")
    }
    if imageFormat != nil, listsEverything { throw ValidationError("--all is for reports; a picture draws every deal") }
  }

  func run() throws {
    let report: DifferenceReport
    let editions: [BookEdition]
    do {
      (report, editions) = try difference()
    } catch let error as AnalysisError {
      throw CommandFailure.question(error)
    }
    if let imageFormat { return try draw(report, of: editions, as: imageFormat) }
    var options = OutputOptions()
    options.format = formatAsked?.reportFormat ?? .text
    options.output = output
    try options.write(report)
  }

  /// The form of a picture that was asked for, by name or by the end of the file's name.
  private var imageFormat: ImageFormat? { formatAsked.flatMap { ImageFormat(fileExtension: $0.rawValue) } }

  private var formatAsked: Format? { format ?? output.flatMap { Format(OutputName($0)) } }

  private func difference() throws -> (DifferenceReport, [BookEdition]) {
    let books = try books()
    let days = books.count == 1 ? [from, to] : [knownOn, knownOn]
    let editions = days.enumerated().map { side, day in
      let (book, input) = books[min(side, books.count - 1)]
      return BookEdition(book, knownOn: day, includesInferred: !excludeInferred, input: input)
    }
    var report =
      if books.count == 1, let from {
        try DifferenceReport(
          of: books[0].book, from: from, to: to, basis: basis, includesInferred: !excludeInferred, input: books[0].input
        )
      } else {
        try DifferenceReport(from: editions[0], to: editions[1], basis: basis)
      }
    report.listsEverything = listsEverything
    return (report, editions)
  }
}

extension DiffCommand {
  /// The book, or both sides of the difference.
  private func books() throws -> [(book: DealBook, input: InputReference)] {
    let loaded = try files.map { path in
      try LoadedInput(path: path, format: inputFormat, limits: bookLimits.limits)
    }
    let books = try zip(files, loaded).map { path, input in
      guard case .book(let book) = input.content else {
        throw ValidationError("\(path): changes are told of deal books; the rows of a table have no claims and no days")
      }
      return (book: book, input: input.reference)
    }
    guard try whatIf.isGivenForDeals else { return books }
    let supposition = try Supposition(loaded[0], whatIf) { book in
      Clock(of: book, knownOn: knownOn, includesInferred: !excludeInferred)
    }
    guard case .book(let supposed) = supposition.supposed.content else { return books }
    var reference = books[0].input
    reference.name += " (\(supposition.summary.words(in: looks.language ?? .english)))"
    return books + [(book: supposed, input: reference)]
  }

  private func draw(_ report: DifferenceReport, of editions: [BookEdition], as imageFormat: ImageFormat) throws {
    var options = OutputOptions()
    options.format = .text
    options.output = output
    let document = try diagram(of: report, editions)
    try options.write(
      Drawing(
        document: document, engine: picture.engine ?? .dot, width: picture.width, timeLimit: picture.time.seconds
      ).bytes(as: imageFormat))
  }

  /// The picture of the difference.
  private func diagram(
    of report: DifferenceReport, _ editions: [BookEdition]
  ) throws(CommandFailure) -> DiagramDocument {
    var options = RelationshipDiagram.Options()
    options.arrangement = (picture.engine ?? .dot) == .dot ? .columns : .free
    options.mergesTies = picture.merge
    options.companySize = picture.companySize ?? .fixed
    if picture.force { options.sizeLimit = nil }
    try looks.apply(to: &options, for: StyleSubject(books: editions.map(\.book)))
    do throws(DiagramError) {
      return try DifferenceDiagram(
        of: report, from: editions[0], to: editions[1], grouping: picture.group ?? .ultimate, options: options
      ).document
    } catch {
      throw .drawing(error)
    }
  }
}

extension DiffCommand.Format {
  /// The form that the ending of a name tells.
  fileprivate init?(_ name: OutputName) {
    guard let word = name.reportFormat?.rawValue ?? name.imageFormat?.rawValue else { return nil }
    self.init(rawValue: word)
  }

  /// The same form of a report; `nil` for pictures.
  fileprivate var reportFormat: ReportFormat? { ReportFormat(rawValue: rawValue) }
}
