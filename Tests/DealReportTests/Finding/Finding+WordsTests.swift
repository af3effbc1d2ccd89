import DealModel
import FlowModel
import Testing

@testable import DealAnalysis
@testable import DealReport

struct FindingWordsTests {
  @Test(arguments: [
    (Finding.Value.money(atLeast: 1_500, atMost: 1_500), "$15"), (.money(atLeast: 0, atMost: nil), "unknown"),
    (.money(atLeast: nil, atMost: 200), "at most $2"), (.money(atLeast: nil, atMost: nil), "unknown"),
    (.number(.share, atLeast: 0.109, atMost: 0.307), "10.9 % to 30.7 %"),
    (.number(.count, atLeast: 1_200, atMost: 1_200), "1,200"),
    (.number(.year, atLeast: 2026, atMost: nil), "2026 at the earliest"),
    (.number(.herfindahl, atLeast: 0.52, atMost: 0.52), "5,200"),
    (.number(.rate, atLeast: 1.5, atMost: 1.5), "+150 %"), (.number(.index, atLeast: 0.25, atMost: 0.25), "0.25"),
    (.holds, "yes"),
  ])
  func valuesInWords(value: Finding.Value, words: String) {
    #expect(value.words(in: .usd) == words)
  }

  @Test func keysTellSubjectsApart() {
    let (a, b) = (CompanyReference(id: "a", name: "A"), CompanyReference(id: "b", name: "B"))
    let subjects: [Finding.Subject] = [
      .circularFlowCount, .circularFlow([a, b]), .returnRatio([a, b], to: a), .returnRatio([a, b], to: b), .money(nil),
      .money(.paid), .circulation(nil), .circulation(.paid), .circularShare(.paid), .returnedShare(a),
      .returnedShare(b),
      .breakingAmount, .owed(a), .means(a), .gap(a, year: 2026), .gap(a, year: 2027), .runOutYear(a),
      .requiredGrowth(a),
      .supplierShare(a), .suppliersShare, .partyCount(a, .funders), .partyCount(a, .suppliers), .sideTotal(a, .funders),
      .concentrationIndex(a, .funders), .directExposure(a, through: b, .atRisk, kind: "loan"),
      .directExposure(b, through: a, .atRisk, kind: "loan"), .chainCount, .pairExposure(a, through: b, .atRisk),
      .chainedExposure(a, through: b, .atRisk),
      .chainedExposure(a, through: b, .backlog), .rivalTies(a, [b]), .doubleRole(a, to: b),
      .doubleRole(b, to: a), .centrality(a, .pageRank), .centrality(a, .katz), .weakComponentCount,
      .strongComponentCount, .loopCompanyCount, .coreMember(a), .coreMember(b), .highestCoreNumber,
      .communityCount, .flowBetweenness(a, to: b), .flowBetweenness(b, to: a), .modularity, .shareInsideCommunities,
      .pathCount(a, to: b), .pathCount(b, to: a), .distance(a, to: b), .path([a, b]), .path([b, a]),
      .passage(a, from: b, to: a), .passage(b, from: b, to: a), .fewestFlows(a, to: b), .leastAmount(a, to: b),
    ]
    #expect(Set(subjects.map(\.key)).count == subjects.count)
    #expect(Set(subjects.map(\.words)).count == subjects.count)
    for subject in subjects {
      for company in subject.companies { #expect(subject.words.contains(company.name), "\(subject.words)") }
    }
  }
}
