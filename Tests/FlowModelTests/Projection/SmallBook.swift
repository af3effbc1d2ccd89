import DealModel
import FlowModel
import Testing

/// Writes deals in one line each; sources and companies are filled in.
///
/// Amounts are minor units of the dollar. Source `s1` is of 2026-01-01, `s2` of 2026-02-01, `s3` of 2026-03-01.
struct SmallBook {
  var deals: [Deal] = []
  var companies: [Company] = []
  var rates: [ExchangeRate] = []

  init(_ deals: Deal...) { self.deals = deals }

  static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .distantPast }

  static let asOf = day("2026-03-01")

  /// The book; the test fails where it breaks a rule.
  func validated() throws -> DealBook {
    var draft = DealBookDraft(currency: .usd)
    draft.sources = (1...3).map { month in
      Source(
        id: SourceID(rawValue: "s\(month)"), title: "Example \(month)", date: .day(Self.day("2026-0\(month)-01")))
    }
    let known = Set(companies.map(\.id))
    let others = Set(deals.flatMap { $0.parties.map(\.company) }).subtracting(known)
    draft.companies = companies + others.sorted().map { Company(id: $0, name: "Example \($0)") }
    draft.rates = rates
    draft.deals = deals
    return try DealBook(draft)
  }

  func projection(
    _ layer: Layer = .cash, _ basis: Basis = .committed, asOf: CalendarDate = asOf, knownOn: CalendarDate? = nil,
    grouping: FlowQuery.Grouping = .ultimate, kinds: Set<DealKind>? = nil
  ) throws -> FlowProjection {
    try FlowProjection(
      of: validated(),
      FlowQuery(
        layer: layer, basis: basis, clock: Clock(asOf: asOf, knownOn: knownOn), grouping: grouping, kinds: kinds))
  }

  /// The flows in the notation of ``FlowProjection/lines``.
  func lines(
    _ layer: Layer = .cash, _ basis: Basis = .committed, asOf: CalendarDate = asOf, knownOn: CalendarDate? = nil,
    grouping: FlowQuery.Grouping = .ultimate, kinds: Set<DealKind>? = nil
  ) throws -> [String] {
    try projection(layer, basis, asOf: asOf, knownOn: knownOn, grouping: grouping, kinds: kinds).lines
  }
}

extension FlowProjection {
  /// Each flow as `deal[/tranche] source→target lower...upper status`.
  var lines: [String] { (0..<table.count).map(line) }

  func line(_ row: Int) -> String {
    let tranche =
      switch table.tranches[row] {
      case FlowTable.wholeDeal: ""
      case FlowTable.remainder: "/rest"
      case let index: "/\(index)"
      }
    let names = "\(table.names[table.sources[row]])→\(table.names[table.targets[row]])"
    return "\(dealID(row))\(tranche) \(names) \(table.amount(at: row).text) \(table.statuses[row])"
  }

  func dealID(_ row: Int) -> DealID { book.deals[Int(table.deals[row])].id }
}

extension AmountInterval {
  /// A number, or the bounds, `?` being an unknown one.
  var text: String { exactValue.map { "\($0)" } ?? "\(lower)...\(upper.map { "\($0)" } ?? "?")" }
}

extension Amount {
  static func usd(_ minorUnits: Int64) -> Amount { .exact(Money(minorUnits: minorUnits, currency: .usd)) }
  static func eur(_ minorUnits: Int64) -> Amount { .exact(Money(minorUnits: minorUnits, currency: .eur)) }
  static func upTo(_ minorUnits: Int64) -> Amount { .atMost(Money(minorUnits: minorUnits, currency: .usd)) }
  static func from(_ minorUnits: Int64) -> Amount { .atLeast(Money(minorUnits: minorUnits, currency: .usd)) }
  static func range(_ low: Int64, _ high: Int64) -> Amount {
    .between(Money(minorUnits: low, currency: .usd), Money(minorUnits: high, currency: .usd))
  }
}

extension Deal {
  /// A deal whose companies fill the roles of its kind in their order.
  init(_ id: DealID, _ kind: DealKind, _ companies: [CompanyID], _ claims: Claim...) {
    self.init(id, kind, companies, claims)
  }

  /// A deal whose companies fill the roles of its kind in their order, with the tranches that its claims name.
  init(_ id: DealID, _ kind: DealKind, _ companies: [CompanyID], _ claims: [Claim]) {
    let roles = kind.isMutual ? companies.map { _ in Role.party } : kind.roles.map(\.role)
    self.init(
      id: id, kind: kind, parties: zip(roles, companies).map { DealParty($0, $1) }, claims: claims)
    for part in claims.flatMap(\.tranches) where !tranches.contains(where: { $0.id == part.tranche }) {
      tranches.append(Tranche(id: part.tranche, name: part.tranche.rawValue))
    }
  }

  func supersedes(_ older: DealID, isOpen: Bool = false) -> Deal {
    var deal = self
    deal.links.supersedes = DealLinks.Supersession(deal: older, isOpen: isOpen)
    return deal
  }

  func part(of whole: DealID) -> Deal {
    var deal = self
    deal.links.partOf = whole
    return deal
  }

  func term(_ term: Term) -> Deal {
    var deal = self
    deal.terms.term = term
    return deal
  }
}

extension Claim {
  /// What a source says of a deal and of its tranches.
  init(
    _ status: DealStatus?, _ amount: Amount? = nil, source: SourceID = "s1", date: PartialDate? = nil,
    _ tranches: TrancheClaim...
  ) {
    self.init(
      source: source, date: date, whole: ClaimedFields(status: status, amount: amount), tranches: tranches)
  }
}

extension TrancheClaim {
  init(_ tranche: TrancheID, _ status: DealStatus, _ amount: Amount? = nil, date: PartialDate? = nil) {
    self.init(tranche: tranche, fields: ClaimedFields(status: status, amount: amount), date: date)
  }
}
