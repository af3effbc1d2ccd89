import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

/// What holds of any difference, on random books.
@Suite struct DifferencePropertyTests {
  private static let books = (1...120).map { RandomStory().book(seed: $0) }
  private static let pairs: [(CalendarDate, CalendarDate)] = {
    let days = RandomStory.days
    return days.indices.flatMap { first in days[first...].map { (days[first], $0) } }
  }()

  private func forEachPair(_ body: (DealBook, CalendarDate, CalendarDate) throws -> Void) throws {
    for (seed, book) in Self.books.enumerated() {
      let book = try #require(book, "seed \(seed)")
      let (from, to) = Self.pairs[seed * 8 % Self.pairs.count]
      try body(book, from, to)
    }
  }

  @Test func nothingChangesFromADayToItself() throws {
    try forEachPair { book, day, _ in
      let report = try DifferenceReport(of: book, from: day, to: day)
      #expect(
        report.lines.isEmpty && report.storyLines.isEmpty && report.totals.isEmpty && report.confirmations.isEmpty)
      let books = try DifferenceReport(from: BookEdition(book), to: BookEdition(book))
      #expect(books.lines.isEmpty && books.totals.isEmpty)
    }
  }

  @Test func everyKnownDealIsInExactlyOneList() throws {
    try forEachPair { book, from, to in
      let report = try DifferenceReport(of: book, from: from, to: to)
      let known = book.deals.filter { deal in
        [from, to].contains { book.state(of: deal, at: Clock(of: book, knownOn: $0)) != nil }
      }
      let listed = report.changes.filter { $0.entry == .deal }.map(\.id) + report.unchanged.map(\.id)
      #expect(listed.sorted() == known.map(\.id.rawValue).sorted())
    }
  }

  /// The fields, read off the state of the model by the test itself.
  @Test func theChangesTurnTheOldStateIntoTheNewOne() throws {
    try forEachPair { book, from, to in
      let report = try DifferenceReport(of: book, from: from, to: to)
      for deal in book.deals {
        let sides = [from, to].map { book.fields(of: deal, at: Clock(of: book, knownOn: $0)) }
        var fields = sides[0]
        for field in report.change(deal.id.rawValue)?.fields ?? [] { field.apply(to: &fields) }
        #expect(fields == sides[1], "\(deal.id)")
      }
    }
  }

  @Test func theStoryEndsWhereTheDifferenceDoes() throws {
    try forEachPair { book, from, to in
      let report = try DifferenceReport(of: book, from: from, to: to)
      var told: [String: [String: String]] = [:]
      for deal in book.deals { told[deal.id.rawValue] = book.fields(of: deal, at: Clock(of: book, knownOn: from)) }
      for day in report.story ?? [] {
        for change in day.changes where change.entry == .deal {
          for field in change.fields {
            #expect(told[change.id]?[field.name] == field.before.text || !FieldChange.ofClaims.contains(field.key.name))
            field.apply(to: &told[change.id, default: [:]])
          }
        }
      }
      for deal in book.deals {
        #expect(told[deal.id.rawValue] == book.fields(of: deal, at: Clock(of: book, knownOn: to)), "\(deal.id)")
      }
    }
  }

  @Test func everyChangeIsCited() throws {
    try forEachPair { book, from, to in
      let report = try DifferenceReport(of: book, from: from, to: to)
      for change in report.changes where change.entry == .deal || change.entry == .fact {
        for field in change.fields {
          #expect(!field.claims.isEmpty, "\(change.id) \(field.key.name)")
          #expect(field.claims.allSatisfy { $0.knownDay.map { $0 <= to } ?? false })
        }
      }
      for day in report.story ?? [] {
        for claim in day.changes.flatMap({ $0.fields.flatMap(\.claims) }) {
          #expect(claim.knownDay.map { $0 <= day.day ?? .distantPast } ?? false)
        }
      }
    }
  }

  /// Turned round, what was added is dropped and what was dropped is added; only a deal that is in play on neither side,
  /// and known on one, is dropped both ways.
  @Test func turnedRoundAddedAndDroppedChangePlaces() throws {
    for (seed, book) in Self.books.enumerated() {
      let book = try #require(book, "seed \(seed)")
      let (first, second) = Self.pairs[seed * 11 % Self.pairs.count]
      let editions = [BookEdition(book, knownOn: first), BookEdition(book, knownOn: second)]
      let there = try DifferenceReport(from: editions[0], to: editions[1])
      let back = try DifferenceReport(from: editions[1], to: editions[0])
      let neither = there.changes.filter { $0.change == .dropped && $0.basisBefore == nil }.map(\.id)
      func ids(_ report: DifferenceReport, _ change: ChangeKind) -> Set<String> {
        Set(report.changes.filter { $0.change == change && $0.entry != .company }.map(\.id)).subtracting(neither)
      }
      #expect(ids(there, .added) == ids(back, .dropped))
      #expect(ids(there, .dropped) == ids(back, .added))
      #expect(ids(there, .changed) == ids(back, .changed))
      #expect(Set(neither).isSubset(of: back.changes(.dropped, of: .deal).map(\.id)))
      #expect(there.unchanged.map(\.id) == back.unchanged.map(\.id))
      for change in there.changes where change.entry == .deal || change.entry == .fact {
        let turned = Set(
          (back.change(change.id)?.fields ?? []).map { "\($0.name) \($0.after.line) → \($0.before.line)" })
        #expect(Set(change.fields.map { "\($0.name) \($0.before.line) → \($0.after.line)" }) == turned)
      }
    }
  }

  @Test func theStoryOfOneBookIsTheDifferenceOfItsEditions() throws {
    try forEachPair { book, from, to in
      let one = try DifferenceReport(of: book, from: from, to: to)
      let two = try DifferenceReport(from: BookEdition(book, knownOn: from), to: BookEdition(book, knownOn: to))
      #expect(one.lines.filter { !$0.contains(" company ") } == two.lines.filter { !$0.contains(" company ") })
      #expect(one.totals == two.totals)
    }
  }
}

extension FieldChange {
  /// The fields that the claims about a deal give.
  static let ofClaims: Set = [
    "status", "amount", "condition", "date", "scope", "exclusive", "start", "end", "duration", "quantities", "details",
    "inferred",
  ]

  fileprivate var name: String { (key.tranche.map { "\($0.id)." } ?? "") + key.name }

  fileprivate func apply(to fields: inout [String: String]) {
    if Self.ofClaims.contains(key.name) { fields[name] = after.text }
  }
}

extension FieldState? {
  fileprivate var text: String? { map { $0.value.description + ($0.isContested ? "≠" : "") } }
}

extension DealBook {
  /// The fields of a deal, written down from its state.
  fileprivate func fields(of deal: Deal, at clock: Clock) -> [String: String] {
    guard let state = state(of: deal, at: clock) else { return [:] }
    var fields: [String: String] = [:]
    func add(
      _ prefix: String, _ status: Resolved<DealStatus>, _ amount: Resolved<Amount>?, _ condition: Resolved<String>?,
      _ date: PartialDate?
    ) {
      fields[prefix + "status"] = status.value.rawValue + (status.isContested ? "≠" : "")
      if let amount, amount.value != .undisclosed {
        fields[prefix + "amount"] = amount.value.description + (amount.isContested ? "≠" : "")
      }
      fields[prefix + "condition"] = condition?.value
      fields[prefix + "date"] = date?.description
    }
    add("", state.status, state.amount, state.condition, state.date)
    for tranche in state.tranches {
      add("\(tranche.tranche).", tranche.status, tranche.amount, tranche.condition, tranche.date)
    }
    if state.isInferred { fields["inferred"] = "yes" }
    let terms = state.terms
    func contested(_ key: String) -> String { state.contestedTerms[key] == nil ? "" : "≠" }
    fields["scope"] = terms.scope.map { (scope($0)?.name ?? "") + contested("scope") }
    fields["exclusive"] = terms.isExclusive.map { ($0 ? "yes" : "no") + contested("exclusive") }
    func part<Value: Hashable>(_ path: KeyPath<Term, Value?>) -> String? {
      guard let value = terms.term?[keyPath: path] else { return nil }
      let said = Set((state.contestedTerms["term"] ?? []).compactMap { deal.claims[$0].terms.term?[keyPath: path] })
      return "\(value)" + (said.subtracting([value]).isEmpty ? "" : "≠")
    }
    (fields["start"], fields["end"], fields["duration"]) = (part(\.start), part(\.end), part(\.duration))
    if let quantities = terms.quantities {
      fields["quantities"] = quantities.map(\.description).joined(separator: "; ")
    }
    if let details = terms.details { fields["details"] = details.joined(separator: "; ") }
    return fields
  }
}
