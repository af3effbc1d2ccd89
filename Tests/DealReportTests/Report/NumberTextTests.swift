import Testing

@testable import DealReport

struct NumberTextTests {
  @Test(arguments: [
    (9.2, "9.2"), (2.76, "2.76"), (1, "1"), (0, "0"), (0.004, "< 0.01"), (99.994, "99.99"), (138.4, "138"),
    (1234.5, "1,235"),
    (1e18, "1e+18"), (.infinity, "inf"),
  ])
  func ratio(_ ratio: Double, _ text: String) { #expect(ratioText(ratio) == text) }

  @Test(arguments: [(8, "8 years"), (1, "1 year"), (0.5, "0.5 years"), (2.25, "2.3 years"), (.infinity, "inf years")])
  func years(_ years: Double, _ text: String) { #expect(yearsText(years) == text) }

  @Test func groupsOfThreeDigits() {
    #expect([0, 999, 1000, 1_234_567].map { grouped($0) } == ["0", "999", "1,000", "1,234,567"])
    #expect(grouped(Int64.min) == "−9,223,372,036,854,775,808")
    #expect(counted(1, "company", plural: "companies") == "1 company")
    #expect(counted(2, "company", plural: "companies") == "2 companies")
  }

  @Test func lists() {
    #expect(
      [[], ["a"], ["a", "b"], ["a", "b", "c"]].map { $0.listed(with: "or") } == ["", "a", "a or b", "a, b or c"])
  }
}
