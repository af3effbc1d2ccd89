import DealAnalysis
import DealModel
import FlowModel

/// The sentences about whether money lasts, in one language; the name of the company and a colon stand before the first.
protocol CoveragePhrases: Sendable {
  /// That nobody was asked about.
  var noSubject: String { get }
  /// That nothing a company owes counts.
  func owesNothing(_ company: String) -> String
  /// That nothing that is owed has a year.
  func nothingDue(until year: Int) -> String
  /// That nothing can be told from a year on.
  func openAfter(_ year: Int) -> String
  /// That the money lasts.
  func lasts(beyond year: Int) -> String
  /// In which year it runs out.
  func runsOut(in year: String) -> String
  /// In which years it runs out at the earliest and at the latest.
  func runsOut(from first: String, to last: String) -> String
  /// When it may run out, and why no latest year can be told; without a reason it may last.
  func mayRunOut(in year: String, _ reason: CoverageRunOut.Reason?, horizon: Int) -> String
  /// What revenue must come to so that it lasts beyond a year.
  func demand(_ year: Int, revenue: String, certain: String) -> String
  /// How many deals and totals are in no year.
  func apart(_ count: Int) -> String
  /// The years in few words.
  func brief(_ runOut: CoverageRunOut) -> String
  /// How fast revenue would have to grow.
  func requiredGrowth(from revenue: String, _ year: Int, _ growth: String) -> String
  /// The rate in few words.
  func brief(least: String, greatest: String) -> String
  /// The rate in few words, where at worst no growth covers a year.
  func brief(least: String, never year: Int) -> String
  /// The rate in few words, where it has no upper bound.
  func briefAtLeast(_ least: String) -> String
  /// That no growth covers a year.
  func never(_ year: Int) -> String
  /// That nothing bounds the growth.
  var growthUnbounded: String { get }
  /// What suppliers finance themselves.
  func suppliersTogether(_ financed: String, of owed: String, share: String) -> String
  /// The heading of the assumptions.
  var assumptions: String { get }
  /// An assumption that nobody but the program made; `nil` for one of the reader's.
  func assumption(_ matter: CoverageAssumption.Matter, name: String) -> String?
}
