import DealAnalysis
import DealModel
import FlowModel

/// The fixed words of pictures in English.
struct EnglishPhrases: DiagramPhrases {
  let language = Language.english

  let colon = ": "
  let semicolon = "; "
  let and = " and "
  func quoted(_ text: String) -> String { "“\(text)”" }
  func more(_ count: Int) -> String { "\(count) more" }
  func andMore(_ count: Int) -> String { "and \(more(count))" }

  func noun(_ kind: DealKind) -> String {
    switch kind {
    case .investment: "investment"
    case .ownership: "ownership"
    case .acquisition: "acquisition"
    case .loan: "loan"
    case .guarantee: "guarantee"
    case .cloudContract: "cloud contract"
    case .supply: "supply"
    case .distribution: "distribution"
    case .serviceRoute: "service route"
    case .license: "license"
    case .exclusivity: "exclusivity"
    case .revenueShare: "revenue share"
    case .partnership: "partnership"
    case .jointVenture: "joint venture"
    case .competitor: "competitors"
    }
  }

  func noun(_ family: TieFamily) -> String {
    switch family {
    case .capital: "capital"
    case .trade: "goods and services"
    case .rights: "rights"
    case .revenue: "revenue"
    case .relations: "relations"
    }
  }

  let flows = "flows"

  func name(_ layer: Layer) -> String { layer.rawValue }

  func noun(_ layer: Layer) -> String {
    switch layer {
    case .cash: "cash flows"
    case .service: "goods and services"
    case .rights, .ownership, .dependency, .exposure: layer.rawValue
    }
  }

  func direction(_ layer: Layer) -> String {
    switch layer {
    case .cash: "from who pays to who is paid"
    case .service: "from who provides to who receives"
    case .rights: "from who grants to who holds"
    case .ownership: "from the owner to the owned"
    case .dependency: "from who depends to whom it depends on"
    case .exposure: "from the firm that would lose to the one whose failure would cost it"
    }
  }

  func name(_ basis: Basis) -> String { basis.rawValue }

  func meaning(_ basis: Basis) -> String {
    switch basis {
    case .paid: "only what is paid or closed"
    case .committed: "what is committed or paid"
    case .conditional: "what is paid, committed or conditional"
    case .headline: "what is announced, or firmer"
    case .rumored: "what is rumored or in talks, or firmer"
    }
  }

  func caption(_ aspect: FlowAspect) -> String {
    switch aspect {
    case .atRisk: "at risk"
    case .exclusiveRight: "exclusive right"
    case .payment, .compute, .goods, .product, .route, .right, .stake, .funding, .operations, .revenue, .rights,
      .undrawn, .backlog, .unquantified:
      aspect.rawValue
    }
  }

  func name(_ status: DealStatus) -> String { status.rawValue }

  func caption(_ status: DealStatus) -> String {
    switch status {
    case .conditional: "on conditions"
    case .negotiating: "in talks"
    case .rumored, .announced, .committed, .paid, .closed, .superseded, .declined, .terminated: name(status)
    }
  }

  func noun(_ size: CompanySize) -> String {
    switch size {
    case .fixed: "nothing"
    case .valuation: "valuation"
    case .revenue: "revenue"
    case .cash: "cash"
    case .inStrength: "money that flows in"
    case .outStrength: "money that flows out"
    case .pageRank: "PageRank"
    }
  }

  func field(_ name: String) -> String { name.map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined() }
  func answer(_ isSo: Bool) -> String { isSo ? "yes" : "no" }

  func undisclosed(_ noun: String) -> String { "\(noun), undisclosed" }
  func count(_ count: Int, areRows: Bool) -> String {
    "\(count) \(areRows ? (count == 1 ? "row" : "rows") : (count == 1 ? "deal" : "deals"))"
  }
  func undisclosedCount(_ count: Int) -> String { "\(count) undisclosed" }
  func inferredCount(_ count: Int) -> String { "\(count) inferred" }
  let exclusive = "exclusive"
  let largestOwner = "largest shareholder"
  func reaches(_ names: String) -> String { "reaches \(names)" }
  func whatIsLeft(of amount: String) -> String { "what is left of \(amount), if not replaced" }
  let remainder = "remainder"
  func row(_ number: Int) -> String { "row \(number)" }
  func condition(_ words: String) -> String { "if: \(words)" }
  let inferred = "inferred"
  let inferredSentence = "Inferred: no source says so itself."
  let contested = "contested"
  let sourcesDisagree = "sources disagree"
  let newSign = "new"

  let untitledFlows = "Flows between companies"
  let exampleFirms = "Example: the firms are invented"
  func whatIf(_ scenario: ScenarioSummary) -> String {
    let parts =
      scenario.without.map { "without \($0)" } + scenario.assumptions.map { "assuming \($0)" }
      + scenario.added.map { "with \($0.name)" }
    return "What if: " + parts.joined(separator: "; ")
  }

  let allTies = "All ties, each in its own direction"
  let rowsAsTheyAre = "Flows as the rows give them"

  func asOf(_ day: CalendarDate, knownOn: CalendarDate?) -> String {
    "As of \(day), " + (knownOn.map { "as known on \($0)" } ?? "all claims counted")
  }

  func amountsKnown(_ known: Int, of total: Int, areRows: Bool) -> String {
    "amounts known for \(known) of \(total) \(areRows ? "rows" : "deals that move money")"
  }

  func moreLoops(_ count: UInt64, areDrawn: Bool) -> String {
    "and \(count) more circular \(count == 1 ? "flow" : "flows"), not \(areDrawn ? "marked" : "drawn")"
  }

  func goesRound(atMost amount: String) -> String { "at most \(amount) can go round" }
  let goesRoundUndisclosed = "amount undisclosed"
  func goesRound(_ amount: String) -> String { "\(amount) can go round" }

  func over(years: String, isWholeTerm: Bool) -> String {
    let unit = years == "1" ? "year" : "years"
    return (isWholeTerm ? "over" : "part of it over") + " \(years) \(unit)"
  }

  func loops(_ count: UInt64) -> String { "\(count) circular \(count == 1 ? "flow" : "flows")" }

  func turn(_ number: Int, of count: Int) -> String { "\(number) of \(count)" }
  func edition(knownOn day: CalendarDate?) -> String { day.map { "Known on \($0)" } ?? "Everything known" }
  let noTies = "No ties to draw"

  func emptiness(isOfLoops: Bool) -> [String] {
    isOfLoops
      ? ["No circular flow to draw.", "A looser basis, a later date or another layer may show one."]
      : ["No ties to draw.", "A looser basis, a later date or other kinds may show some."]
  }

  func leftOut(_ count: Int, smallerThan amount: String) -> String {
    "Left out as smaller than \(amount): \(count == 0 ? "no" : "\(count)") \(count == 1 ? "tie" : "ties")"
  }

  func reach(_ hops: Int, from names: String) -> String {
    switch hops {
    case ...0: "Only what runs between \(names)"
    case 1: "Within 1 tie of \(names)"
    default: "Within \(hops) ties of \(names)"
    }
  }

  func furtherAway(_ count: Int) -> String {
    "\(count) \(count == 1 ? "company" : "companies") further away not drawn"
  }

  func onlyLoops(areApart: Bool, areThere: Bool) -> String {
    guard areThere else { return "Only what is on circular flows: there is none" }
    return areApart ? "Each circular flow by itself" : "Only what is on the circular flows that are listed"
  }

  func only(_ kinds: String) -> String { "Only \(kinds)" }
  let firmsForThemselves = "Firms stand for themselves, not for their groups"

  func heading(_ section: LegendSection) -> String {
    switch section {
    case .changes: "What happened"
    case .paidKinds: "Money, to who is paid"
    case .otherKinds: "Not money, to who gets it or is owned"
    case .mutualKinds: "Tie without direction"
    case .layers: "On which layer"
    case .lineStyles: "How firm"
    case .widths: "Width: in proportion to the amount"
    case .widthSteps: "Width: the amount, in steps"
    case .marks: "Marks"
    case .rounds: "Rounds"
    case .companies: "Companies"
    case .sources: "Sources"
    }
  }

  func meaning(_ style: LineStyle) -> String {
    switch style {
    case .solid: "in force, committed or paid"
    case .dashed: "only on conditions"
    case .dotted: "announced, in talks or rumored"
    }
  }

  func meaning(_ kind: Company.Kind) -> String {
    switch kind {
    case .firm: "firm"
    case .group: "group of firms"
    case .unnamed: "not named by the sources"
    case .market: "a market: all buyers or sellers"
    }
  }

  func meaning(_ change: TieChange) -> String {
    switch change {
    case .added: "new: not told before"
    case .changed: "changed"
    case .gone: "gone, as it was last"
    case .unchanged: "as before"
    }
  }

  func meaning(_ step: StepMeaning) -> String {
    switch step {
    case .ofOne: "step of the loop, and where it leads"
    case .ofSeveral: "loop 2, step 1, and where it leads"
    }
  }

  func meaning(_ mark: LegendMark) -> String {
    switch mark {
    case .pale: "pale: on no loop that is marked"
    case .contested: sourcesDisagree
    case .hollow: "hollow: inferred, not stated by a source"
    case .bound: "only a bound is known"
    case .note: "source, listed below"
    case .focus: "what the picture is about"
    case .unknownNumber: "no square: nothing, or not known"
    case .new: "not in the book before"
    case .parts: "parts of the group"
    }
  }

  func width(from amount: String) -> String { "from \(amount)" }
  func width(below amount: String) -> String { "below \(amount)" }
  let anyWidth = "any amount"
  let thinnest = "undisclosed, or not in money"
  func area(_ noun: String) -> String { "area: \(noun)" }

  let deals = "Deals"
  func difference(of title: String, areTwoBooks: Bool) -> String {
    areTwoBooks ? "\(title): two books" : "\(title): what changed"
  }
  func compared(on basis: Basis?) -> String {
    basis.map { "Deals that count on \(name($0))" } ?? "All deals, rumored or firmer"
  }
  func count(_ count: Int, _ change: TieChange) -> String {
    switch change {
    case .added: "\(count) new"
    case .changed, .unchanged: "\(count) \(meaning(change))"
    case .gone: "\(count) gone"
    }
  }
  let none = "none"
  func sides(_ from: String, _ to: String) -> [String] { ["From \(from)", "to \(to)"] }
  func side(knownOn: CalendarDate?, inForceOn: CalendarDate?) -> String {
    (knownOn.map { "what was known on \($0)" } ?? "all that is known")
      + (inForceOn.map { ", in force on \($0)" } ?? "")
  }
  func undrawn(_ count: Int) -> String { "Not drawn: \(count) that came and went without a day in play" }
  func was(_ words: String) -> String { "was \(words)" }
  func changed(_ fields: String) -> String { "changed: \(fields)" }
  func now(_ words: String) -> String { "now \(words)" }
  let notInSecondBook = "not in the second book"
}
