import DealModel
import Testing

@testable import DealAnalysis
@testable import DealReport

@Suite("Numbers as languages write them")
struct NumberWordsTests {
  private let english = NumberWords(language: .english)
  private let french = NumberWords(language: .french)

  @Test("signs of the language, and no break before a percent sign")
  func signs() {
    #expect(english.count(1_234_567) == "1,234,567" && french.count(1_234_567) == "1\u{A0}234\u{A0}567")
    #expect(english.ratio(9.25) == "9.25" && french.ratio(9.25) == "9,25" && french.ratio(1_234.5) == "1\u{A0}235")
    #expect(english.percent(0.3068) == "30.7\u{A0}%" && french.percent(0.3068) == "30,7\u{A0}%")
    #expect(english.percent(0.0001) == "< 0.1\u{A0}%" && french.percent(0.99999) == "> 99,9\u{A0}%")
    #expect(english.growth(1.5) == "+150\u{A0}%" && french.growth(-0.255) == "-25,5\u{A0}%")
    #expect(english.years(8) == "8" && french.years(2.5) == "2,5" && english.years(1) == "1")
  }

  @Test("bounds share a sign where both are plain, and are one where they read alike")
  func bounds() {
    #expect(english.percent(0.1...0.2) == "10–20\u{A0}%" && english.percent(0.5...0.5) == "50\u{A0}%")
    #expect(english.percent(0.0001...0.5) == "< 0.1\u{A0}% – 50\u{A0}%")
    #expect(
      french.percent(CircularShare(least: 0, greatest: 0.307, isLeastExact: true, isGreatestExact: true))
        == "0–30,7\u{A0}%")
    #expect(english.index(0.25...0.5) == "2,500–5,000" && french.index(1...1) == "10\u{A0}000")
    #expect(english.range(1.25...3) == "1.25–3" && english.range(1...Double.infinity) == nil)
  }
}
