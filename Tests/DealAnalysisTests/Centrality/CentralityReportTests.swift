import DealAnalysis
import Testing

@Suite struct CentralityReportTests {
  @Test func theUsualOptionsCountDealsAlike() {
    let options = CentralityOptions()
    #expect(options.weight == .none && options.damping == 0.85 && options.seeds.isEmpty)
    #expect(options.katzAttenuation == nil && options.threads == nil)
    #expect(options.visitBudget == 2e10)
    #expect(options.workBudget == 2_000_000_000)
  }
}
