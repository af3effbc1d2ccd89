import DealGraph
import Testing

@testable import DealGraphCLI

struct ProgressTests {
  @Test func saysHowMuchHowFastAndHowLong() {
    // A quarter in two seconds leaves three times as long.
    #expect(
      ProgressLine.text("reading a", bytes: 25, total: 100, rows: 3_000, elapsed: .seconds(2))
        == "reading a · 25 % · 3000 rows · 1500 rows/s · 6 s left")
    #expect(
      ProgressLine.text("reading -", bytes: 25, total: nil, rows: 10, elapsed: .seconds(2))
        == "reading - · 10 rows · 5 rows/s")
    #expect(ProgressLine.text("r", bytes: 0, total: 0, rows: 0, elapsed: .zero) == "r · 0 rows · 0 rows/s")
    #expect(
      ProgressLine.text("r", bytes: 200, total: 100, rows: 1, elapsed: .seconds(1)) == "r · 100 % · 1 rows · 1 rows/s")
  }

  @Test func saysHowFarASearchHasComeAndHowLongItsBudgetLasts() {
    let progress = CircularFlowProgress(edgeVisits: 500, count: 7)
    func text(_ budget: UInt64?) -> String {
      ProgressLine.text("looking", progress, budget: budget, elapsed: .seconds(2))
    }
    #expect(text(2_000) == "looking · 500 steps · 7 found · 25 % of the budget · at most 6 s left")
    #expect(text(nil) == "looking · 500 steps · 7 found")
    #expect(text(400) == "looking · 500 steps · 7 found · 100 % of the budget · at most 0 s left")
    #expect(text(.max) == "looking · 500 steps · 7 found · 0 % of the budget")
  }
}
