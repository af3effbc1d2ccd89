import DealDiagram
import DealModel
import Testing

@testable import DealReport

@Suite("Heat maps as they are drawn")
struct HeatMapDrawingTests {
  private func reading(_ plot: HeatMap, width: String = "1000px") throws -> PlotReading {
    try PlotReading(Plot.heatMap(plot).svg(width: PictureWidth(width)))
  }

  @Test("cells have the colors of their values, with the value where it fits")
  func cells() throws {
    let reading = try reading(HeatMapTests.plot([[PlotValue(60), PlotValue(1), PlotValue(0)]]))
    let cells = reading.elements(ofClass: "cell")
    #expect(cells.map { $0.elements.last?.words } == ["60", "1", "0"])
    let fills = cells.map { $0.elements.first { $0.name == "rect" }?["fill"] }
    #expect(fills == [PlotColor.level(5), .level(0), .background].map { $0.code(in: .light) })
    // On deep colors the text is that of the ground.
    let texts = cells.map { $0.elements.last?["fill"] }
    #expect(texts == [PlotColor.background, .text, .text].map { $0.code(in: .light) })
    #expect(cells[0].title == "row 0, column 0: 60\nnote")
  }

  @Test("bounds divide a cell, an open one is hatched below the diagonal, and what is unknown all over")
  func bounds() throws {
    let plot = HeatMapTests.plot([[PlotValue(5...60), PlotValue(lower: 5, upper: nil), .unknown, PlotValue(11...19)]])
    let cells = try reading(plot).elements(ofClass: "cell")
    let halves = cells.map { $0.elements.first { $0.name == "polygon" }?["fill"] }
    #expect(halves == [PlotColor.level(5).code(in: .light), "url(#plot-hatched-quietText)", nil, nil])
    let wholes = cells.map { $0.elements.first { $0.name == "rect" }?["fill"] }
    let low = PlotColor.level(0).code(in: .light)
    #expect(wholes == [low, low, "url(#plot-hatched-quietText)", PlotColor.level(1).code(in: .light)])
    #expect(cells[2].elements.contains { $0.words == "?" } && cells[3].elements.last?.words == "11–19")
  }

  @Test("names of columns are level where all fit, else upright, and some are left out where they would touch")
  func columns() throws {
    let few = try reading(HeatMapTests.plot([[PlotValue(1), PlotValue(2)]]))
    #expect(!few.texts.contains { $0.isUpright })
    var many = HeatMapTests.plot([Array(repeating: PlotValue(1), count: 90)])
    many.columns = (0..<90).map { "A company with the number \($0)" }
    let reading = try reading(many, width: "700px")
    let upright = reading.texts.filter(\.isUpright).count
    #expect(reading.collisions == [] && upright > 20 && upright < 90)
    #expect(reading.elements(ofClass: "cell").count == 90)
  }

  @Test("nothing has a dot where its number does not fit, so that it differs from no cell")
  func zero() throws {
    let row = [PlotValue(0), nil, PlotValue(1)] + Array(repeating: PlotValue(2), count: 80)
    let cells = try reading(HeatMapTests.plot([row], unit: .money(.usd))).elements(ofClass: "cell")
    #expect(cells.count == 82)
    let dots = cells.map { cell in cell.elements.contains { $0.name == "rect" && $0.number("width") == 2 } }
    #expect(dots.firstIndex(of: true) == 0 && dots.count { $0 } == 1)
  }

  @Test("the scale says how far each color reaches, and that steps are factors")
  func scale() throws {
    var plot = HeatMapTests.plot([[PlotValue(3), PlotValue(900), .unknown]])
    plot.steps = .byTens
    let words = try reading(plot).elements(ofClass: "legend").flatMap(\.elements).map(\.words).filter { !$0.isEmpty }
    #expect(words == ["up to 10", "up to 100", "up to 1,000", "each step ten times the one before", "unknown"])
  }
}
