import DealModel
import FlowModel
import GraphKernel

/// A company as a report names it.
public struct CompanyReference: Hashable, Sendable {
  /// The identifier.
  public var id: String
  /// The name for readers.
  public var name: String

  /// Orders companies by the bytes of their identifiers.
  static func precedes(_ left: CompanyReference, _ right: CompanyReference) -> Bool {
    left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
  }
}

/// What flows from one company to another in an answer, with the deals behind it.
public struct FlowLeg: Hashable, Sendable {
  /// Where it begins.
  public var source: CompanyReference
  /// Where it ends.
  public var target: CompanyReference
  /// The sum of its deals.
  public var amount: AmountInterval
  /// The first and the last day on which its flows can fall, where that is known.
  public var firstDay: CalendarDate?
  /// The last day on which its flows can fall.
  public var lastDay: CalendarDate?
  /// The deals and tranches, in the order of the input.
  public var deals: [DealReference]
  /// Whether nothing flows here, and the question is what would happen if it did.
  public var isSupposed = false
}

/// A deal, or a tranche of it, as it counts in an answer.
public struct DealReference: Hashable, Sendable {
  /// The identifier of the deal, or of the row.
  public var id: String
  /// The kind of the deal, or the word in the row.
  public var kind: String
  /// The title for readers.
  public var title: String?
  /// The name of the tranche, or "remainder" for what tranches leave of a total.
  public var tranche: String?
  /// How far it has come; `nil` for bulk rows.
  public var status: DealStatus?
  /// What it is on the layer of the question.
  public var aspect: FlowAspect?
  /// What counts of its amount.
  public var amount: AmountInterval
  /// The amount as the source gives it.
  public var statedAmount: Amount?
  /// When its status came to hold.
  public var date: PartialDate?
  /// How long it runs.
  public var term: Term?
  /// For ownership, the share that is owned.
  public var share: Ratio?
  /// For a right or a distribution, the name of what it reaches.
  public var scope: String?
  /// Physical quantities.
  public var quantities: [Quantity] = []
  /// What must happen first.
  public var condition: String?
  /// The sources of what counts.
  public var sources: [SourceReference]
  /// Whether no source says so itself.
  public var isInferred: Bool
  /// Whether sources of equal standing disagree.
  public var isContested: Bool
}

/// A source as a report cites it.
public struct SourceReference: Hashable, Sendable {
  /// The identifier.
  public var id: String
  /// Publisher or authors, title and date.
  public var citation: String
  /// Where it can be read.
  public var url: String?
}

extension FlowSource {
  /// The leg made of some edges between the same two companies.
  func leg(of edges: some Sequence<EdgeIndex>) throws(AnalysisError) -> FlowLeg {
    var rows: [Int] = []
    for edge in edges { rows += graph.rows(of: edge) }
    guard let first = rows.first else { throw .unanswerable("a leg without flows") }
    var amount = AmountInterval.zero
    do throws(MoneyError) {
      for row in rows { amount = try amount.adding(table.amount(at: row)) }
    } catch {
      throw .money(error)
    }
    let days = rows.map { dayBounds(at: $0) }
    return FlowLeg(
      source: company(at: table.sources[first]), target: company(at: table.targets[first]), amount: amount,
      firstDay: days.allSatisfy { $0.first != nil } ? days.compactMap(\.first).min() : nil,
      lastDay: days.allSatisfy { $0.last != nil } ? days.compactMap(\.last).max() : nil,
      deals: rows.map(deal(at:)))
  }

  /// The same, with an unknown amount where it would add up classes of exposure, which are different things.
  func leg(ofAnyClass edges: some Collection<EdgeIndex>) throws(AnalysisError) -> FlowLeg {
    var leg = try leg(of: edges)
    if Set(edges.map(graph.exposureClass)).count > 1 { leg.amount = .unknown }
    return leg
  }

  private func dayBounds(at row: Int) -> (first: CalendarDate?, last: CalendarDate?) {
    (table.day(table.timesFirst[row]), table.day(table.timesLast[row]))
  }

  /// The deal or the row behind a flow.
  func deal(at row: Int) -> DealReference {
    let position = Int(table.deals[row])
    guard let projection, let state = projection.states[position] else { return rowReference(row) }
    let deal = projection.book.deals[position]
    let index = table.tranches[row]
    let tranche = index >= 0 ? deal.tranches[Int(index)] : nil
    let part = tranche.flatMap { wanted in state.tranches.first { $0.tranche == wanted.id } }
    let status = part?.status ?? state.status
    let amount = part.map(\.amount) ?? state.amount
    let claims = Set(status.supporting + (amount?.supporting ?? [])).sorted()
    return DealReference(
      id: deal.id.rawValue, kind: deal.kind.rawValue, title: deal.title,
      tranche: tranche?.name ?? (index == FlowTable.remainder ? "remainder" : nil), status: table.statuses[row],
      aspect: table.aspects[row], amount: table.amount(at: row), statedAmount: amount?.value,
      date: part?.date ?? state.date, term: state.terms.term, share: state.terms.share,
      scope: state.terms.scope.map { projection.book.scope($0)?.name ?? $0.rawValue },
      quantities: state.terms.quantities ?? [],
      condition: (part?.condition ?? state.condition)?.value ?? openReplacement(of: deal, at: row),
      sources: sources(of: claims, in: deal),
      isInferred: rests(onInferred: status.supporting, in: deal) || rests(onInferred: amount?.supporting, in: deal),
      isContested: status.isContested || (amount?.isContested ?? false) || !state.contestedTerms.isEmpty)
  }

  /// That a deal counts only if a newer one, of which nobody has said so, does not replace it.
  private func openReplacement(of deal: Deal, at row: Int) -> String? {
    guard let projection, table.tranches[row] == FlowTable.wholeDeal else { return nil }
    let book = projection.book
    let newer = book.openSuccessors(of: deal.id).first { book.position(of: $0).map(projection.counts) ?? false }
    return newer.map { "not replaced by \(book.deal($0)?.title ?? $0.rawValue)" }
  }

  /// Whether no source says itself what these claims support.
  private func rests(onInferred claims: [Int]?, in deal: Deal) -> Bool {
    claims.map { !$0.isEmpty && $0.allSatisfy { deal.claims[$0].basis.isInferred } } ?? false
  }

  private func sources(of claims: [Int], in deal: Deal) -> [SourceReference] {
    guard let book = projection?.book else { return [] }
    var seen: Set<SourceID> = []
    return claims.compactMap { index in
      guard let source = book.source(deal.claims[index].source), seen.insert(source.id).inserted else { return nil }
      return SourceReference(id: source.id.rawValue, citation: source.citation, url: source.url)
    }
  }

  private func rowReference(_ row: Int) -> DealReference {
    let bounds = dayBounds(at: row)
    return DealReference(
      id: table.rowNames.map { $0[table.deals[row]] } ?? "row \(table.deals[row] + 1)", kind: table.kindName(at: row),
      amount: table.amount(at: row),
      date: bounds.first.map { first in
        first == bounds.last ? .day(first) : .unknown(notBefore: first, notAfter: bounds.last)
      },
      sources: [], isInferred: false, isContested: false)
  }
}
