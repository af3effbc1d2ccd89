import DealModel
import Testing

@testable import DealAnalysis
@testable import DealReport

@Suite("Whether money lasts, in words")
struct CoverageAnswerTests {
  private func runOut(_ earliest: Int?, _ latest: Int?, _ change: (inout CoverageRunOut) -> Void = { _ in })
    -> CoverageRunOut
  {
    var runOut = CoverageRunOut(horizon: 2030, earliest: earliest, latest: latest, yearsWithoutRevenue: [])
    change(&runOut)
    return runOut
  }

  @Test("each case has sentences of its own, in each language", arguments: Language.allCases)
  func sentences(language: Language) throws {
    let answer = CoverageAnswer(try ExampleReport(language: language).context)
    let cases = [
      runOut(nil, nil), runOut(2027, 2027), runOut(2027, 2029), runOut(2027, nil),
      runOut(nil, nil) { $0.isAnythingDue = false },
      runOut(2028, nil) { $0.yearsWithoutRevenue = [2028] }, runOut(2027, nil) { $0.unbounded = .means },
      runOut(2027, nil) { $0.unbounded = .noRevenue(2028) }, runOut(2027, nil) { $0.unbounded = .endlessRevenue(2028) },
    ]
    let sentences = cases.map { answer.sentences($0).joined(separator: " ") }
    #expect(Set(sentences).count == cases.count && sentences.allSatisfy { $0.hasSuffix(".") })
    #expect(sentences[1].contains("2027") && !sentences[1].contains("2030") && sentences[2].contains("2029"))
    let brief = cases.map { answer.context.words.brief($0) }
    #expect(Set(brief).count == 6 && brief[1] == "2027")
  }

  @Test("what revenue would have to come to is told where no latest year can be, and what stands apart always")
  func additions() throws {
    let answer = CoverageAnswer(try ExampleReport().context)
    let demand = CoverageRunOut.Demand(year: 2028, revenue: 7_000_000_000_00, certainRevenue: 2_000_000_000_00)
    let told = answer.sentences(runOut(2027, nil) { ($0.firstDemand, $0.apartCount) = (demand, 2) })
    #expect(
      told.count == 3 && told[1].contains("at least $7.0bn, of which $2.0bn is certain")
        && told[2].contains("2 deals or totals"))
    #expect(answer.sentences(runOut(2027, 2028) { $0.firstDemand = demand }).count == 1)
  }

  @Test("rates in few words")
  func growth() throws {
    let answer = CoverageAnswer(try ExampleReport().context)
    func words(_ least: RequiredGrowth.Answer, _ greatest: RequiredGrowth.Answer) -> String {
      answer.growth(
        RequiredGrowth(
          baseYear: 2025, baseRevenue: .unknown, ground: CoverageGround(), least: least, greatest: greatest))
    }
    #expect(words(.rate(0.5, bindingYear: nil), .rate(0.5, bindingYear: 2027)) == "+50\u{A0}% a year")
    #expect(
      words(.rate(0.5, bindingYear: nil), .rate(1.255, bindingYear: 2027)) == "+50\u{A0}% to +125.5\u{A0}% a year")
    #expect(
      words(.rate(0, bindingYear: nil), .never(year: 2026)) == "0\u{A0}% a year at best; at worst no growth covers 2026"
    )
    #expect(words(.rate(0.5, bindingYear: nil), .unbounded) == "at least +50\u{A0}% a year; not bounded above")
    #expect(
      words(.never(year: 2026), .never(year: 2026)) == "no growth covers 2026"
        && words(.unbounded, .unbounded) == "not bounded")
  }

  @Test("differences with one bound, two or none")
  func differences() throws {
    let answer = CoverageAnswer(try ExampleReport().context)
    func words(_ lower: Int64?, _ upper: Int64?) -> String {
      var difference = AmountDifference(from: .zero, to: .zero, currency: .usd)
      (difference.lower, difference.upper) = (lower, upper)
      return answer.text(difference)
    }
    #expect(words(-1_00, 2_00) == "−$1 to $2" && words(1_00, 1_00) == "$1")
    #expect(words(1_00, nil) == "at least $1" && words(nil, 1_00) == "at most $1" && words(nil, nil) == "–")
  }
}
