import DealModel
import FlowModel
import Testing

@testable import DealAnalysis
@testable import DealReport

struct FindingFrenchWordsTests {
  @Test func everySubjectIsSaidInFrench() {
    let (a, b) = (CompanyReference(id: "a", name: "A"), CompanyReference(id: "b", name: "B"))
    let subjects: [Finding.Subject] = [
      .circularFlowCount, .returnRatio([a, b], to: a), .money(.paid), .circulation(nil), .circularShare(.paid),
      .returnedShare(a), .breakingAmount, .owed(a), .means(a), .gap(a, year: 2026), .runOutYear(a), .requiredGrowth(a),
      .supplierShare(a), .suppliersShare, .partyCount(a, .funders), .sideTotal(a, .suppliers),
      .concentrationIndex(a, .customers), .directExposure(a, through: b, .atRisk, kind: "loan"),
      .chainedExposure(a, through: b, .backlog), .chainCount, .rivalTies(a, [b]), .doubleRole(a, to: b),
      .weakComponentCount, .strongComponentCount, .loopCompanyCount, .coreMember(a), .highestCoreNumber,
      .communityCount, .flowBetweenness(a, to: b), .modularity, .shareInsideCommunities,
      .pathCount(a, to: b), .distance(a, to: b), .path([a, b]), .passage(a, from: b, to: a), .fewestFlows(a, to: b),
      .leastAmount(a, to: b),
    ]
    for subject in subjects {
      let french = subject.words(in: .french)
      #expect(french != subject.words(in: .english))
      #expect(!french.contains("'"), "an apostrophe of a typewriter: \(french)")
      for company in subject.companies { #expect(french.contains(company.name), "\(french)") }
    }
    #expect(Set(subjects.map { $0.words(in: .french) }).count == subjects.count)
  }
}
