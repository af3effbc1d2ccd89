import DealDiagram
import DealModel
import Testing

@testable import DealReport

@Suite("Bars up the page")
struct BarPlotUpTests {
  typealias Bar = BarPlot.Bar

  private func plot() -> BarPlot {
    var plot = BarPlotTests.plot([20, 40, 10].map { PlotValue($0) }, .up, unit: .number)
    plot.lines = [
      BarPlot.Line(
        "line", [Bar(PlotValue(30)), Bar(.unknown, notes: ["nobody says"]), Bar(PlotValue(lower: 5, upper: nil))])
    ]
    return plot
  }

  @Test("heights are in proportion to values, from zero on, and lines stand at the same scale")
  func proportion() throws {
    let reading = try PlotReading(Plot.bars(plot()).svg())
    let zero = try #require(reading.elements(ofClass: "zero").first?.number("y1"))
    let bars = try reading.elements(ofClass: "bar").map { try #require($0.rectangle("certain")) }
    let heights = try bars.map { try #require($0.number("height")) }
    let unit = heights[0] / 20
    for (height, value) in zip(heights, [20.0, 40, 10]) { #expect(abs(height - value * unit) < 1e-3) }
    for bar in bars { #expect(abs((bar.number("y") ?? 0) + (bar.number("height") ?? 0) - zero) < 1e-3) }
    let line = try #require(reading.elements(ofClass: "line").first?.elements.last { $0.name == "polyline" })
    let last = try #require((line["points"] ?? "").split(separator: " ").first?.split(separator: ",").last)
    #expect(abs(try #require(Double(last)) - (zero - 5 * unit)) < 1e-3)
  }

  @Test("where a line is not known there is a gap and a question mark, no zero")
  func gaps() throws {
    let reading = try PlotReading(Plot.bars(plot()).svg())
    #expect(reading.elements(ofClass: "point").count == 2)
    let unknown = reading.elements(ofClass: "unknown")
    #expect(unknown.count == 1 && unknown[0].title == "line, Item 1: unknown\nnobody says")
    // Two short lines, each with the ground around it, and one open end.
    let line = try #require(reading.elements(ofClass: "line").first)
    #expect(line.elements.count { $0.name == "polyline" } == 4)
    #expect(line.elements.count { $0["class"] == "open" } == 1)
  }

  @Test("of very many names some are left out, and none is written over another")
  func thinning() throws {
    let values = (0..<200).map { PlotValue(Double($0)) }
    let reading = try PlotReading(Plot.bars(BarPlotTests.plot(values, .up)).svg())
    #expect(reading.collisions == [])
    let names = reading.texts.filter { $0.words.hasPrefix("Item") }.count
    #expect(names > 5 && names < 100)
    #expect(reading.elements(ofClass: "bar").count == 200)
  }
}
