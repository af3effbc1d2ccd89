import DealModel
import FlowModel

@testable import DealAnalysis

/// A small book written as lines of deals: enough of a book for a question, and nothing more.
///
/// All companies, sources and amounts are made up. Amounts are whole dollars; `nil` is undisclosed.
struct DealWeb {
  var draft = DealBookDraft(currency: .usd)

  init() { draft.sources = [Source(id: "paper", publisher: "Example Paper", title: "Deals", date: .day(Self.day))] }

  static let day = CalendarDate("2026-01-15") ?? .distantPast

  mutating func company(_ id: String, parent: String? = nil, name: String? = nil, aliases: [String] = []) {
    guard !draft.companies.contains(where: { $0.id.rawValue == id }) else { return }
    draft.companies.append(
      Company(
        id: CompanyID(rawValue: id), name: name ?? "The \(id)", aliases: aliases,
        parent: parent.map(CompanyID.init(rawValue:))))
  }

  @discardableResult
  mutating func deal(
    _ id: String, _ kind: DealKind, _ parties: [(Role, String)], _ dollars: Int64? = nil,
    _ status: DealStatus = .committed,
    date: String? = nil, years: Int? = nil
  ) -> DealID {
    parties.forEach { company($0.1) }
    var terms = DealTerms()
    terms.term = years.flatMap { TermDuration(count: $0, unit: .years) }.map { Term(duration: $0) }
    let amount = dollars.map { Amount.exact(Money(minorUnits: $0 * 100, currency: .usd)) }
    draft.deals.append(
      Deal(
        id: DealID(rawValue: id), kind: kind, parties: parties.map { DealParty($0.0, CompanyID(rawValue: $0.1)) },
        terms: terms,
        claims: [
          Claim(
            source: "paper", date: date.flatMap { PartialDate($0) },
            whole: ClaimedFields(status: status, amount: amount))
        ]))
    return DealID(rawValue: id)
  }

  mutating func invest(
    _ from: String, _ to: String, _ dollars: Int64? = nil, _ status: DealStatus = .committed, date: String? = nil
  ) {
    deal(
      "\(from)-invests-\(to)-\(draft.deals.count)", .investment, [(.investor, from), (.investee, to)], dollars, status,
      date: date)
  }

  mutating func buy(
    _ customer: String, _ provider: String, _ dollars: Int64? = nil, _ status: DealStatus = .committed,
    date: String? = nil,
    years: Int? = nil
  ) {
    deal(
      "\(customer)-buys-\(provider)-\(draft.deals.count)", .cloudContract,
      [(.customer, customer), (.provider, provider)], dollars,
      status, date: date, years: years)
  }

  func source(
    _ layer: Layer = .cash, _ basis: Basis = .committed, grouping: FlowQuery.Grouping = .ultimate
  ) throws -> FlowSource {
    let book = try DealBook(draft)
    return try FlowSource(
      book: book, query: FlowQuery(layer: layer, basis: basis, clock: Clock(of: book), grouping: grouping))
  }
}

extension CircularFlow {
  /// The ids of the companies, for comparison.
  var ids: [String] { companies.map(\.id) }
}

/// Bulk rows from plain tuples; amounts in whole units, `nil` unknown.
func bulkRows(_ rows: [(String, String, Int64?)]) -> FlowTable {
  var table = FlowTable()
  let kind = UInt16(table.kindNames.intern("flow"))
  for row in rows {
    let (source, target) = (table.names.intern(row.0), table.names.intern(row.1))
    table.append(
      source: source, target: target, kind: kind,
      amount: row.2.map { AmountInterval($0 * 100) } ?? .unknown, firstTime: FlowTable.unknownTime,
      lastTime: FlowTable.unknownTime)
  }
  return table
}
