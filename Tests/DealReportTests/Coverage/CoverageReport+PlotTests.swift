import DealAnalysis
import DealDiagram
import DealModel
import Testing

@testable import DealReport

struct CoverageReportPlotTests {
  private func bars(_ report: CoverageReport, _ language: Language = .english) throws -> BarPlot {
    guard case .bars(let plot) = try report.plot(in: language) else { throw PlotError.empty("no bars") }
    return plot
  }

  @Test func yearsWithTheirCommitmentsAndRevenue() throws {
    let report = try CoverageReportDocumentTests.report()
    let plot = try bars(report)
    #expect(plot.arrangement == .stacked && plot.direction == .up)
    #expect(plot.groups.map(\.group.name) == (2026...2034).map(String.init))
    for ((_, group), year) in zip(plot.groups, report.years) {
      #expect(plot.total(of: group) == PlotValue(year.needs))
      // What the parts are certain of is never more than what the year certainly needs.
      let certain = group.bars.reduce(0) { $0 + ($1?.value.certain ?? 0) }
      #expect(certain <= Double(year.needs.lower))
      let named = group.bars.compactMap { $0 }.count
      #expect(named == year.parts.count)
    }
    let revenue = plot.lines[0].points.map { $0?.value }
    #expect(revenue[0]?.lower == 1.2e12 && revenue[0]?.upper == nil && revenue[1] == .unknown)
    #expect(plot.lines[0].points[0]?.notes.first?.contains("Example Paper") == true)
    #expect(plot.series.contains("cloud-new") && plot.caption.notes.contains { $0.contains("once and not every year") })
    #expect(
      plot.caption.message == "The money can run out as early as 2026. "
        + "When it runs out at the latest cannot be told: no source bounds the revenue of 2026 from above.")
    #expect(try bars(report, .french).caption.message == "L’argent peut manquer dès 2026.")
  }

  @Test func smallCommitmentsShareAPart() throws {
    var book = ExampleBook()
    for number in 1...12 {
      book.deal(
        "extra-\(number)", .cloudContract, [(.customer, "south"), (.provider, "north")], Int64(number), years: 4)
    }
    let report = try book.source().coverage(CoverageQuery(of: "south"))
    let plot = try bars(report)
    #expect(plot.series.count == 7 && plot.series.last == "others" && plot.series.contains("cloud-new"))
    for ((_, group), year) in zip(plot.groups, report.years) {
      let sum = PlotValue.sum(group.bars.compactMap { $0?.value })
      #expect(sum == PlotValue(year.needs) || year.parts.isEmpty)
    }
    _ = try Plot.bars(plot).svg()
  }

  @Test func nothingToPlotIsASentence() throws {
    let report = try ExampleBook().source().coverage(CoverageQuery(of: "north"))
    do throws(PlotError) {
      _ = try report.plot(in: .english)
      Issue.record("drawn")
    } catch {
      #expect(error.description.contains("no commitment of North falls due"))
    }
  }
}
