import DealModel
import Testing

@testable import DealAnalysis
@testable import DealReport

struct CoverageWordsTests {
  @Test func ratesAndShares() {
    #expect(growthText(1.5) == "+150 %" && growthText(5.9551) == "+595.5 %")
    #expect(growthText(-0.25) == "-25 %" && growthText(0) == "0 %")
    #expect(shareText(0.025...0.025) == "2.5 %" && shareText(0...1) == "0–100 %")
  }

  @Test func whenTheMoneyRunsOut() {
    func words(_ earliest: Int?, _ latest: Int?, unknown: [Int] = []) -> (String, String) {
      let out = CoverageRunOut(horizon: 2030, earliest: earliest, latest: latest, yearsWithoutRevenue: unknown)
      return (out.words, out.sentences(in: .usd).joined(separator: " "))
    }
    #expect(words(nil, nil).0 == "not before 2030")
    #expect(words(2027, 2027).1 == "The money runs out in 2027, whatever the bounds.")
    #expect(words(2027, 2029).0 == "2027 to 2029")
    #expect(words(2027, nil).1.contains("With everything at its best it lasts until the end of 2030."))
    let open = words(2028, nil, unknown: [2028, 2029, 2030])
    #expect(open.0 == "cannot be told from 2028 on" && open.1.contains("no revenue is known after 2027"))
  }

  @Test func whatRevenueMustComeTo() {
    var out = CoverageRunOut(horizon: 2030, earliest: 2026, yearsWithoutRevenue: [])
    out.unbounded = .endlessRevenue(2027)
    out.firstDemand = CoverageRunOut.Demand(year: 2027, revenue: 11_375_000_000_000, certainRevenue: 9_000_000_000_000)
    let text = out.sentences(in: .usd).joined(separator: " ")
    #expect(text.contains("no source bounds the revenue of 2027 from above"))
    #expect(text.contains("beyond 2027 only if revenue until then comes to at least $113.8bn"))
    #expect(text.contains("make $90.0bn certain"))
  }

  @Test func requiredGrowth() {
    func words(_ least: RequiredGrowth.Answer, _ greatest: RequiredGrowth.Answer) -> String {
      RequiredGrowth(
        baseYear: 2025, baseRevenue: AmountInterval(1), ground: CoverageGround(), least: least, greatest: greatest
      ).words
    }
    #expect(words(.rate(0, bindingYear: nil), .never(year: 2027)).contains("no growth covers 2027"))
    #expect(words(.rate(0, bindingYear: nil), .unbounded).contains("not bounded above"))
    #expect(words(.never(year: 2026), .never(year: 2026)) == "no growth covers 2026")
    #expect(words(.unbounded, .unbounded) == "not bounded")
  }
}
