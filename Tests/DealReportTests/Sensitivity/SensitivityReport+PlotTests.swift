import DealModel
import FlowModel
import Testing

@testable import DealAnalysis
@testable import DealReport

struct SensitivityReportPlotTests {
  private func report() throws -> SensitivityReport {
    let book = try DealBook(ExampleBook().draft)
    let flows = FlowQuery(layer: .cash, basis: .committed, clock: Clock(of: book))
    return try book.sensitivity(SensitivityQuery(.cycles(CircularFlowQuery())), flows: flows)
  }

  private func tornado(_ report: SensitivityReport, _ language: Language = .english) throws -> TornadoPlot {
    guard case .tornado(let plot) = try report.plot(in: language) else { throw PlotError.empty("no tornado") }
    return plot
  }

  // 138 ÷ 15 = 9.2; 138 ÷ 50 on the looser bases, 100 ÷ 15 and 38 ÷ 15 without one of the contracts.
  @Test func barsLeadFromTheAnswerToWhatEachTrialFinds() throws {
    let plot = try tornado(report())
    #expect(plot.baseline == 138.0 / 15 && plot.unit == .number)
    let found = Dictionary(
      uniqueKeysWithValues: plot.variations.map { ($0.name, $0.variants[0].value.exactValue ?? 0) })
    #expect(found["on the basis conditional"] == 138.0 / 50)
    #expect(found["without cloud-old"] == 100.0 / 15 && found["without cloud-new"] == 38.0 / 15)
    #expect(found["on the basis paid"] == nil)
    #expect(plot.caption.notes.contains { $0.hasPrefix("Not found at all: on the basis paid") })
  }

  @Test func anotherFindingCanBeChosen() throws {
    var report = try report()
    report.plottedFinding = "circularFlow:north,south"
    let plot = try tornado(report)
    #expect(plot.baseline == 1_500_000_000_000 && plot.unit == .money(.usd))
    report.plottedFinding = "nothing"
    #expect(throws: PlotError.self) { try report.plot(in: .english) }
  }

  // Between which values an answer lies is shown whole, beside those of the trials.
  @Test func anAnswerWithBoundsStandsBesideTheTrials() throws {
    var draft = ExampleBook()
    draft.deal("open", .cloudContract, [(.customer, "south"), (.provider, "north")], nil)
    let book = try DealBook(draft.draft)
    let flows = FlowQuery(layer: .cash, basis: .committed, clock: Clock(of: book))
    var report = try book.sensitivity(
      SensitivityQuery(.concentration(ConcentrationQuery(of: "south"))), flows: flows)
    report.plottedFinding = "sideTotal:south:suppliers"
    guard case .bars(let plot) = try report.plot(in: .english) else { throw PlotError.empty("no bars") }
    let groups = plot.sections.flatMap(\.groups)
    #expect(
      groups[0].name == "the answer" && groups[0].bars[0]?.value == PlotValue(lower: 13_800_000_000_000, upper: nil))
    #expect(groups.contains { $0.name == "without open" && $0.bars[0]?.value == PlotValue(13_800_000_000_000) })
  }

  @Test func frenchHasItsOwnWords() throws {
    let plot = try tornado(report(), .french)
    #expect(plot.caption.title == "Ce qui le fait bouger\u{A0}: retour à North par North → South → North")
    #expect(plot.variations.contains { $0.name == "sans cloud-old" })
    let svg = String(decoding: try report().plot(in: .french).svg(language: .french), as: UTF8.self)
    #expect(svg.contains("essais"))
  }

  @Test func aScenarioIsToldBelowThePlot() throws {
    let report = try ConcentrationReportDocumentTests.report()
    let summary = ScenarioSummary(without: ["x"], assumptions: [], added: [], leftOut: ["x"])
    let both = ScenarioReport(scenario: summary, plain: .success(report), supposed: report)
    #expect(try both.plot(in: .english).caption.notes.first == "What if: without x")
    #expect(try both.plot(in: .french).caption.notes.first?.contains("sans x") ?? false)
  }
}
