import DealAnalysis
import DealModel

// The sentences about whether money lasts in English.

extension EnglishReportPhrases {
  var noSubject: String {
    "No company has a fact about its commitments, and --of names none, so that nothing is said of whether money lasts."
  }
  func owesNothing(_ company: String) -> String {
    "\(company): nothing that it owes counts on this basis, or nothing is dated, so that nothing is said of whether its money lasts."
  }
  func nothingDue(until year: Int) -> String {
    "when the money runs out cannot be told: nothing that is owed can be put into a year up to \(year)."
  }
  func openAfter(_ year: Int) -> String {
    "when the money runs out cannot be told: no revenue is known after \(year). Until the end of \(year) it lasts."
  }
  func lasts(beyond year: Int) -> String {
    "the money does not run out before the end of \(year), whatever the bounds."
  }
  func runsOut(in year: String) -> String { "the money runs out in \(year), whatever the bounds." }
  func runsOut(from first: String, to last: String) -> String {
    "the money runs out in \(first) at the earliest and in \(last) at the latest."
  }
  func mayRunOut(in year: String, _ reason: CoverageRunOut.Reason?, horizon: Int) -> String {
    let latest =
      switch reason {
      case nil: "With everything at its best it lasts until the end of \(horizon)."
      case .means: "No latest year can be told: no source bounds the cash and the capital."
      case .noRevenue(let year): "No latest year can be told: no revenue is known of \(year)."
      case .endlessRevenue(let year): "No latest year can be told: no source bounds the revenue of \(year) from above."
      }
    return "the money can run out as early as \(year). \(latest)"
  }
  func demand(_ year: Int, revenue: String, certain: String) -> String {
    "Even with all capital and with commitments as small as they can be, it lasts beyond \(year) only if revenue until then comes "
      + "to at least \(revenue), of which \(certain) is certain."
  }
  func apart(_ count: Int) -> String {
    "Not counted, for lack of a term or an amount: \(count) \(count == 1 ? "deal or total" : "deals or totals")."
  }
  func brief(_ runOut: CoverageRunOut) -> String {
    guard runOut.isAnythingDue else { return "cannot be told" }
    if runOut.isOpen, let first = runOut.yearsWithoutRevenue.first { return "cannot be told from \(first) on" }
    return switch (runOut.earliest, runOut.latest) {
    case (nil, _): "not before \(runOut.horizon)"
    case (.some(let first), .some(let last)): first == last ? "\(first)" : "\(first) to \(last)"
    case (.some(let first), nil): "\(first) at the earliest"
    }
  }
  func requiredGrowth(from revenue: String, _ year: Int, _ growth: String) -> String {
    "To cover every year, revenue would have to grow from \(revenue) in \(year): \(growth)."
  }
  func brief(least: String, greatest: String) -> String {
    least == greatest ? "\(least) a year" : "\(least) to \(greatest) a year"
  }
  func brief(least: String, never year: Int) -> String {
    "\(least) a year at best; at worst no growth covers \(year)"
  }
  func briefAtLeast(_ least: String) -> String { "at least \(least) a year; not bounded above" }
  func never(_ year: Int) -> String { "no growth covers \(year)" }
  var growthUnbounded: String { "not bounded" }
  func suppliersTogether(_ financed: String, of owed: String, share: String) -> String {
    "Where both is known, suppliers put in \(financed) of the \(owed) that are owed to them: \(share)."
  }
  var assumptions: String { "What no source says, and the numbers rest on" }
  func assumption(_ matter: CoverageAssumption.Matter, name: String) -> String? {
    switch matter {
    case .given: return nil
    case .termStart(_, let year, let month, let reason):
      let start = PartialDate.month(year: year, month: month).description
      return switch reason {
      case .onlyYearKnown: "The term of “\(name)” begins in \(start), since only its year is known."
      case .dateOfDeal: "The term of “\(name)” begins in \(start), the month of its date."
      case .asOfDay: "The term of “\(name)” begins in \(start), the month of the as-of day, since it has no date."
      }
    case .evenParts(_, let years):
      return "“\(name)” falls due in equal parts from \(years.lowerBound) to \(years.upperBound)."
    case .allRevenueUsable: return "All revenue can be spent on commitments: nothing else has to be paid."
    case .capitalFromFirstYear: return "Capital that is still to come is there from the first year on."
    case .wholeFirstYear(let year):
      return "\(year) counts as a whole year, also what was paid and earned in it before the day of the cash."
    case .paidBefore(let year): return "What fell due before \(year) has been paid."
    }
  }
}
