import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealReport

struct ExposureMatrixReportPlotTests {
  private func heatMap(_ report: ExposureMatrixReport, _ language: Language = .english) throws -> HeatMap {
    guard case .heatMap(let plot) = try report.plot(in: language) else { throw PlotError.empty("no heat map") }
    return plot
  }

  private func report(_ base: ExposureBase?) throws -> ExposureMatrixReport {
    let book = try DealBook(ExampleBook.lending.draft)
    let query = FlowQuery(layer: .exposure, basis: .committed, clock: Clock(of: book))
    return try FlowSource(book: book, query: query).exposureMatrix(base: base, limit: nil)
  }

  // East lends West 7, of which it loses 8 along all chains; see ``ExampleBook/lending``.
  @Test func rowsLoseIfColumnsFail() throws {
    let direct = try heatMap(report(nil))
    #expect(direct.rows == ["East", "South", "West"] && direct.columns == ["East", "West"])
    #expect(direct.cells[0][0] == nil && direct.cells[0][1]?.value == PlotValue(700_000_000_000))
    let chained = try heatMap(report(.equity))
    #expect(chained.cells[0][1]?.value.exactValue.map { abs($0 - 800_000_000_000) <= 1 } ?? false)
    #expect(chained.cells[0][1]?.notes.first == "directly: $7.0bn")
    #expect(chained.caption.title == "Who loses what if whom fails: at risk")
  }

  @Test func itIsDrawnInBothLanguages() throws {
    let report = try report(.equity)
    for language in [Language.english, .french] {
      let svg = String(decoding: try report.plot(in: language).svg(language: language), as: UTF8.self)
      #expect(svg.contains(language == .french ? "à risque" : "at risk"))
    }
  }

  @Test func nothingToLoseIsASentence() throws {
    let book = try DealBook(ExampleBook(empty: "Nothing").draft)
    let query = FlowQuery(layer: .exposure, basis: .committed, clock: Clock(of: book))
    let report = try FlowSource(book: book, query: query).exposureMatrix(base: nil, limit: nil)
    #expect(throws: PlotError.self) { try report.plot(in: .english) }
  }
}
