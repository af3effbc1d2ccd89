import DealModel
import Testing

@Suite struct RatioTests {
  @Test(
    arguments: [
      (400_000, .exact, "40 %"), (275_000, .about, "about 27.5 %"), (1, .atMost, "at most 0.0001 %"),
      (1_000_000, .atLeast, "at least 100 %"), (0, .exact, "0 %"), (-10_000, .exact, "-1 %"),
      (.max, .exact, "922337203685477.5807 %"), (.min, .exact, "-922337203685477.5808 %"),
    ] as [(Int64, Ratio.Bound, String)])
  func words(millionths: Int64, bound: Ratio.Bound, text: String) {
    #expect(Ratio(millionths: millionths, bound: bound).description == text)
  }

  @Test func boundsAreAnInterval() {
    #expect(Ratio(millionths: 5).interval == AmountInterval(5))
    #expect(Ratio(millionths: 5, bound: .about).interval == AmountInterval(5))
    #expect(Ratio(millionths: 5, bound: .atMost).interval == AmountInterval(lower: 0, upper: 5))
    #expect(Ratio(millionths: 5, bound: .atLeast).interval == AmountInterval(lower: 5, upper: nil))
  }
}
