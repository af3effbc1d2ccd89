import DealModel
import FlowModel

/// The changes of one book in the order in which they became known.
///
/// **Definition**: for each entry the days are looked at on which its state can change: those on which a claim about it
/// became known, and the first ones of the book from which on a claimed date lies in the past. What differs from one of
/// them to the next is told on the later one. What an entry owes to other deals (a link, a replacement, the end of its
/// term) is told on the day on which the claims behind it became known.
///
/// - Complexity: O(claims × claims of the same entry).
struct DifferenceStory {
  private let search: DifferenceSearch
  private let from: BookEdition
  private let to: BookEdition
  /// The days on which anything in the book became known, after the first edition and up to the second.
  private let days: [CalendarDate]
  private var changes: [CalendarDate?: [EntryChange]] = [:]
  /// The clocks at which deals that ended were last in play.
  private(set) var lastInPlay: [String: Clock] = [:]

  init(of search: DifferenceSearch) {
    self.search = search
    (from, to) = (search.from.edition, search.to.edition)
    let book = to.book
    let known =
      book.deals.flatMap { deal in deal.claims.map { book.knownDay(source: $0.source, publicSince: $0.publicSince) } }
      + book.facts.flatMap { fact in fact.claims.map { book.knownDay(source: $0.source, publicSince: $0.publicSince) } }
    let (first, last) = (from.clock.knownOn ?? .distantFuture, to.clock.knownOn ?? .distantFuture)
    days = Set(known.compactMap { $0 }.filter { first < $0 && $0 <= last }).sorted()
    tell()
  }

  /// The days in their order; what has none comes last.
  var story: [StoryDay] {
    changes.sorted { ($0.key ?? .distantFuture) < ($1.key ?? .distantFuture) }
      .map { StoryDay(day: $0.key, changes: $0.value) }
  }

  private mutating func tell() {
    let net = Dictionary(
      search.changes.filter { $0.entry == .deal }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let inQuestion = Set(search.unchanged.map(\.id)).union(net.keys)
    for deal in to.book.deals where inQuestion.contains(deal.id.rawValue) { tell(deal, net: net[deal.id.rawValue]) }
    for fact in to.book.facts { tell(fact) }
  }

  private mutating func tell(_ deal: Deal, net: EntryChange?) {
    var state = to.book.state(of: deal, at: from.clock)
    let references = to.references(about: deal)
    var view = state.map { from.view(of: deal, state: $0, references: references) }
    func change(_ change: ChangeKind, _ fields: [FieldChange], _ before: Basis?, _ after: Basis?) -> EntryChange {
      EntryChange(
        entry: .deal, change: change, id: deal.id.rawValue, title: deal.title ?? deal.id.rawValue,
        kind: deal.kind.rawValue, parties: to.parties(of: deal), basisBefore: before,
        basisAfter: after, fields: fields)
    }
    var told: [(day: CalendarDate?, change: EntryChange)] = []
    for edition in editions(for: deal) {
      let next = to.book.state(of: deal, at: edition.clock)
      let nextView = next.map { edition.view(of: deal, state: $0, references: references) }
      let fields = EntryView.changes(of: deal, from: view, to: nextView)
      let (before, after) = (state?.firstBasis, next?.firstBasis)
      if !fields.isEmpty {
        let kind: ChangeKind = after == nil ? (before == nil ? .changed : .dropped) : before == nil ? .added : .changed
        told.append((edition.clock.knownOn, change(kind, fields, before, after)))
      }
      if after != nil { lastInPlay[deal.id.rawValue] = edition.clock }
      (state, view) = (next, nextView)
    }
    for var field in (net?.fields ?? []).filter({ Self.derived.contains($0.key.name) }) {
      let day =
        field.claims.compactMap(\.knownDay).filter { $0 > from.clock.knownOn ?? .distantPast }.min() ?? days.last
      field.claims.removeAll { $0.knownDay ?? .distantFuture > day ?? .distantFuture }
      if let index = told.firstIndex(where: { $0.day == day }) {
        told[index].change.fields.append(field)
      } else {
        let isEnd = net?.change == .dropped && field.after != nil && Self.ends.contains(field.key.name)
        told.append((day, change(isEnd ? .dropped : .changed, [field], nil, nil)))
      }
    }
    for (day, change) in told { changes[day, default: []].append(change) }
  }

  /// The fields that other deals or the course of time bring about.
  private static let ends: Set = ["termOver", "replacedBy"]
  private static let derived = ends.union(["extends", "partOf", "supersedes", "maySupersede"])

  private mutating func tell(_ fact: CompanyFact) {
    let references = to.references(about: fact)
    var view = from.view(of: fact, references: references)
    for edition in editions(on: Set(references.compactMap(\.knownDay).compactMap(firstDay(from:)))) {
      let next = edition.view(of: fact, references: references)
      let fields = EntryView.changes(from: view ?? .nothing, to: next ?? .nothing)
      if !fields.isEmpty {
        changes[edition.clock.knownOn, default: []].append(
          EntryChange(
            entry: .fact, change: view == nil ? .added : next == nil ? .dropped : .changed, id: fact.id.rawValue,
            title: fact.title, kind: fact.kind.rawValue, parties: [[to.company(fact.company)]], fields: fields))
      }
      view = next
    }
  }

  /// The editions at which the state of a deal can have changed, the last one always.
  private func editions(for deal: Deal) -> [BookEdition] {
    var candidates: Set<CalendarDate> = []
    for claim in deal.claims {
      let known = to.book.knownDay(source: claim.source, publicSince: claim.publicSince)
      for date in [claim.date] + claim.tranches.map(\.date) {
        for day in [known, date?.firstDay, date?.lastDay] {
          candidates.formUnion([day.flatMap(firstDay)].compactMap { $0 })
        }
      }
    }
    return editions(on: candidates)
  }

  private func editions(on days: Set<CalendarDate>) -> [BookEdition] {
    let inferred = to.clock.includesInferred
    return days.sorted().map {
      to.at(Clock(asOf: $0, knownOn: $0, includesInferred: inferred))
    } + [to]
  }

  /// The first day of the story from which on a day lies in the past.
  private func firstDay(from day: CalendarDate) -> CalendarDate? {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low < days.count ? days[low] : nil
  }
}
