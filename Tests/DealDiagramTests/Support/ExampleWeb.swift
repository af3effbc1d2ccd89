import DealAnalysis
import DealModel
import FlowModel

@testable import DealDiagram

/// A small book made of deals, with companies as they come; all firms, sources and amounts are invented.
struct ExampleWeb {
  var draft = DealBookDraft(currency: .usd)

  init() {
    draft.title = "An example web"
    draft.isExample = true
    draft.sources = [
      Source(id: "early", publisher: "Example Early", title: "First", date: .day(Self.day("2026-01-10"))),
      Source(
        id: "late", publisher: "Example Late", title: "Second", date: .day(Self.day("2026-02-10")),
        url: "https://example.com/second"),
      Source(id: "unused", publisher: "Example Unused", title: "Third", date: .day(Self.day("2026-02-10"))),
    ]
    draft.scopes = [Scope(id: "models", name: "The models")]
  }

  static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .distantPast }

  static func dollars(_ billions: Int64) -> Amount {
    .exact(Money(minorUnits: billions * 100_000_000_000, currency: .usd))
  }

  mutating func company(_ id: CompanyID, kind: Company.Kind = .firm, parent: CompanyID? = nil, name: String? = nil) {
    guard !draft.companies.contains(where: { $0.id == id }) else { return }
    draft.companies.append(Company(id: id, name: name ?? "The \(id)", kind: kind, parent: parent))
  }

  /// Adds a deal with one claim; companies that are not there yet become firms.
  mutating func deal(
    _ id: DealID, _ kind: DealKind, _ parties: KeyValuePairs<Role, CompanyID>, billions: Int64? = nil,
    _ status: DealStatus = .committed, source: SourceID = "early", change: (inout Deal) -> Void = { _ in }
  ) {
    for (_, party) in parties { company(party) }
    var deal = Deal(
      id: id, kind: kind, parties: parties.map { DealParty($0.key, $0.value) },
      claims: [
        Claim(source: source, whole: ClaimedFields(status: status, amount: billions.map(Self.dollars)))
      ])
    change(&deal)
    draft.deals.append(deal)
  }

  func query(
    _ layer: Layer = .cash, _ basis: Basis = .rumored, grouping: FlowQuery.Grouping = .ultimate,
    kinds: Set<DealKind>? = nil
  ) throws -> (book: DealBook, query: FlowQuery) {
    let book = try DealBook(draft)
    return (
      book, FlowQuery(layer: layer, basis: basis, clock: Clock(of: book), grouping: grouping, kinds: kinds)
    )
  }

  func source(_ layer: Layer = .cash, _ basis: Basis = .rumored) throws -> FlowSource {
    let (book, query) = try query(layer, basis)
    return try FlowSource(book: book, query: query)
  }

  func content(
    _ layer: Layer = .cash, _ basis: Basis = .rumored, allTies: Bool = true,
    grouping: FlowQuery.Grouping = .ultimate, kinds: Set<DealKind>? = nil
  ) throws -> DiagramContent {
    let (book, query) = try query(layer, basis, grouping: grouping, kinds: kinds)
    return try DiagramContent(of: FlowProjection(of: book, query), layers: allTies ? nil : [layer])
  }

  func diagram(
    _ layer: Layer = .cash, _ basis: Basis = .rumored, options: RelationshipDiagram.Options = .init(),
    marksLoops: Bool = true
  ) throws -> RelationshipDiagram {
    let source = try source(layer, basis)
    return try RelationshipDiagram(of: source, options: options, loops: marksLoops ? source.circularFlows() : nil)
  }

  /// `a` funds `hub`, which buys computing from `b`; `b` and `a` are not tied.
  static func chain() -> ExampleWeb {
    var web = ExampleWeb()
    web.deal("in", .investment, [.investor: "a", .investee: "hub"], billions: 10)
    web.deal("out", .cloudContract, [.customer: "hub", .provider: "b"], billions: 3)
    return web
  }

  /// `fund` puts 15 firmly and 35 on a condition into `hub`, which buys for 138 in two contracts.
  static func loop() -> ExampleWeb {
    var web = ExampleWeb()
    web.deal("fund-in", .investment, [.investor: "fund", .investee: "hub"]) { deal in
      deal.tranches = [Tranche(id: "now", name: "Now"), Tranche(id: "later", name: "Later")]
      deal.claims[0].tranches = [
        TrancheClaim(tranche: "now", fields: ClaimedFields(status: .committed, amount: dollars(15))),
        TrancheClaim(
          tranche: "later",
          fields: ClaimedFields(status: .conditional, amount: dollars(35), condition: "a public offering")),
      ]
    }
    web.deal("old", .cloudContract, [.customer: "hub", .provider: "fund"], billions: 38, source: "late")
    web.deal("new", .cloudContract, [.customer: "hub", .provider: "fund"], billions: 100) { deal in
      deal.terms.term = Term(duration: TermDuration(count: 8, unit: .years))
    }
    web.deal("aside", .investment, [.investor: "other", .investee: "hub"], billions: 4)
    return web
  }
}

extension DiagramContent {
  /// Each line as source or parties, kind, and amount in billions where it is known.
  var summary: [String] {
    ties.map { tie in
      let names = tie.parties.map { companies[$0].id }
      let amount = tie.amount?.exactValue.map { " \($0 / 100_000_000_000)" } ?? ""
      return names.joined(separator: tie.style.isMutual ? " - " : " > ") + ": " + tie.style.noun + amount
    }
  }

  func tie(_ summary: String) -> DiagramTie? { zip(self.summary, ties).first { $0.0 == summary }?.1 }
}

extension HTMLLabel {
  /// All text in the label, in its order.
  var texts: [String] {
    switch self {
    case .text(let runs): runs.flatMap(\.texts)
    case .table(let table): table.rows.joined().flatMap(\.content.texts)
    }
  }
}

extension HTMLRun {
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .lineBreak: []
    case .font(_, let runs), .bold(let runs), .italic(let runs): runs.flatMap(\.texts)
    }
  }
}

extension DOTValue {
  /// The text of a label, in one string.
  var plainText: String {
    switch self {
    case .text(let text): text
    case .lines(let lines, _): lines.joined(separator: "\n")
    case .html(let label): label.texts.joined()
    case .number, .keyword, .point: ""
    }
  }
}
