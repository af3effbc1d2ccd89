import DealAnalysis
import DealModel
import FlowModel

/// The fixed words of pictures: all that a picture says beside the model's own words and no book does, in one language.
///
/// Each language is one type, so that the compiler knows that none lacks a word; a new one is one more type and a case of
/// `Language`. Amounts, dates and shares are written by the language itself.
protocol DiagramPhrases: ModelPhrases {
  // MARK: The model

  /// What kinds of a family are together.
  func noun(_ family: TieFamily) -> String
  /// What ties of kinds of a file are together.
  var flows: String { get }
  /// What is drawn on a layer.
  func noun(_ layer: Layer) -> String
  /// Which way the lines of a layer run.
  func direction(_ layer: Layer) -> String
  /// What a label says about a status that its line does not say in full.
  func caption(_ status: DealStatus) -> String
  /// What the squares on companies show.
  func noun(_ size: CompanySize) -> String

  // MARK: Labels and what shows beside the pointer

  /// A tie of unknown amount.
  func undisclosed(_ noun: String) -> String
  /// How many deals, or rows of a file, share a line.
  func count(_ count: Int, areRows: Bool) -> String
  /// Of how many parts of a line the amount is unknown.
  func undisclosedCount(_ count: Int) -> String
  /// How many parts of a line are inferred.
  func inferredCount(_ count: Int) -> String
  /// What a guarantee or an exclusivity is about.
  func reaches(_ names: String) -> String
  /// What counts of an amount while it is open whether another deal replaces it.
  func whatIsLeft(of amount: String) -> String
  /// A row of a file without a name.
  func row(_ number: Int) -> String
  /// The same as a sentence.
  var inferredSentence: String { get }
  /// The sign of a company that had no tie before.
  var newSign: String { get }

  // MARK: Title and caption

  /// The title of a table without a name.
  var untitledFlows: String { get }
  /// What is supposed otherwise than the book says.
  func whatIf(_ scenario: ScenarioSummary) -> String
  /// What a picture of all ties shows.
  var allTies: String { get }
  /// What a picture of a table shows.
  var rowsAsTheyAre: String { get }
  /// How many amounts are known.
  func amountsKnown(_ known: Int, of total: Int, areRows: Bool) -> String
  /// How many circular flows are not in the picture.
  func moreLoops(_ count: UInt64, areDrawn: Bool) -> String
  /// How much goes round when there is only an upper bound.
  func goesRound(atMost amount: String) -> String
  /// How much goes round when nobody tells.
  var goesRoundUndisclosed: String { get }
  /// How much goes round.
  func goesRound(_ amount: String) -> String
  /// How many circular flows there are.
  func loops(_ count: UInt64) -> String
  /// Which of several editions it is.
  func turn(_ number: Int, of count: Int) -> String
  /// Which edition a picture is.
  func edition(knownOn day: CalendarDate?) -> String
  /// What stands in the caption of an edition without ties.
  var noTies: String { get }
  /// What stands in place of a picture without ties; of one of loops without loops.
  func emptiness(isOfLoops: Bool) -> [String]

  // MARK: What was chosen

  /// How many ties are left out as small.
  func leftOut(_ count: Int, smallerThan amount: String) -> String
  /// How far from a company the picture goes.
  func reach(_ hops: Int, from names: String) -> String
  /// How many companies are too far away.
  func furtherAway(_ count: Int) -> String
  /// That only loops are drawn, each by itself or together, or that there are none.
  func onlyLoops(areApart: Bool, areThere: Bool) -> String
  /// That only some kinds are drawn.
  func only(_ kinds: String) -> String
  /// That firms are not drawn as their groups.
  var firmsForThemselves: String { get }

  // MARK: Legend

  /// The heading of a section.
  func heading(_ section: LegendSection) -> String
  /// What a line style says.
  func meaning(_ style: LineStyle) -> String
  /// What a shape of companies says.
  func meaning(_ kind: Company.Kind) -> String
  /// What happened to a tie.
  func meaning(_ change: TieChange) -> String
  /// What the number of a step says.
  func meaning(_ step: StepMeaning) -> String
  /// What a mark says.
  func meaning(_ mark: LegendMark) -> String
  /// What the width of a line says: from an amount on, below one, or nothing where all are alike.
  func width(from amount: String) -> String
  /// See ``width(from:)``.
  func width(below amount: String) -> String
  /// See ``width(from:)``.
  var anyWidth: String { get }
  /// What the thinnest line says.
  var thinnest: String { get }
  /// What the area of squares shows.
  func area(_ noun: String) -> String

  // MARK: Differences

  /// The title of a book without one.
  var deals: String { get }
  /// The title of a difference of two books, or of two days.
  func difference(of title: String, areTwoBooks: Bool) -> String
  /// Which deals are compared.
  func compared(on basis: Basis?) -> String
  /// How many deals a change happened to.
  func count(_ count: Int, _ change: TieChange) -> String
  /// That nothing is drawn.
  var none: String { get }
  /// What is compared with what.
  func sides(_ from: String, _ to: String) -> [String]
  /// What is known on one side, and on which day it is in force.
  func side(knownOn: CalendarDate?, inForceOn: CalendarDate?) -> String
  /// How many deals have no line.
  func undrawn(_ count: Int) -> String
  /// What a deal was before.
  func was(_ words: String) -> String
  /// Which fields of a deal changed.
  func changed(_ fields: String) -> String
  /// What a deal is now.
  func now(_ words: String) -> String
  /// That a deal is gone.
  var notInSecondBook: String { get }
}

/// The sections of a legend.
enum LegendSection: Hashable, Sendable, CaseIterable {
  case changes
  case paidKinds
  case otherKinds
  case mutualKinds
  case layers
  case lineStyles
  case widths
  case widthSteps
  case marks
  case rounds
  case companies
  case sources
}

/// The marks that a legend explains in its own words.
enum LegendMark: Hashable, Sendable, CaseIterable {
  /// What is muted.
  case pale
  /// What sources contradict.
  case contested
  /// What is inferred.
  case hollow
  /// An amount of which a bound is known.
  case bound
  /// The number of a source.
  case note
  /// The company that the picture is about.
  case focus
  /// A number that is not known.
  case unknownNumber
  /// A company that is new.
  case new
  /// Parts of a group.
  case parts
}

extension Language {
  /// The fixed words of pictures.
  var phrases: any DiagramPhrases {
    switch self {
    case .english: EnglishPhrases()
    case .french: FrenchPhrases()
    }
  }
}

extension ScenarioSummary {
  /// What is supposed, in one line.
  public func words(in language: Language) -> String { language.phrases.whatIf(self) }
}
