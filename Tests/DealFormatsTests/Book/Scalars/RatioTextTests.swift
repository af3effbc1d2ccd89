import DealModel
import Testing

@testable import DealFormats

@Suite struct RatioTextTests {
  @Test(arguments: [
    ("40 %", Ratio(millionths: 400_000)), ("40%", Ratio(millionths: 400_000)), ("27.5%", Ratio(millionths: 275_000)),
    ("0.0001 %", Ratio(millionths: 1)), ("1,200 %", Ratio(millionths: 12_000_000)), ("0 %", Ratio(millionths: 0)),
    ("about 40 %", Ratio(millionths: 400_000, bound: .about)),
    ("At most 40 %", Ratio(millionths: 400_000, bound: .atMost)),
    ("up to 40 %", Ratio(millionths: 400_000, bound: .atMost)),
    ("at least 40 %", Ratio(millionths: 400_000, bound: .atLeast)),
  ])
  func readsPercentages(text: String, ratio: Ratio) throws { #expect(try RatioText.ratio(text) == ratio) }

  @Test(arguments: ["40", "0.4", "%", "-5 %", "40 % 5", "forty %", "0.00001 %", "99999999999999999999 %", "about"])
  func refusesOthers(text: String) {
    let error = #expect(throws: ScalarProblem.self) { try RatioText.ratio(text) }
    #expect(error?.code == "bad-ratio")
  }

  @Test func aShareIsAtMostTheWhole() throws {
    #expect(try RatioText.share("100 %").millionths == 1_000_000)
    #expect(throws: ScalarProblem.self) { try RatioText.share("100.0001 %") }
  }
}
