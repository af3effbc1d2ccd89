import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("The sentences of summaries")
struct SummaryPhrasesTests {
  /// Every sentence of a language, by what it says.
  static func all(_ phrases: any SummaryPhrases) -> [String: String] {
    var texts: [String: StyledText] = [
      "noCircularFlow": phrases.noCircularFlow, "circularFlow": phrases.circularFlow("1", legs: ["X", "Y"]),
      "leg": phrases.leg("X", "Y", nil), "circulation": phrases.circulation("1", of: "2", share: "3"),
      "circulation without share": phrases.circulation("1", of: "2", share: nil),
      "circulationUnbounded": phrases.circulationUnbounded(of: "2"), "noCirculation": phrases.noCirculation(of: "2"),
      "noMoneyMoves": phrases.noMoneyMoves, "dependence": phrases.dependence("X", on: "Y", grounds: ["1", "2"]),
      "noDependence": phrases.noDependence, "noLoss": phrases.noLoss, "noConcentration": phrases.noConcentration,
      "doubleRoles": phrases.doubleRoles(["X", "Y"]), "rivalTies": phrases.rivalTies(["X"]),
      "standing": phrases.standing("X", to: ["Y", "Z"]), "noOverlap": phrases.noOverlap,
      "contested": phrases.contested(["X", "Y"], more: 0), "contested more": phrases.contested(["X"], more: 2),
      "nothingContested": phrases.nothingContested,
    ]
    for isSo in [true, false] {
      texts["circularFlows \(isSo)"] = phrases.circularFlows("1", isOne: isSo)
      texts["goesRound \(isSo)"] = phrases.goesRound("1", isBound: isSo)
      texts["comesBack \(isSo)"] = phrases.comesBack("1", to: "X", over: isSo ? "2" : nil, isWholeTerm: true)
      texts["more \(isSo)"] = phrases.moreCircularFlows("1", isOne: isSo)
      texts["single \(isSo)"] = phrases.singleParties("1", isOne: isSo)
      texts["known \(isSo)"] = phrases.known("1", of: "2", isAll: isSo)
    }
    for aspect in [FlowAspect.atRisk, .undrawn, .backlog] {
      texts["loss \(aspect)"] = phrases.loss("1", of: "X", ifFails: "Y", aspect)
    }
    for side in Concentration.Side.allCases {
      texts["concentrated \(side)"] = phrases.concentrated(side, of: "X", parties: 2, index: "1", likeEqual: "2")
    }
    for topic in SummaryTopic.allCases { texts["topic \(topic)"] = StyledText(phrases.heading(topic)) }
    return texts.mapValues(\.words)
  }

  @Test("links stay links inside of sentences, and nothing is lost", arguments: Language.allCases)
  func links(language: Language) {
    let phrases = language.reportPhrases
    let place = ReportAnchor("row", "x")
    func link(_ words: String) -> StyledText { StyledText(words, to: place) }
    for sentence in [
      phrases.circularFlows(link("7"), isOne: false), phrases.circularFlow(link("7"), legs: ["a"]),
      phrases.leg("A", "B", link("7")), phrases.goesRound(link("7"), isBound: true),
      phrases.comesBack(link("7"), to: "A", over: nil, isWholeTerm: true),
      phrases.circulation("1", of: "2", share: link("7")),
      phrases.noCirculation(of: link("7")), phrases.dependence("A", on: "B", grounds: ["a", link("7")]),
      phrases.loss(link("7"), of: "A", ifFails: "B", .backlog), phrases.singleParties(link("7"), isOne: false),
      phrases.concentrated(.funders, of: "A", parties: 2, index: link("7"), likeEqual: "2"),
      phrases.doubleRoles([link("7")]), phrases.contested(["a", link("7"), "b"], more: 0),
      phrases.known(link("7"), of: "9", isAll: false),
    ] {
      #expect(sentence.runs.contains(.link("7", .place(place))), "\(sentence)")
      #expect(sentence.words.contains("7") && sentence.words.count > 5)
    }
  }
}
