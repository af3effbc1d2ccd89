import DealAnalysis
import DealDiagram
import DealModel
import Testing

@testable import DealReport

struct ConcentrationReportPlotTests {
  private func bars(
    _ query: ConcentrationQuery = ConcentrationQuery(of: "south"), _ language: Language = .english
  ) throws -> BarPlot {
    guard case .bars(let plot) = try ConcentrationReportDocumentTests.report(query).plot(in: language) else {
      throw PlotError.empty("no bars")
    }
    return plot
  }

  // North has 15 of the 25 that South gets, Third the rest.
  @Test func sharesOfEachSideWithTheirDeals() throws {
    let plot = try bars()
    #expect(
      plot.sections.map(\.heading) == ["Suppliers", "Funders"]
        || plot.sections.map(\.heading) == ["Funders", "Suppliers"])
    let funders = try #require(plot.sections.first { $0.heading == "Funders" })
    #expect(funders.groups.map(\.name) == ["North", "Third"])
    let values = funders.groups.compactMap { $0.bars[0]?.value }
    #expect(values == [PlotValue(0.6), PlotValue(0.4)])
    let notes = try #require(funders.groups[0].bars[0]?.notes)
    #expect(notes[0] == "$15.0bn" && notes[1].contains("North's stake") && notes[1].contains("Example Paper"))
    #expect(plot.caption.title == "On whom South rests, and for how much")
    #expect(plot.caption.message.contains("Funders: North has 60\u{A0}%; HHI 5,200."))
  }

  @Test func severalCompaniesAreNamedInTheHeadings() throws {
    let plot = try bars(ConcentrationQuery(), .french)
    #expect(plot.sections.contains { $0.heading == "Financeurs de South" })
    #expect(plot.caption.title.contains("chaque entreprise") && plot.caption.message.contains("IHH 5\u{A0}200"))
    var query = ConcentrationQuery()
    query.limit = 1
    #expect(try bars(query).caption.notes[0].hasPrefix("The first 1 of "))
  }

  @Test func aShareThatNothingBoundsIsUnknown() throws {
    var book = ExampleBook()
    book.deal("open", .investment, [(.investor, "south"), (.investee, "north")], nil)
    var query = ConcentrationQuery(of: "north")
    query.sides = [.funders]
    guard case .bars(let plot) = try book.source().concentrations(query).plot(in: .english) else {
      throw PlotError.empty("no bars")
    }
    #expect(plot.sections[0].groups[0].bars[0]?.value == .unknown)
    #expect(plot.caption.message == "Funders: no share is known.")
  }

  @Test func nothingToPlotIsASentence() throws {
    let report = try ExampleBook(empty: "Nothing").source().concentrations(ConcentrationQuery())
    #expect(throws: PlotError.self) { try report.plot(in: .english) }
    do throws(PlotError) {
      _ = try report.plot(in: .english)
    } catch {
      #expect(error.description.hasPrefix("there is nothing to plot") && error.description.contains("looser basis"))
    }
  }
}
