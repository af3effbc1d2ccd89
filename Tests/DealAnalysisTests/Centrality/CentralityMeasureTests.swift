import DealAnalysis
import Testing

@Suite struct CentralityMeasureTests {
  @Test func everyMeasureSaysWhatAWeightIsToIt() {
    for measure in CentralityMeasure.allCases {
      let (plain, weighted) = (measure.definition(.none), measure.definition(.amount))
      #expect(plain.hasPrefix(measure.definition) && weighted.hasPrefix(measure.definition))
      switch measure.weightRole {
      case .strength: #expect(weighted.contains("strength") && !plain.contains("strength"))
      case .length: #expect(weighted.contains("length") && plain.contains("1 apart"))
      case nil: #expect(plain == measure.definition && weighted == measure.definition)
      }
    }
    #expect(CentralityMeasure.pageRank.definition(.none, hasSeeds: true).contains("one of the seeds"))
    #expect(CentralityMeasure.katz.definition(.none, hasSeeds: true) == CentralityMeasure.katz.definition(.none))
    #expect(Set(CentralityMeasure.basic).isSubset(of: CentralityMeasure.allCases.filter { $0.weightRole == nil }))
  }
}
