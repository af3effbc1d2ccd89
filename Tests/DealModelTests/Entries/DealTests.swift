import DealModel
import DealTestSupport
import Testing

@Suite struct DealTests {
  @Test func companiesAreFoundByTheirRole() {
    let route = Deal.example("d", .serviceRoute, ["a", "b", "c"], [])
    #expect(route.company(in: .provider) == "a")
    #expect(route.company(in: .user) == "b")
    #expect(route.company(in: .via) == "c")
    #expect(route.company(in: .investor) == nil)
  }

  @Test func equalsKeepTheirOrder() {
    let rivals = Deal.example("d", .competitor, ["c", "a", "b"], [])
    #expect(rivals.companies(in: .party) == ["c", "a", "b"])
    #expect(rivals.companies(in: .investor).isEmpty)
  }
}
