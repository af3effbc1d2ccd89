import DealModel
import FlowModel

extension DifferenceReport {
  /// What changed in one book from what was known on one day to what is known on a later one.
  ///
  /// - Parameters:
  ///   - book: the book.
  ///   - from: the first day.
  ///   - to: the second day; `nil` for everything that is known.
  ///   - basis: the basis on which deals must count to be in play; `nil` for any.
  ///   - includesInferred: whether claims that sources do not make themselves count.
  ///   - input: what the book was read from.
  /// - Throws: ``AnalysisError`` when the days are in the wrong order, or an amount cannot be converted or counted.
  /// - Complexity: O(claims × claims of the same deal).
  public init(
    of book: DealBook, from: CalendarDate, to: CalendarDate? = nil, basis: Basis? = nil, includesInferred: Bool = true,
    input: InputReference? = nil
  ) throws(AnalysisError) {
    if let to, to < from {
      throw .unanswerable("the difference goes from an earlier day to a later one, and \(from) comes after \(to)")
    }
    let first = BookEdition(book, knownOn: from, includesInferred: includesInferred, input: input)
    let second = BookEdition(book, knownOn: to, includesInferred: includesInferred, input: input)
    try self.init(from: first, to: second, basis: basis, isOneBook: true)
  }

  /// What one book has and another one has not; entries are the same when their identifiers are.
  ///
  /// - Parameters:
  ///   - from: the first book.
  ///   - to: the second book.
  ///   - basis: the basis on which deals must count to be in play; `nil` for any.
  /// - Throws: ``AnalysisError`` when an amount cannot be converted or counted.
  /// - Complexity: O(claims × claims of the same deal).
  public init(from: BookEdition, to: BookEdition, basis: Basis? = nil) throws(AnalysisError) {
    try self.init(from: from, to: to, basis: basis, isOneBook: false)
  }

  private init(from: BookEdition, to: BookEdition, basis: Basis?, isOneBook: Bool) throws(AnalysisError) {
    var search = DifferenceSearch(from: EditionView(from), to: EditionView(to), basis: basis, isOneBook: isOneBook)
    search.compare()
    self.from = DifferenceSide(search.from)
    self.to = DifferenceSide(search.to)
    changes = search.changes
    unchanged = search.unchanged
    var telling = changes
    if isOneBook {
      let told = DifferenceStory(of: search)
      story = told.story
      telling = told.story.flatMap(\.changes)
      for index in changes.indices where changes[index].change == .dropped && changes[index].endsByStatus {
        changes[index].lastInPlay = told.lastInPlay[changes[index].id] ?? changes[index].lastInPlay
      }
    }
    // Of one book, who says a thing again does not change it; two books have no first and second time.
    let cited = telling.reduce(into: [String: Set<ClaimIdentity>]()) { cited, change in
      cited["\(change.entry) \(change.id)", default: []].formUnion(change.fields.flatMap(\.claims).map(\.identity))
    }
    confirmations = search.newClaims
      .filter { !(cited["\($0.entry) \($0.id)"]?.contains($0.claim.identity) ?? false) }
      .enumerated().sorted { left, right in
        let days = [left, right].map { $0.element.claim.knownDay ?? .distantFuture }
        return (days[0], left.offset) < (days[1], right.offset)
      }.map(\.element)
    do throws(MoneyError) {
      let sides = (search.from.standings.snapshot, search.to.standings.snapshot)
      totals = try DifferenceTotals(from: sides.0, to: sides.1, basis: basis).changed
    } catch {
      throw .money(error)
    }
    header = Self.header(from: from, to: to, basis: basis, isOneBook: isOneBook)
    header.amountsKnown = amountsKnown
  }

  private static func header(from: BookEdition, to: BookEdition, basis: Basis?, isOneBook: Bool) -> ReportHeader {
    var header = ReportHeader(report: "diff")
    header.title = to.book.title
    header.isExample = from.book.isExample || to.book.isExample
    header.basis = basis
    header.asOf = to.clock.asOf
    header.knownOn = to.clock.knownOn
    header.grouping = FlowQuery.Grouping.none
    header.currency = to.book.currency
    header.inputs = (isOneBook ? [to.input] : [from.input, to.input]).compactMap { $0 }
    if isOneBook {
      header.options = [
        ("from", from.clock.knownOn?.description ?? "everything"),
        ("to", to.clock.knownOn?.description ?? "everything"),
      ]
    } else if let day = to.clock.knownOn {
      header.options = [("known-on", day.description)]
    }
    if !to.clock.includesInferred { header.options.append(("inferred", "excluded")) }
    return header
  }

  /// Of the deals that differ and move money, how many have an exactly known amount.
  private var amountsKnown: (known: Int, total: Int) {
    let measured = changes.compactMap(\.isAmountKnown)
    return (measured.count { $0 }, measured.count)
  }
}

extension DifferenceSide {
  fileprivate init(_ view: EditionView) {
    title = view.book.title
    clock = view.edition.clock
    currency = view.book.currency
    isEmpty = view.standings.states.allSatisfy { $0 == nil } && view.book.facts.allSatisfy { view.fact($0) == nil }
  }
}

extension EntryChange {
  /// Whether a status, and neither a newer deal nor the course of time, put a deal out of play.
  fileprivate var endsByStatus: Bool {
    fields.contains { $0.key.name == "status" && $0.key.tranche == nil && $0.after != nil }
      && !fields.contains { ["termOver", "replacedBy"].contains($0.key.name) && $0.after != nil }
  }
}
