import ArgumentParser
import DealGraph

/// Which flows of the input count.
struct FlowOptions: ParsableArguments {
  @Option(help: "How firm a deal must be: paid, committed, conditional, headline or rumored (default: committed).")
  var basis: Basis?

  @Option(
    help: "The day on which deals must be in force, YYYY-MM-DD (default: the day of the latest claim).", transform: day)
  var asOf: CalendarDate?

  @Option(
    help: "The first day on which the rows of a table count, YYYY-MM-DD (default: any); not for books.", transform: day)
  var since: CalendarDate?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Leave out rows of a table that are certainly larger, such as '1 bn USD' or 1000000; not for books.",
      valueName: "amount"))
  var maxAmount: String?

  @Option(help: "Count only what was known by this day, YYYY-MM-DD (default: everything).", transform: day)
  var knownOn: CalendarDate?

  @Option(help: "Roll firms up to their ultimate parent, or not: ultimate or none (default: ultimate).")
  var group: FlowQuery.Grouping?

  @Option(help: ArgumentHelp("Count only deals of these kinds.", valueName: "kind,kind"))
  var kinds: String?

  @Flag(help: "Leave out what no source says itself.")
  var excludeInferred = false

  /// The query on a book.
  ///
  /// - Parameters:
  ///   - book: the book.
  ///   - layer: which direction of deals counts.
  ///   - datingBook: the book whose latest claim is the default of the as-of day; by default the same.
  /// - Returns: the query.
  /// - Throws: `ValidationError` for an option that means nothing for books.
  func query(of book: DealBook, layer: Layer, datedBy datingBook: DealBook? = nil) throws -> FlowQuery {
    guard since == nil else {
      throw ValidationError("--since: only for tables of flows; of a book, --as-of and --known-on choose the day")
    }
    guard maxAmount == nil else {
      throw ValidationError("--max-amount: only for tables of flows; of a book, --kinds and --basis choose the deals")
    }
    return FlowQuery(
      layer: layer, basis: basis ?? .committed,
      clock: Clock(of: datingBook ?? book, asOf: asOf, knownOn: knownOn, includesInferred: !excludeInferred),
      grouping: group ?? .ultimate, kinds: try dealKinds())
  }

  /// The source that a question is asked of.
  ///
  /// - Parameters:
  ///   - input: a book, or a table, which is read now.
  ///   - layer: which direction of deals counts; none for a table.
  ///   - minimumAmount: the least amount of the rows of a table that count.
  /// - Returns: the flows that count.
  /// - Throws: `ValidationError` for an option that means nothing for the input, ``CommandFailure`` when a table has
  ///   problems or amounts cannot be computed.
  func source(of input: LoadedInput, layer: Layer?, minimumAmount: String? = nil) throws -> FlowSource {
    do {
      switch input.content {
      case .book(let book):
        guard minimumAmount == nil else {
          throw ValidationError("--min-amount: only for tables of flows; a book has a basis instead")
        }
        let query = try query(of: book, layer: layer ?? .cash, datedBy: input.datingBook)
        return try FlowSource(book: book, query: query, inputs: input.references)
      case .rows(let table):
        try rejectBookOptions(layer: layer)
        let rows = try read(minimumAmount) { filter throws(CommandFailure) in try table.read(filter) }
        return try FlowSource(
          rows: rows.table, inputs: input.references, filters: filters(minimumAmount), counts: rows.rows)
      case .snapshot(let snapshot):
        try rejectBookOptions(layer: layer)
        let flows = try snapshot.flows()
        let rows = try read(minimumAmount) { filter throws(CommandFailure) in
          try snapshot.read(flows.table, filter)
        }
        let filters = filters(minimumAmount)
        guard filters.isEmpty else {
          return try FlowSource(rows: rows.table, inputs: input.references, filters: filters, counts: rows.rows)
        }
        return FlowSource(rows: flows, inputs: input.references, counts: rows.rows)
      }
    } catch let error as AnalysisError {
      throw CommandFailure.question(error)
    }
  }

  /// The filters on the rows of a table, as reports list them.
  private func filters(_ minimumAmount: String?) -> [(name: String, value: String)] {
    [
      asOf.map { ("as-of", $0.description) }, since.map { ("since", $0.description) }, kinds.map { ("kinds", $0) },
      minimumAmount.map { ("min-row-amount", $0) }, maxAmount.map { ("max-row-amount", $0) },
    ].compactMap { $0 }
  }

  /// Reads the rows that count; what was passed over goes to standard error.
  private func read(_ minimumAmount: String?, with reader: (RowFilter) throws -> FlowInput) throws -> FlowInput {
    var filter = RowFilter()
    filter.asOf = asOf
    filter.since = since
    filter.minimumAmount = minimumAmount
    filter.maximumAmount = maxAmount
    filter.kinds = kinds.map { Set($0.split(separator: ",").map { $0.lowercased() }) }
    if filter.kinds?.isEmpty ?? false { throw ValidationError("--kinds: name at least one kind") }
    for (amount, option) in [(minimumAmount, "--min-amount"), (maxAmount, "--max-amount")] {
      guard let amount else { continue }
      do throws(MoneyTextError) {
        try Money.checkThreshold(amount)
      } catch {
        throw ValidationError("\(option): \(error)")
      }
    }
    if let asOf, let since, since > asOf { throw ValidationError("--since \(since) is after --as-of \(asOf)") }
    let input = try Notes.timed(
      "read rows", details: { ["companies": "\($0.table.names.count)", "flows": "\($0.table.count)"] }
    ) { try reader(filter) }
    if let unknown = input.missingKinds.first {
      throw ValidationError("--kinds: no row of the table has the kind “\(unknown)”")
    }
    Notes.warn(input.warnings)
    return input
  }

  private func rejectBookOptions(layer: Layer?) throws {
    let given = [
      (layer != nil, "--layer"), (basis != nil, "--basis"), (knownOn != nil, "--known-on"), (group != nil, "--group"),
      (excludeInferred, "--exclude-inferred"),
    ].filter(\.0).map(\.1)
    guard given.isEmpty else {
      throw ValidationError(
        "\(given.joined(separator: ", ")): only for deal books; the rows of a table are flows that are already oriented"
      )
    }
  }

  private func dealKinds() throws -> Set<DealKind>? {
    guard let kinds else { return nil }
    guard kinds.contains(where: { $0 != "," }) else { throw ValidationError("--kinds: name at least one kind") }
    return try Set(
      kinds.split(separator: ",").map { word in
        let wanted = word.lowercased().filter { $0 != "-" && $0 != " " }.replacing("licence", with: "license")
        guard let kind = DealKind.allCases.first(where: { $0.rawValue.lowercased() == wanted }) else {
          throw ValidationError(
            "--kinds: there is no kind “\(word)”; the kinds are \(DealKind.allCases.map(\.rawValue).joined(separator: ", "))"
          )
        }
        return kind
      })
  }
}

extension Basis: ExpressibleByArgument {
  /// The basis of a word; the British spelling of rumored is read too.
  public init?(argument: String) {
    let word = argument.lowercased()
    self.init(rawValue: word == "rumoured" ? "rumored" : word)
  }
}

extension Layer: ExpressibleByArgument {}
extension FlowQuery.Grouping: ExpressibleByArgument {}
extension InputFormat: ExpressibleByArgument {}
