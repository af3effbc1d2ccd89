import DealAnalysis
import DealModel
import Testing

@testable import DealReport

@Suite("The sentences about whether money lasts")
struct CoveragePhrasesTests {
  /// Every sentence of a language, by what it says.
  static func all(_ phrases: any CoveragePhrases) -> [String: String] {
    var words = [
      "noSubject": phrases.noSubject, "owesNothing": phrases.owesNothing("X"),
      "nothingDue": phrases.nothingDue(until: 2030),
      "openAfter": phrases.openAfter(2027), "lasts": phrases.lasts(beyond: 2030),
      "runsOut": phrases.runsOut(in: "2027"),
      "runsOut between": phrases.runsOut(from: "2027", to: "2029"),
      "mayRunOut": phrases.mayRunOut(in: "2027", nil, horizon: 2030),
      "mayRunOut means": phrases.mayRunOut(in: "2027", .means, horizon: 2030),
      "mayRunOut noRevenue": phrases.mayRunOut(in: "2027", .noRevenue(2028), horizon: 2030),
      "mayRunOut endless": phrases.mayRunOut(in: "2027", .endlessRevenue(2028), horizon: 2030),
      "demand": phrases.demand(2028, revenue: "1", certain: "2"), "apart 1": phrases.apart(1),
      "apart 2": phrases.apart(2),
      "requiredGrowth": phrases.requiredGrowth(from: "1", 2025, "2"), "brief": phrases.brief(least: "1", greatest: "2"),
      "brief one": phrases.brief(least: "1", greatest: "1"), "brief never": phrases.brief(least: "1", never: 2027),
      "briefAtLeast": phrases.briefAtLeast("1"), "never": phrases.never(2027),
      "growthUnbounded": phrases.growthUnbounded,
      "suppliersTogether": phrases.suppliersTogether("1", of: "2", share: "3"), "assumptions": phrases.assumptions,
    ]
    let matters: [CoverageAssumption.Matter] = [
      .termStart("d", year: 2026, month: 3, .onlyYearKnown), .termStart("d", year: 2026, month: 3, .dateOfDeal),
      .termStart("d", year: 2026, month: 3, .asOfDay), .evenParts("f", years: 2026...2030), .allRevenueUsable,
      .capitalFromFirstYear, .wholeFirstYear(2026), .paidBefore(2026),
    ]
    for (index, matter) in matters.enumerated() {
      words["matter \(index)"] = phrases.assumption(matter, name: "X") ?? ""
    }
    return words
  }

  @Test("an assumption of the reader's keeps its words", arguments: Language.allCases)
  func given(language: Language) { #expect(language.reportPhrases.assumption(.given, name: "X") == nil) }

  @Test("each sentence is one of its own", arguments: Language.allCases)
  func distinct(language: Language) {
    let words = Self.all(language.reportPhrases)
    #expect(Set(words.values).count == words.count)
  }
}
