import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("The fixed words of reports")
struct ReportPhrasesTests {
  /// Every word of a language, by what it is.
  static func all(_ phrases: any ReportPhrases) -> [String: String] {
    var words = [
      "untitled": phrases.untitled, "kind": phrases.kindOfDocument("X"), "kind of none": phrases.kindOfDocument(nil),
      "size": phrases.size(companies: 2, deals: 2, facts: 2, sources: 2), "undated": phrases.undated,
      "restricted": phrases.restricted(to: ["X"], withoutInferred: true) ?? "", "notListed": phrases.notListed(2),
      "searchCutShort": phrases.searchCutShort, "notComputed": phrases.notComputed(2), "endless": phrases.endless("X"),
      "fraction": phrases.fraction(1, of: 2), "noMoney": phrases.noMoney, "unknown": phrases.unknown,
      "omitted": phrases.omitted, "days": phrases.days(2), "atLeast": phrases.atLeast("1"),
      "atMost": phrases.atMost("1"),
      "between": phrases.between("1", "2"), "partner": phrases.partner("X", out: "1", in: "2"),
      "notNamed": phrases.notNamed("X"), "notKnownYet": phrases.notKnownYet, "tranche": phrases.tranche("X"),
      "remake": phrases.remake, "noYear": phrases.noYear,
    ]
    for isSo in [true, false] { words["years \(isSo)"] = phrases.years("2", isPart: isSo) }
    for basis in Basis.allCases { words["basis \(basis)"] = phrases.counted(on: basis) }
    for grouping in FlowQuery.Grouping.allCases { words["units \(grouping)"] = phrases.units(grouping, in: .usd) }
    for part in ReportPart.allCases {
      words["heading \(part)"] = phrases.heading(part)
      words["absence \(part)"] = phrases.absence(part)
      let introduction = phrases.introduction(part)
      if !introduction.isEmpty { words["introduction \(part)"] = introduction }
    }
    for table in ReportTableName.allCases { words["caption \(table)"] = phrases.caption(table) }
    for column in ReportColumn.allCases { words["column \(column)"] = phrases.title(column) }
    for line in CircularityLine.allCases { words["line \(line)"] = phrases.name(line) }
    for place in [CoverageCapital.Place.inCash, .mayBeInCash, .stillToCome] {
      words["place \(place)"] = phrases.name(place)
    }
    for side in Concentration.Side.allCases { words["side \(side)"] = phrases.name(side) }
    for relation in Tie.Relation.allCases { words["relation \(relation)"] = phrases.relation(relation) }
    for measure in CentralityMeasure.allCases { words["measure \(measure)"] = phrases.name(measure) }
    for link in ReportDealLink.allCases { words["link \(link)"] = phrases.link(link) }
    for kind in CompanyFact.Kind.allCases { words["fact \(kind)"] = phrases.name(kind) }
    for qualifier in CompanyFact.Qualifier.allCases { words["qualifier \(qualifier)"] = phrases.name(qualifier) }
    for nature in CompanyFact.Nature.allCases { words["nature \(nature)"] = phrases.name(nature) }
    let year = PartialDate.year(2030)
    words["through"] = phrases.time(.through(year))
    words["term"] = phrases.term(Term(start: year, end: year, duration: TermDuration(count: 2, unit: .years)))
    for bound in [Ratio.Bound.about, .atMost, .atLeast] {
      let value = DecimalNumber(units: 25, decimals: 1)
      words["quantity \(bound)"] = phrases.quantity(Quantity(bound: bound, value: value, unit: "GW", subject: "X"))
    }
    for picture in BookReport.Picture.allCases {
      words["picture \(picture)"] = phrases.title(picture)
      words["picture caption \(picture)"] = phrases.caption(picture)
      for reason in [BookReport.MissingPicture.empty, .tooLarge] {
        words["missing \(picture) \(reason)"] = phrases.missing(picture, reason)
      }
    }
    for item in OriginItem.allCases { words["origin \(item)"] = phrases.name(item) }
    for (key, text) in SummaryPhrasesTests.all(phrases) { words["summary \(key)"] = text }
    for (key, text) in CoveragePhrasesTests.all(phrases) { words["coverage \(key)"] = text }
    for (key, text) in MethodPhrasesTests.all(phrases) { words["method \(key)"] = text }
    return words
  }

  @Test("each language has its own words; the same in both are words of both")
  func languages() {
    let english = Self.all(Language.english.reportPhrases)
    let french = Self.all(Language.french.reportPhrases)
    #expect(english.keys == french.keys && english.count > 250)
    #expect(english.values.allSatisfy { !$0.isEmpty } && french.values.allSatisfy { !$0.isEmpty })
    let same = Set(english.filter { french[$0.key] == $0.value }.values)
    let common: Set = ["PageRank", "Katz", "Sources", "Source", "Principal", "Date", "Circulation", "Parties"]
    #expect(same == common)
  }

  @Test("things that are told apart have different words", arguments: Language.allCases)
  func distinct(language: Language) {
    let phrases = language.reportPhrases
    #expect(Set(ReportPart.allCases.map(phrases.heading)).count == ReportPart.allCases.count)
    #expect(Set(CircularityLine.allCases.map { phrases.name($0) }).count == CircularityLine.allCases.count)
    #expect(Set(CentralityMeasure.allCases.map { phrases.name($0) }).count == CentralityMeasure.allCases.count)
    #expect(Set(CompanyFact.Kind.allCases.map { phrases.name($0) }).count == CompanyFact.Kind.allCases.count)
    #expect(Set(ReportTableName.allCases.map(phrases.caption)).count == ReportTableName.allCases.count)
    #expect(phrases.model.language == language)
  }

  @Test("no word accuses", arguments: Language.allCases)
  func neutrality(language: Language) {
    let text = Self.all(language.reportPhrases).values.joined(separator: " ").lowercased()
    for word in [
      "fraud", "round-tripping", "sham", "scheme", "suspicious", "fictif", "suspect", "blanchiment", "manipul",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
  }
}
