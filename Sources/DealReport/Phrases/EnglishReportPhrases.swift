import DealAnalysis
import DealDiagram
import DealModel
import FlowModel

/// The fixed words of reports in English.
struct EnglishReportPhrases: ReportPhrases {
  let model = Language.english.modelPhrases

  let untitled = "Deals between companies"
  func kindOfDocument(_ book: String?) -> String {
    book.map { "A report on the deal book “\($0)”" } ?? "A report on a book of deals"
  }
  func size(companies: Int, deals: Int, facts: Int, sources: Int) -> String {
    func count(_ number: Int, _ one: String, _ several: String) -> String { "\(number) \(number == 1 ? one : several)" }
    return [
      count(companies, "company", "companies"), count(deals, "deal", "deals"), count(facts, "fact", "facts"),
      count(sources, "source", "sources"),
    ].joined(separator: " · ")
  }
  let undated = "Nothing in the book is dated, so that all deals count whatever the day"
  func counted(on basis: Basis) -> String { "Basis: \(model.name(basis)), \(model.meaning(basis))" }
  func units(_ grouping: FlowQuery.Grouping, in currency: Currency) -> String {
    (grouping == .ultimate ? "Companies stand for their groups" : "Each company stands for itself")
      + " · amounts in \(currency.code)"
  }
  func restricted(to kinds: [String], withoutInferred: Bool) -> String? {
    let parts =
      (kinds.isEmpty ? [] : ["Only \(kinds.joined(separator: ", "))"])
      + (withoutInferred ? ["What no source says itself is left out"] : [])
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  func heading(_ part: ReportPart) -> String {
    switch part {
    case .summary: "Summary"
    case .pictures: "Pictures"
    case .loops: "Circular flows"
    case .circularity: "How much goes round"
    case .coverage: "Whether the money lasts"
    case .concentration: "On how few each company rests"
    case .dependence: "Who depends on whom"
    case .losses: "Who would lose if another failed"
    case .overlaps: "Firms on two sides"
    case .centrality: "Who is in the middle"
    case .deals: "Deals"
    case .conflicts: "Where sources disagree"
    case .facts: "Facts about companies"
    case .sources: "Sources"
    case .methods: "Methods"
    case .origin: "How to make this report again"
    }
  }

  func introduction(_ part: ReportPart) -> String {
    switch part {
    case .summary:
      "Each number leads to the row that it comes from. A finding is one of arithmetic, never an accusation."
    case .pictures: ""
    case .loops: "Money that comes back to where it began, in at most 6 legs. What can go round is the smallest leg."
    case .circularity:
      "The most that can come back, side by side on each basis. Two numbers are the least and the greatest value that the amounts allow."
    case .coverage:
      "Commitments by year against revenue, cash and committed capital. A dash is unknown, which is not zero; a negative gap is what is left."
    case .concentration:
      "Shares of funders, suppliers and customers. The index (HHI) is 10,000 for a single party and near 0 for many small ones."
    case .dependence: "By ground: funding, operations, revenue, rights."
    case .losses: "Directly, by class. What is at risk, undrawn, on order and without an amount is never added up."
    case .overlaps: "That a firm stands on two sides is a finding; it says nothing about how it acts."
    case .centrality: "By flows of money; the definitions are below."
    case .deals: "Every deal of the book as it stands. Only those that count on the basis enter the numbers above."
    case .conflicts: "What counts is the latest claim; both sides are shown."
    case .facts: ""
    case .sources: "As the book cites them."
    case .methods: ""
    case .origin: ""
    }
  }

  func absence(_ part: ReportPart) -> String {
    switch part {
    case .loops: "No circular flow on this basis."
    case .circularity: "No deal counts that moves money."
    case .concentration: "No flow of money counts, so that no company has a side to share."
    case .dependence: "Nobody depends on anybody by the deals that count."
    case .losses: "Nobody would lose anything by the deals that count."
    case .overlaps:
      "No firm funds, supplies or owns two rivals, and none is both investor and business partner of another."
    case .centrality: "No flow of money counts."
    case .deals: "The book has no deals."
    case .conflicts: "Sources do not disagree."
    case .facts: "The book has no facts that were known by then."
    case .sources: "The book has no sources."
    case .summary, .pictures, .coverage, .methods, .origin: "Nothing to show."
    }
  }

  func caption(_ table: ReportTableName) -> String {
    switch table {
    case .loops: "Circular flows, the largest first"
    case .legs: "Their legs, with the deals behind them"
    case .circularity: "Measures on each basis"
    case .circularFirms: "What comes back to whom"
    case .years: "Year by year"
    case .owed: "What is owed"
    case .means: "Cash and capital"
    case .suppliers: "What suppliers finance themselves"
    case .bases: "On each basis"
    case .sides: "Sides of companies, the largest total first"
    case .parties: "Their parties"
    case .doubleRoles: "Investors or owners that are business partners too"
    case .rivalTies: "Firms tied to two rivals"
    }
  }

  func title(_ column: ReportColumn) -> String {
    switch column {
    case .number: "No."
    case .way: "Way"
    case .goesRound: "Goes round"
    case .comesBack: "Comes back"
    case .over: "Over"
    case .lag: "After"
    case .weakest: "Least firm"
    case .step: "Step"
    case .from: "From"
    case .to: "To"
    case .amount: "Amount"
    case .deals: "Deals"
    case .measure: "Measure"
    case .company: "Company"
    case .pays: "Pays"
    case .ofPaid: "Of what it pays"
    case .ofReceived: "Of what it is paid"
    case .through: "Through"
    case .year: "Year"
    case .toPay: "To pay"
    case .revenue: "Revenue"
    case .usable: "Usable"
    case .gap: "Gap"
    case .gapSoFar: "Gap so far"
    case .sources: "Sources"
    case .supplier: "Supplier"
    case .putsIn: "Puts in"
    case .owed: "Is owed"
    case .share: "Share"
    case .basis: "Basis"
    case .means: "Cash and capital"
    case .runsOut: "Runs out"
    case .growth: "Required growth"
    case .side: "Side"
    case .partyCount: "Parties"
    case .largest: "Largest known"
    case .index: "HHI"
    case .likeEqual: "As if equal"
    case .party: "Party"
    case .on: "Depends on"
    case .grounds: "For"
    case .groundCount: "Grounds"
    case .loser: "Would lose"
    case .failing: "If it failed"
    case .lossClass: "Class"
    case .relations: "What it does"
    case .rivals: "Rivals"
    case .rivalry: "Rivals by"
    case .deal: "Deal"
    case .kind: "Kind"
    case .parties: "Parties"
    case .status: "Status"
    case .since: "Since"
    case .details: "Details"
    case .counts: "Counts"
    case .subject: "About"
    case .field: "Field"
    case .contradicted: "Others say"
    case .fact: "Fact"
    case .value: "What counts"
    case .time: "Time"
    case .nature: "Nature"
    case .dueYears: "Years"
    case .restsOn: "Rests on"
    case .adds: "Adds to the cash"
    case .source: "Source"
    case .published: "Date"
    case .address: "Address"
    case .citedBy: "Cited by"
    }
  }

  func notListed(_ count: Int) -> String {
    "\(grouped(count)) more \(count == 1 ? "row is" : "rows are") not listed; --limit lists more."
  }
  let searchCutShort = "The search was cut short, so that there may be more."
  func notComputed(_ companies: Int) -> String {
    "Not all measures were computed: \(grouped(companies)) companies are on loops together."
  }
  func endless(_ loop: String) -> String { "Nothing bounds what circulates: no amount on \(loop) has an upper bound." }

  func name(_ measure: CircularityLine) -> String {
    switch measure {
    case .total: "All money"
    case .circulation: "Circulation"
    case .share: "Its share"
    case .countedShare: "Its share, as counted"
    case .reciprocity: "Two-way flows"
    case .balanced: "Balanced part"
    case .componentVolume: "On loops"
    case .excess: "Excess"
    case .cyclingIndex: "Finn’s index"
    case .principal: "Principal"
    case .known: "Amounts known"
    }
  }
  func fraction(_ part: Int, of whole: Int) -> String { "\(grouped(part)) of \(grouped(whole))" }
  let noYear = "in no year"
  func name(_ place: CoverageCapital.Place) -> String {
    switch place {
    case .inCash: "no, it is in it"
    case .mayBeInCash: "perhaps"
    case .stillToCome: "yes"
    }
  }
  let noMoney = "no money"
  let unknown = "unknown"
  let omitted = "not computed"
  func years(_ number: String, isPart: Bool) -> String {
    "\(number) \(number == "1" ? "year" : "years")" + (isPart ? ", in part" : "")
  }
  func days(_ count: Int) -> String { "\(count) \(count == 1 ? "day" : "days")" }
  func atLeast(_ number: String) -> String { "at least \(number)" }
  func atMost(_ number: String) -> String { "at most \(number)" }
  func between(_ low: String, _ high: String) -> String { "\(low) to \(high)" }
  func partner(_ name: String, out: String, in received: String) -> String {
    "\(name) (\(out) to it, \(received) from it)"
  }
  func name(_ side: Concentration.Side) -> String { side.rawValue }
  func notNamed(_ name: String) -> String { "\(name) (not named)" }
  func relation(_ relation: Tie.Relation) -> String { relation == .buys ? "buys from" : relation.rawValue }
  func name(_ measure: CentralityMeasure) -> String {
    switch measure {
    case .inDegree: "Deals in"
    case .outDegree: "Deals out"
    case .inStrength: "Money in"
    case .outStrength: "Money out"
    case .pageRank: "PageRank"
    case .betweenness: "Betweenness"
    case .harmonicCloseness: "Closeness"
    case .closeness: "Mean closeness"
    case .coreNumber: "Core number"
    case .eigenvector: "Eigenvector"
    case .katz: "Katz"
    case .hub: "Hub"
    case .authority: "Authority"
    }
  }
  let notKnownYet = "not known by then"
  func link(_ link: ReportDealLink) -> String {
    switch link {
    case .extends: "extends"
    case .partOf: "part of"
    case .supersedes: "replaces"
    case .maySupersede: "may replace"
    }
  }
  func quantity(_ quantity: Quantity) -> String { quantity.description }
  func term(_ term: Term) -> String { term.description }
  func name(_ kind: CompanyFact.Kind) -> String { kind == .freeCashFlow ? "free cash flow" : kind.rawValue }
  func name(_ qualifier: CompanyFact.Qualifier) -> String { qualifier.rawValue }
  func name(_ nature: CompanyFact.Nature) -> String { nature.rawValue }
  func time(_ time: CompanyFact.Time) -> String {
    switch time {
    case .period(let date), .date(let date): date.description
    case .through(let date): "through \(date)"
    }
  }
  func tranche(_ name: String) -> String { "part “\(name)”" }

  func title(_ picture: BookReport.Picture) -> String {
    switch picture {
    case .web: "The whole web"
    case .loops: "The money that goes round"
    }
  }
  func caption(_ picture: BookReport.Picture) -> String {
    switch picture {
    case .web: "All ties that count, each in its own direction. The deals and their sources are in the tables below."
    case .loops: "The flows of money, with the circular ones in front."
    }
  }
  func missing(_ picture: BookReport.Picture, _ reason: BookReport.MissingPicture) -> String {
    switch reason {
    case .empty: "\(title(picture)): there is nothing to draw."
    case .tooLarge:
      "\(title(picture)): too many companies and lines to be read in one picture; dealgraph diagram draws a part of them."
    }
  }

  func name(_ item: OriginItem) -> String {
    switch item {
    case .input: "Input"
    case .digest: "SHA-256 of its bytes"
    case .program: "Program"
    case .command: "Command"
    }
  }
  let remake = "The same bytes and the same command give the same report; no clock is read."
}
