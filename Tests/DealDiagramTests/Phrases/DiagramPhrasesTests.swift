import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("The fixed words of pictures")
struct DiagramPhrasesTests {
  /// Every word of a language, by what it is.
  static func all(_ phrases: any DiagramPhrases) -> [String: String] {
    let day = CalendarDate("2026-03-02") ?? .distantPast
    var words = [
      "flows": phrases.flows, "exclusive": phrases.exclusive, "largestOwner": phrases.largestOwner,
      "remainder": phrases.remainder, "inferred": phrases.inferred, "inferredSentence": phrases.inferredSentence,
      "contested": phrases.contested, "sourcesDisagree": phrases.sourcesDisagree, "newSign": phrases.newSign,
      "untitledFlows": phrases.untitledFlows, "exampleFirms": phrases.exampleFirms, "allTies": phrases.allTies,
      "whatIf": phrases.whatIf(
        ScenarioSummary(
          without: ["X"], assumptions: ["Y=1"], added: [InputReference(name: "Z", digest: "")], leftOut: [])),
      "rowsAsTheyAre": phrases.rowsAsTheyAre, "noTies": phrases.noTies, "anyWidth": phrases.anyWidth,
      "thinnest": phrases.thinnest, "deals": phrases.deals, "none": phrases.none,
      "firmsForThemselves": phrases.firmsForThemselves, "notInSecondBook": phrases.notInSecondBook,
      "goesRoundUndisclosed": phrases.goesRoundUndisclosed, "and": phrases.and, "quoted": phrases.quoted("X"),
      "more": phrases.more(3), "andMore": phrases.andMore(3), "undisclosed": phrases.undisclosed("X"),
      "undisclosedCount": phrases.undisclosedCount(3), "inferredCount": phrases.inferredCount(3),
      "reaches": phrases.reaches("X"), "whatIsLeft": phrases.whatIsLeft(of: "X"), "row": phrases.row(3),
      "condition": phrases.condition("X"), "asOf": phrases.asOf(day, knownOn: day),
      "asOf all": phrases.asOf(day, knownOn: nil), "goesRound atMost": phrases.goesRound(atMost: "X"),
      "goesRound": phrases.goesRound("X"), "edition": phrases.edition(knownOn: day),
      "edition all": phrases.edition(knownOn: nil), "leftOut": phrases.leftOut(3, smallerThan: "X"),
      "leftOut none": phrases.leftOut(0, smallerThan: "X"), "furtherAway": phrases.furtherAway(3),
      "only": phrases.only("X"), "width from": phrases.width(from: "X"), "width below": phrases.width(below: "X"),
      "area": phrases.area("X"), "side": phrases.side(knownOn: day, inForceOn: day),
      "side all": phrases.side(knownOn: nil, inForceOn: nil), "undrawn": phrases.undrawn(3), "was": phrases.was("X"),
      "changed": phrases.changed("X"), "now": phrases.now("X"),
    ]
    for isSo in [true, false] {
      words["answer \(isSo)"] = phrases.answer(isSo)
      words["count \(isSo)"] = phrases.count(3, areRows: isSo)
      words["amountsKnown \(isSo)"] = phrases.amountsKnown(1, of: 3, areRows: isSo)
      words["moreLoops \(isSo)"] = phrases.moreLoops(3, areDrawn: isSo)
      words["over \(isSo)"] = phrases.over(years: "8", isWholeTerm: isSo)
      words["emptiness \(isSo)"] = phrases.emptiness(isOfLoops: isSo).joined(separator: " ")
      words["onlyLoops \(isSo)"] = phrases.onlyLoops(areApart: isSo, areThere: true)
      words["difference \(isSo)"] = phrases.difference(of: "X", areTwoBooks: isSo)
    }
    words["onlyLoops none"] = phrases.onlyLoops(areApart: false, areThere: false)
    words["loops"] = phrases.loops(2)
    words["turn"] = phrases.turn(1, of: 2)
    words["compared"] = phrases.compared(on: nil)
    words["sides"] = phrases.sides("X", "Y").joined(separator: " ")
    for hops in 0...2 { words["reach \(hops)"] = phrases.reach(hops, from: "X") }
    for kind in DealKind.allCases { words["kind \(kind)"] = phrases.noun(kind) }
    for family in TieFamily.allCases { words["family \(family)"] = phrases.noun(family) }
    for layer in Layer.allCases {
      words["layer \(layer)"] = phrases.name(layer)
      words["layer noun \(layer)"] = phrases.noun(layer)
      words["direction \(layer)"] = phrases.direction(layer)
    }
    for basis in Basis.allCases {
      words["basis \(basis)"] = phrases.name(basis)
      words["basis meaning \(basis)"] = phrases.meaning(basis)
      words["compared \(basis)"] = phrases.compared(on: basis)
    }
    for aspect in FlowAspect.allCases { words["aspect \(aspect)"] = phrases.caption(aspect) }
    for status in DealStatus.allCases {
      words["status \(status)"] = phrases.name(status)
      words["caption \(status)"] = phrases.caption(status)
    }
    for size in CompanySize.allCases { words["size \(size)"] = phrases.noun(size) }
    for section in LegendSection.allCases { words["section \(section)"] = phrases.heading(section) }
    for style in LineStyle.allCases { words["line \(style)"] = phrases.meaning(style) }
    for kind in Company.Kind.allCases { words["company \(kind)"] = phrases.meaning(kind) }
    for change in TieChange.allCases {
      words["change \(change)"] = phrases.meaning(change)
      words["change count \(change)"] = phrases.count(3, change)
    }
    for step in [StepMeaning.ofOne, .ofSeveral] { words["step \(step)"] = phrases.meaning(step) }
    for mark in LegendMark.allCases { words["mark \(mark)"] = phrases.meaning(mark) }
    for role in Role.allCases { words["field \(role)"] = phrases.field(role.key) }
    return words
  }

  @Test("each language has its own words; the same in both are words of both")
  func languages() {
    let english = Self.all(Language.english.phrases)
    let french = Self.all(Language.french.phrases)
    #expect(english.values.allSatisfy { !$0.isEmpty } && french.values.allSatisfy { !$0.isEmpty })
    let same = english.filter { french[$0.key] == $0.value }.values
    #expect(Set(same) == ["acquisition", "distribution", "relations", "capital", "PageRank", "Sources", "parties"])
  }

  @Test("things that are told apart have different words", arguments: Language.allCases)
  func distinct(language: Language) {
    let phrases = language.phrases
    #expect(Set(DealKind.allCases.map(phrases.noun)).count == DealKind.allCases.count)
    #expect(Set(DealStatus.allCases.map(phrases.caption)).count == DealStatus.allCases.count)
    #expect(Set(Basis.allCases.map(phrases.meaning)).count == Basis.allCases.count)
    #expect(Set(Layer.allCases.map(phrases.direction)).count == Layer.allCases.count)
    #expect(Set(LegendSection.allCases.map(phrases.heading)).count == LegendSection.allCases.count)
    #expect(Set(LegendMark.allCases.map(phrases.meaning)).count == LegendMark.allCases.count)
    #expect(phrases.language == language)
  }

  @Test(
    "lists of names",
    arguments: [
      ([], "", ""), (["A"], "A", "A"), (["A", "B"], "A and B", "A et B"), (["A", "B", "C"], "A, B and C", "A, B et C"),
    ])
  func lists(names: [String], english: String, french: String) {
    #expect(EnglishPhrases().list(names) == english)
    #expect(FrenchPhrases().list(names) == french)
  }
}
