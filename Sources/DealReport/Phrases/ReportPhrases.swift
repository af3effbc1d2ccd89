import DealAnalysis
import DealDiagram
import DealModel
import FlowModel

/// The fixed words of a report about a book, in one language; those of its sentences are ``SummaryPhrases`` and
/// ``CoveragePhrases``, those of its methods ``MethodPhrases``.
protocol ReportPhrases: SummaryPhrases, CoveragePhrases, MethodPhrases {
  /// The words of the model.
  var model: any ModelPhrases { get }

  // MARK: Beginning

  /// The title of a book without one.
  var untitled: String { get }
  /// What a report is, below its title.
  func kindOfDocument(_ book: String?) -> String
  /// How many entries a book has.
  func size(companies: Int, deals: Int, facts: Int, sources: Int) -> String
  /// On which basis deals count.
  func counted(on basis: Basis) -> String
  /// That there is no day to speak of.
  var undated: String { get }
  /// What companies stand for, and in which currency amounts are.
  func units(_ grouping: FlowQuery.Grouping, in currency: Currency) -> String
  /// What is left out by choice.
  func restricted(to kinds: [String], withoutInferred: Bool) -> String?

  // MARK: Sections and tables

  /// The heading of a part.
  func heading(_ part: ReportPart) -> String
  /// What a reader should know of a part before its tables.
  func introduction(_ part: ReportPart) -> String
  /// What is said in place of the tables of a part that has none.
  func absence(_ part: ReportPart) -> String
  /// What a table shows.
  func caption(_ table: ReportTableName) -> String
  /// The word above a column.
  func title(_ column: ReportColumn) -> String
  /// How many rows are not listed.
  func notListed(_ count: Int) -> String
  /// That no search for circular flows came to its end.
  var searchCutShort: String { get }
  /// That not all measures were computed, for the size of the largest component.
  func notComputed(_ companies: Int) -> String
  /// That nothing bounds what circulates, because of a loop.
  func endless(_ loop: String) -> String

  // MARK: Cells

  /// The name of a measure of circularity.
  func name(_ measure: CircularityLine) -> String
  /// A number out of how many.
  func fraction(_ part: Int, of whole: Int) -> String
  /// That something falls into no year.
  var noYear: String { get }
  /// Whether capital adds to the cash.
  func name(_ place: CoverageCapital.Place) -> String
  /// That there is no money.
  var noMoney: String { get }
  /// That a number is not known.
  var unknown: String { get }
  /// That a number was not computed.
  var omitted: String { get }
  /// A length in years.
  func years(_ number: String, isPart: Bool) -> String
  /// A length in days.
  func days(_ count: Int) -> String
  /// A bound from below.
  func atLeast(_ number: String) -> String
  /// A bound from above.
  func atMost(_ number: String) -> String
  /// Two bounds between words.
  func between(_ low: String, _ high: String) -> String
  /// What a firm pays to and is paid by a partner.
  func partner(_ name: String, out: String, in: String) -> String
  /// The side of a company.
  func name(_ side: Concentration.Side) -> String
  /// A party that the sources do not name.
  func notNamed(_ name: String) -> String
  /// What a firm is to another.
  func relation(_ relation: Tie.Relation) -> String
  /// A measure of centrality above a column.
  func name(_ measure: CentralityMeasure) -> String
  /// That a deal was not known yet.
  var notKnownYet: String { get }
  /// How another deal is linked.
  func link(_ link: ReportDealLink) -> String
  /// A quantity, and of what.
  func quantity(_ quantity: Quantity) -> String
  /// How long a deal runs.
  func term(_ term: Term) -> String
  /// The kind of a fact.
  func name(_ kind: CompanyFact.Kind) -> String
  /// Before or after the money.
  func name(_ qualifier: CompanyFact.Qualifier) -> String
  /// Whether a fact has happened.
  func name(_ nature: CompanyFact.Nature) -> String
  /// The time of a fact.
  func time(_ time: CompanyFact.Time) -> String
  /// The tranche to which a conflict belongs.
  func tranche(_ name: String) -> String

  // MARK: Pictures

  /// The title of a picture.
  func title(_ picture: BookReport.Picture) -> String
  /// What a picture shows.
  func caption(_ picture: BookReport.Picture) -> String
  /// Why a picture is missing.
  func missing(_ picture: BookReport.Picture, _ reason: BookReport.MissingPicture) -> String

  // MARK: Origin

  /// The word for a piece of what makes a report anew.
  func name(_ item: OriginItem) -> String
  /// That the same input gives the same report.
  var remake: String { get }
}

/// The parts of a report about a book, in their order.
enum ReportPart: String, CaseIterable {
  case summary, pictures, loops, circularity, coverage, concentration, dependence, losses, overlaps, centrality
  case deals, conflicts, facts, sources, methods, origin
}

/// The tables whose heading does not say what they show.
enum ReportTableName: CaseIterable {
  case loops, legs, circularity, circularFirms, years, owed, means, suppliers, bases, sides, parties, doubleRoles,
    rivalTies
}

/// The columns of tables.
enum ReportColumn: CaseIterable {
  case number, way, goesRound, comesBack, over, lag, weakest, step, from, to, amount, deals, measure, company, pays
  case ofPaid, ofReceived, through, year, toPay, revenue, usable, gap, gapSoFar, sources, supplier, putsIn, owed, share
  case basis, means, runsOut, growth, side, partyCount, largest, index, likeEqual, party, on, grounds, groundCount,
    loser
  case failing, lossClass, relations, rivals, rivalry, deal, kind, parties, status, since, details, counts
  case subject, field, contradicted, fact, value, time, nature, dueYears, restsOn, adds, source, published, address,
    citedBy

  /// Whether the column has dates, which are in an order and yet no numbers.
  var isDate: Bool { self == .since || self == .published || self == .time }
}

/// The lines of the table of circularity.
enum CircularityLine: String, CaseIterable {
  case total, circulation, share, countedShare, reciprocity, balanced, componentVolume, excess, cyclingIndex, principal
  case known
}

/// How a deal is linked to another one.
enum ReportDealLink: CaseIterable {
  case extends, partOf, supersedes, maySupersede
}

/// What makes a report anew.
enum OriginItem: CaseIterable {
  case input, digest, program, command
}

extension Language {
  /// The fixed words of reports about books.
  var reportPhrases: any ReportPhrases {
    switch self {
    case .english: EnglishReportPhrases()
    case .french: FrenchReportPhrases()
    }
  }
}
