import DealModel
import Testing

@testable import DealAnalysis

@Suite struct ScenarioTests {
  @Test func assumptionsReadAsTheyAreMade() {
    let ten = Amount.exact(Money(minorUnits: 1_000_000_000_000, currency: .usd))
    let whole = Scenario.Assumption(deal: "x", value: .status(.paid))
    let part = Scenario.Assumption(deal: "x", tranche: "first", value: .amount(ten))
    #expect(whole.description == "x.status=paid" && part.description == "x/first.amount=\(ten)")
  }

  @Test func aScenarioWithoutAnythingIsEmpty() {
    var scenario = Scenario()
    #expect(scenario.isEmpty)
    scenario.without = ["x"]
    #expect(!scenario.isEmpty)
  }
}
