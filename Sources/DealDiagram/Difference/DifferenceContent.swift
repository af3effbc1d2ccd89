import DealAnalysis
import DealModel
import FlowModel

/// What a picture of changes shows: the ties of the second side, and with them the ones that are gone.
struct DifferenceContent {
  /// The companies and lines.
  private(set) var content: DiagramContent
  /// The sources that the lines cite.
  private(set) var sources: [Source]
  /// How many dropped deals are not drawn, because no day saw them in play.
  private(set) var undrawnCount = 0
  private let deals: [DealID: EntryChange]
  /// Where each company stands in the content.
  private var companyPositions: [String: Int] = [:]
  /// The identifiers that the first book's sources get where the second calls another source so.
  private let renamedSources: [SourceID: SourceID]

  /// Makes one line of all that happened in the same way between the same companies; see ``DiagramContent/mergeTies(_:)``.
  mutating func mergeTies(_ phrases: any DiagramPhrases) { content.mergeTies(phrases) }

  /// Draws both sides of a difference.
  ///
  /// - Throws: `MoneyError` when an amount cannot be converted or counted.
  init(
    of report: DifferenceReport, from: BookEdition, to: BookEdition, grouping: FlowQuery.Grouping,
    _ phrases: any DiagramPhrases
  ) throws(MoneyError) {
    let basis = report.header.basis ?? .rumored
    deals = Dictionary(
      report.changes.filter { $0.entry == .deal }.map { (DealID(rawValue: $0.id), $0) },
      uniquingKeysWith: { first, _ in first })
    var changes: [DealID: TieChange] = [:]
    for deal in to.book.deals { changes[deal.id] = .unchanged }
    for (id, change) in deals { changes[id] = TieChange(change.change) }

    func projection(_ book: DealBook, at clock: Clock) throws(MoneyError) -> FlowProjection {
      try FlowProjection(of: book, FlowQuery(basis: basis, clock: clock, grouping: grouping))
    }
    content = try DiagramContent(of: projection(to.book, at: to.clock), changes: changes, only: nil, phrases)
    sources = to.book.sources
    renamedSources = Self.renamedSources(of: from.book, beside: to.book)
    addSources(of: from.book)
    let before = try DiagramContent(of: projection(from.book, at: from.clock), changes: [:], only: nil, phrases)
    companyPositions = Dictionary(
      content.companies.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let excerpts = DealExcerpts(of: from.book)
    for dropped in Self.byClock(deals) {
      // Deals can go out of play on very many days: each time only what they depend on is looked at.
      let excerpt = excerpts.book(with: dropped.deals)
      let gone = try DiagramContent(
        of: projection(excerpt, at: dropped.clock), changes: changes, only: Set(dropped.deals), phrases)
      add(gone)
    }
    undrawnCount = deals.values.count { $0.change == .dropped && $0.lastInPlay == nil }
    let known = Set(before.companies.map(\.id))
    for index in content.companies.indices {
      content.companies[index].isNew = !known.contains(content.companies[index].id)
    }
    tellHistory(phrases)
  }

  /// The dropped deals by the clock at which they were last in play.
  private static func byClock(_ deals: [DealID: EntryChange]) -> [(clock: Clock, deals: [DealID])] {
    let dropped = deals.filter { $0.value.change == .dropped && $0.value.lastInPlay != nil }
    return Dictionary(grouping: dropped.keys) { deals[$0]?.lastInPlay }
      .compactMap { clock, ids in clock.map { (clock: $0, deals: ids) } }
      .sorted {
        ($0.clock.asOf, $0.clock.knownOn ?? .distantFuture) < ($1.clock.asOf, $1.clock.knownOn ?? .distantFuture)
      }
  }

  private mutating func addSources(of book: DealBook) {
    let known = Set(sources.map(\.id))
    for var source in book.sources {
      source.id = renamedSources[source.id] ?? source.id
      if !known.contains(source.id) { sources.append(source) }
    }
  }

  /// Adds ties, with the companies that are not there yet.
  private mutating func add(_ gone: DiagramContent) {
    let places = gone.companies.map { company -> Int in
      let place = companyPositions[company.id] ?? content.companies.count
      if place == content.companies.count {
        companyPositions[company.id] = place
        content.companies.append(company)
      } else {
        let names = content.companies[place].children
        content.companies[place].children += company.children.filter { !names.contains($0) }
      }
      return place
    }
    for var tie in gone.ties {
      tie.parties = tie.parties.map { places[$0] }
      // Of equals the parties ascend.
      if tie.style.isMutual { tie.parties.sort() }
      for index in tie.parts.indices {
        tie.parts[index].sources = tie.parts[index].sources.map { renamedSources[$0] ?? $0 }
      }
      content.ties.append(tie)
    }
  }

  /// Two books can call two sources by one identifier; those of the first then get another.
  private static func renamedSources(of from: DealBook, beside to: DealBook) -> [SourceID: SourceID] {
    var renamed: [SourceID: SourceID] = [:]
    for source in from.sources {
      guard let other = to.source(source.id), (other.citation, other.url) != (source.citation, source.url) else {
        continue
      }
      var id = source.id.rawValue
      repeat { id += " before" } while to.source(SourceID(rawValue: id)) != nil
      renamed[source.id] = SourceID(rawValue: id)
    }
    return renamed
  }

  /// Says of each part what it was, or what became of it.
  private mutating func tellHistory(_ phrases: any DiagramPhrases) {
    for tie in content.ties.indices {
      for part in content.ties[tie].parts.indices {
        let id = DealID(rawValue: content.ties[tie].parts[part].reference.deal)
        guard let change = deals[id] else { continue }
        var told = content.ties[tie].parts[part]
        let history = change.history(phrases)
        told.history = history?.words
        told.changes = change.change == .added ? [] : change.fields.map { $0.words(phrases) }
        let before = (history?.before ?? []).map { SourceID(rawValue: $0.source.id) }
        let after = (history?.after ?? []).map { SourceID(rawValue: $0.source.id) }
        told.sources = (told.sources + before.map { renamedSources[$0] ?? $0 } + after).withoutRepeats
        content.ties[tie].parts[part] = told
      }
    }
  }
}

extension TieChange {
  /// What happened to a deal.
  init(_ change: ChangeKind) {
    self =
      switch change {
      case .added: .added
      case .changed: .changed
      case .dropped: .gone
      }
  }
}
