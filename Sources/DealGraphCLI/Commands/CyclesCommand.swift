import ArgumentParser
import DealGraph

/// The question whether the money goes round.
struct CyclesCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "cycles",
    abstract: "Find flows that come back to where they began.",
    discussion: """
      A circular flow is a sequence of companies, each paying the next and the last the first. What can go round is its smallest \
      leg; the return ratio says what comes back to the largest investor for each unit that it puts in. It is a finding of \
      arithmetic and says nothing about anyone's intention.

      With --window it is a chain of single flows, each later than the one before, whose last comes back to the company of \
      the first within that time; a flow without an exact day is left out and counted.

      With --closed-by A,B it tells the flows that a payment from A to B would close, from what flows already. Where the \
      budget of steps (--visit-budget) ends a search, an upper estimate says how many there may be; with --verbose it is told \
      before the search begins.

      EXAMPLES
        dealgraph cycles Graphs/openai-2026.yaml --basis conditional
        dealgraph cycles Graphs/openai-2026.yaml --known-on 2026-02-27
        dealgraph cycles Graphs/example-ownership.yaml --layer ownership
        dealgraph cycles payments.csv --max-length 4 --rank length
        dealgraph cycles payments.csv --window 30d
        dealgraph cycles payments.csv --closed-by second,first
        dealgraph cycles payments.csv --through-deal 2
      """)

  /// The length of a cycle as an option: a number, or `none` for any.
  enum LengthLimit: ExpressibleByArgument {
    case atMost(Int)
    case none

    init?(argument: String) {
      if argument.lowercased() == "none" {
        self = .none
      } else if let length = Int(argument), length >= 1 {
        self = .atMost(length)
      } else {
        return nil
      }
    }

    var defaultValueDescription: String {
      switch self {
      case .atMost(let length): String(length)
      case .none: "none"
      }
    }
  }

  /// What happens to several deals between two companies.
  enum Parallel: String, ExpressibleByArgument, CaseIterable {
    case collapse
    case distinct
  }

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Which flows count") var flows: FlowOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  @Option(
    help: "Which direction of a deal counts: cash, service, rights, ownership, dependency or exposure (default: cash).")
  var layer: Layer?

  @Option(parsing: .unconditional, help: "The most legs of a circular flow, or none.")
  var maxLength = LengthLimit.atMost(6)

  @Option(parsing: .unconditional, help: "The fewest legs.")
  var minLength = 1

  @Option(help: ArgumentHelp("Only flows that pass through this company; may be repeated.", valueName: "company"))
  var through: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only flows with this deal, or row by its id or number, among the legs; may be repeated.", valueName: "deal"))
  var throughDeal: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only flows that a payment from the first company to the second would close; it is supposed.",
      valueName: "payer,payee"))
  var closedBy: String?

  @Option(
    help: ArgumentHelp("Only money that came back within this time: 30d, 2w, 12h, 90min or 45s.", valueName: "time"))
  var window: String?

  @Option(
    help: "Within a window, each flow is later than the one before (strict), or as late or later (non-decreasing).")
  var order: FlowWindow.Order?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Leave out legs that are certainly smaller, such as '1 bn USD' or 1000000.", valueName: "amount"))
  var minAmount: String?

  @Option(parsing: .unconditional, help: "List this many; 0 lists all. All are counted.")
  var limit = 100

  @Option(help: "Order by amount, length or return.")
  var rank = CircularFlowQuery.Ranking.amount

  @Option(help: "Deals between two companies make one leg (collapse), or each its own circular flow (distinct).")
  var parallel = Parallel.collapse

  @Flag(name: .customLong("count"), help: "Only count, list nothing.")
  var countsOnly = false

  @Option(parsing: .unconditional, help: "Give up after looking at this many edges, and say so; 0 for never.")
  var visitBudget: UInt64 = 2_000_000_000

  func validate() throws {
    guard minLength >= 1 else { throw ValidationError("--min-length must be at least 1") }
    guard limit >= 0 else { throw ValidationError("--limit cannot be negative; 0 lists all") }
    if case .atMost(let most) = maxLength, most < minLength {
      throw ValidationError("--max-length \(most) is less than --min-length \(minLength)")
    }
    if order != nil, window == nil {
      throw ValidationError("--order: only with --window, which says within which time")
    }
    if let closedBy {
      guard Self.payments(in: closedBy).count > 0 else {
        throw ValidationError("--closed-by \(closedBy): give two companies with a comma between, such as 'Acme,Bolt'")
      }
      guard window == nil else {
        throw ValidationError("--closed-by: not with --window, for a payment that nobody has made has no time")
      }
    }
    if let window, FlowWindow(parsing: window) == nil {
      throw ValidationError("--window \(window): give a time such as 30d, 2w, 12h, 90min or 45s")
    }
  }

  var listingMore: Self? {
    var more = self
    more.limit = limit == 0 ? 0 : max(limit, 10_000)
    return more
  }

  func answer(of input: LoadedInput) throws -> CircularFlowReport {
    let source = try flows.source(of: input, layer: layer)
    let query = try query(of: source)
    if Notes.log.logLevel <= .debug, let estimate = try source.circularFlowEstimate(query) {
      Notes.log.debug("looking for circular flows", metadata: ["estimate": "\(estimate.sentence)"])
    }
    let line = ProgressLine("looking for circular flows")
    defer { line.clear() }
    return try Notes.timed("answered") {
      try source.circularFlows(query, progress: { line.update($0, budget: query.visitBudget) })
    }
  }

  func remark(on answer: CircularFlowReport) {
    // Text and Markdown say it themselves.
    if !answer.header.isComplete, [.csv, .json].contains(output.format), Notes.areWanted {
      StandardError.write(
        """
        warning: the search was cut short, there may be more circular flows: --max-length, --min-amount and --through \
        make it smaller, --visit-budget allows more\(answer.estimate.map { ". " + $0.sentence } ?? "")

        """)
    }
  }

  /// The payments that a text can name: a name may have a comma in it.
  private static func payments(in text: String) -> [SupposedPayment] {
    text.indices.filter { text[$0] == "," }.map { comma in
      SupposedPayment(
        payer: text[..<comma].trimmingPrefix(while: \.isWhitespace).description,
        payee: text[text.index(after: comma)...].trimmingPrefix(while: \.isWhitespace).description)
    }.filter { !$0.payer.isEmpty && !$0.payee.isEmpty }
  }

  private func query(of source: FlowSource) throws -> CircularFlowQuery {
    let currency = source.table.currency
    var query = CircularFlowQuery()
    query.minimumLength = minLength
    if case .atMost(let most) = maxLength { query.maximumLength = most } else { query.maximumLength = nil }
    query.through = through
    query.throughDeals = throughDeal
    if let closedBy {
      let payments = Self.payments(in: closedBy)
      query.closedBy = payments.first { source.has($0.payer) && source.has($0.payee) } ?? payments.first
    }
    query.minimumAmount = try minAmount.map { try minorUnits(of: $0, option: "--min-amount", in: currency) }
    query.parallelEdges = parallel == .collapse ? .collapse : .distinct
    query.window = window.flatMap { FlowWindow(parsing: $0, order: order ?? .strict) }
    query.ranking = rank
    query.limit = countsOnly ? 0 : (limit == 0 ? nil : limit)
    query.countsOnly = countsOnly
    query.visitBudget = visitBudget == 0 ? nil : visitBudget
    return query
  }
}

extension FlowSource {
  /// Whether there is a company of a name.
  fileprivate func has(_ name: String) -> Bool { (try? vertex(of: name)) != nil }
}

extension CircularFlowQuery.Ranking: ExpressibleByArgument {}
extension FlowWindow.Order: ExpressibleByArgument {}
