import DealModel
import FlowModel

@testable import DealAnalysis

/// Small made-up books; amounts in billions of dollars, worked through by hand in the tests that use them.
struct ExampleBook {
  var draft = DealBookDraft(currency: .usd)

  /// A book of two companies between which money goes round.
  ///
  /// North puts 15 into South, and 35 more once South is listed. South buys services from North for 38 and, over
  /// eight years, for 100. So 15 come back 138 / 15 = 9.2-fold, and 50 come back 138 / 50 = 2.76-fold.
  init(north: String = "North", south: String = "South", listing: String = "a listing") {
    draft.title = "Example deals"
    draft.isExample = true
    draft.sources = [
      Source(
        id: "paper", publisher: "Example Paper", title: "Deals", date: .day(Self.day("2026-02-27")),
        url: "https://example.com/deals?a=1&b=2"),
      Source(id: "wire", publisher: "Example Wire", title: "More deals", date: .day(Self.day("2026-03-02"))),
    ]
    company("north", north)
    company("south", south)
    let first = TrancheClaim(tranche: "first", fields: Self.fields(.committed, 15))
    var further = TrancheClaim(tranche: "further", fields: Self.fields(.conditional, 35))
    further.fields.condition = listing
    draft.deals.append(
      Deal(
        id: "stake", kind: .investment, title: "North's stake",
        parties: [DealParty(.investor, "north"), DealParty(.investee, "south")],
        tranches: [Tranche(id: "first", name: "First part"), Tranche(id: "further", name: "Further part")],
        claims: [Claim(source: "paper", whole: Self.fields(.committed, 50), tranches: [first, further])]))
    deal("cloud-old", .cloudContract, [(.customer, "south"), (.provider, "north")], 38)
    deal("cloud-new", .cloudContract, [(.customer, "south"), (.provider, "north")], 100, source: "wire", years: 8)
  }

  /// A book without deals.
  init(empty title: String) {
    draft.title = title
    draft.sources = [
      Source(id: "paper", publisher: "Example Paper", title: "Deals", date: .day(Self.day("2026-02-27")))
    ]
  }

  static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .distantPast }

  static func fields(_ status: DealStatus?, _ billions: Int64?) -> ClaimedFields {
    ClaimedFields(
      status: status, amount: billions.map { .exact(Money(minorUnits: $0 * 100_000_000_000, currency: .usd)) })
  }

  mutating func company(_ id: String, _ name: String) {
    draft.companies.append(Company(id: CompanyID(rawValue: id), name: name))
  }

  mutating func deal(
    _ id: String, _ kind: DealKind, _ parties: [(Role, String)], _ billions: Int64?, _ status: DealStatus = .committed,
    source: SourceID = "paper", years: Int? = nil, basis: ClaimBasis = .stated
  ) {
    var terms = DealTerms()
    terms.term = years.flatMap { TermDuration(count: $0, unit: .years) }.map { Term(duration: $0) }
    draft.deals.append(
      Deal(
        id: DealID(rawValue: id), kind: kind, parties: parties.map { DealParty($0.0, CompanyID(rawValue: $0.1)) },
        terms: terms,
        claims: [Claim(source: source, basis: basis, whole: Self.fields(status, billions))]))
  }

  func query(_ layer: Layer = .cash, _ basis: Basis = .committed) throws -> (book: DealBook, query: FlowQuery) {
    let book = try DealBook(draft)
    return (book, FlowQuery(layer: layer, basis: basis, clock: Clock(of: book)))
  }

  func source(_ layer: Layer = .cash, _ basis: Basis = .committed) throws -> FlowSource {
    let (book, query) = try query(layer, basis)
    return try FlowSource(
      book: book, query: query,
      inputs: [InputReference(name: "example.yaml", digest: String(repeating: "0f", count: 32))])
  }

  func cycles(_ basis: Basis = .committed) throws -> CircularFlowReport { try source(.cash, basis).circularFlows() }

  func overlaps(_ basis: Basis = .committed) throws -> OverlapReport {
    let (book, query) = try query(.cash, basis)
    return try book.overlaps(query)
  }
}

/// Bulk rows of whole units; `nil` is an unknown amount.
func bulkSource(_ rows: [(source: String, target: String, units: Int64?)]) throws -> FlowSource {
  var table = FlowTable()
  let kind = UInt16(table.kindNames.intern("payment"))
  for row in rows {
    let (source, target) = (table.names.intern(row.source), table.names.intern(row.target))
    table.append(
      source: source, target: target, kind: kind, amount: row.units.map { AmountInterval($0 * 100) } ?? .unknown,
      firstTime: FlowTable.unknownTime, lastTime: FlowTable.unknownTime)
  }
  return try FlowSource(
    rows: table, inputs: [InputReference(name: "rows.csv", digest: String(repeating: "ab", count: 32))])
}
