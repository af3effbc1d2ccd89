import DealDiagram
import DealModel
import Testing

@testable import DealAnalysis
@testable import DealReport

struct CircularityReportPlotTests {
  private func lines(_ report: CircularityReport, _ language: Language = .english) throws -> LinePlot {
    guard case .lines(let plot) = try report.plot(in: language) else { throw PlotError.empty("no lines") }
    return plot
  }

  // On the first day only the stake of 15 and the old contract over 38 are known, on the second the new one over 100, too: 15
  // go each way, so that 30 circulate, of 53 and of 153.
  @Test func stepsOfWhatIsKnownOnEachDay() throws {
    let report = try CircularityReportDocumentTests.report { $0.isOverTime = true }
    let plot = try lines(report)
    #expect(plot.isStepped && plot.series.map(\.name) == ["Goes round", "All money"])
    #expect(plot.series[0].points.map(\.time.plainText) == ["2026-02-27", "2026-03-02"])
    #expect(plot.series[0].points.map(\.value) == [PlotValue(3e12), PlotValue(3e12)])
    #expect(plot.series[1].points.map(\.value) == [PlotValue(5.3e12), PlotValue(15.3e12)])
    #expect(plot.series[0].points[1].notes == ["19.6\u{A0}% of all money goes round"])
    #expect(plot.caption.message == "By 2026-03-02: goes round $30.0bn; all money $153.0bn.")
    #expect(
      try lines(report, .french).caption.message
        == "Au 2\u{A0}mars\u{A0}2026\u{A0}: en boucle 30,0\u{A0}Md$\u{A0}; tout l’argent 153,0\u{A0}Md$.")
  }

  @Test func withoutDaysThereIsASentence() throws {
    for (report, words) in [
      (try CircularityReportDocumentTests.report(), "no claim of the book"),
      (try bulkSource([("a", "b", 3), ("b", "a", nil)]).circularity(), "which a table does not say"),
    ] {
      do throws(PlotError) {
        _ = try report.plot(in: .english)
        Issue.record("drawn")
      } catch {
        #expect(error.description.contains(words))
      }
    }
  }
}
