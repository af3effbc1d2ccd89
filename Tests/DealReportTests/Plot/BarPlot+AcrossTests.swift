import DealDiagram
import DealModel
import DealTestSupport
import Testing

@testable import DealReport

@Suite("Bars to the right")
struct BarPlotAcrossTests {
  typealias Bar = BarPlot.Bar

  private func reading(_ plot: BarPlot) throws -> PlotReading {
    try PlotReading(Plot.bars(plot).svg(width: PictureWidth("1000px")))
  }

  /// Where zero stands.
  private func zero(_ reading: PlotReading) throws -> Double {
    try #require(reading.elements(ofClass: "zero").first?.number("x1"))
  }

  @Test("lengths are in proportion to values, from zero on", arguments: 0..<40)
  func proportion(seed: Int) throws {
    var random = RandomPlots(seed: seed)
    let values = (0..<random.number(2...20)).map { _ in (random.amount() + 1) * (random.number(0...1) == 0 ? 1 : -1) }
    let reading = try reading(BarPlotTests.plot(values.map { PlotValue($0) }))
    let zero = try zero(reading)
    let bars = reading.elements(ofClass: "bar")
    #expect(bars.count == values.count)
    let greatest = try #require(values.max { abs($0) < abs($1) })
    func length(_ index: Int) throws -> Double { try #require(bars[index].rectangle("certain")?.number("width")) }
    let scale = try length(try #require(values.firstIndex(of: greatest))) / abs(greatest)
    for (index, value) in values.enumerated() {
      let bar = try #require(bars[index].rectangle("certain"))
      // Coordinates are written to ten-thousandths of a pixel.
      #expect(abs(try length(index) - abs(value) * scale) < 2e-4)
      let (left, width) = (try #require(bar.number("x")), try length(index))
      #expect(abs((value > 0 ? left : left + width) - zero) < 2e-4)
    }
  }

  @Test("ticks stand where their labels say")
  func ticks() throws {
    let reading = try reading(BarPlotTests.plot([PlotValue(35), PlotValue(-12)], unit: .number))
    let zero = try zero(reading)
    let bar = try #require(reading.elements(ofClass: "bar").first?.rectangle("certain")?.number("width"))
    let axis = try #require(reading.elements(ofClass: "axis").first)
    let labels = axis.elements.filter { $0.name == "text" }
    #expect(labels.count > 3)
    for label in labels {
      let value = try #require(PlotTicksTests.number(label.words))
      #expect(abs(try #require(label.number("x")) - zero - value * bar / 35) < 2e-3)
    }
  }

  @Test("between the bounds it is hatched, an open end has no length, and what is unknown is an empty box")
  func bounds() throws {
    let values = [
      PlotValue(10), PlotValue(4...10), PlotValue(lower: 6, upper: nil), .unknown, PlotValue(-4...6), PlotValue(0),
    ]
    let reading = try reading(BarPlotTests.plot(values, unit: .number))
    let bars = reading.elements(ofClass: "bar")
    let whole = try #require(bars[0].rectangle("certain")?.number("width"))
    func width(_ index: Int, _ name: String) -> Double? { bars[index].rectangle(name)?.number("width") }
    #expect(
      abs((width(1, "certain") ?? 0) - whole * 0.4) < 1e-3 && abs((width(1, "uncertain") ?? 0) - whole * 0.6) < 1e-3)
    #expect(bars[1].rectangle("uncertain")?["fill"]?.hasPrefix("url(#") == true)
    #expect(abs((width(2, "certain") ?? 0) - whole * 0.6) < 1e-3 && width(2, "open") == BarFrame.openLength)
    #expect(bars[2].rectangle("open")?["stroke"] == nil)
    #expect(width(3, "certain") == nil && bars[3].elements.contains { $0.words == "?" })
    #expect(bars[3].elements.contains { $0["stroke-dasharray"] != nil })
    let hatched = bars[4].elements.filter { $0["class"] == "uncertain" }.compactMap { $0.number("width") }
    #expect(abs(hatched.reduce(0, +) - whole) < 1e-3 && width(4, "certain") == nil)
    #expect(bars[5].elements.contains { $0.name == "rect" && $0.number("width") == 2 })
    #expect(bars.map(\.title)[3] == "Section, Item 3: unknown\nnote 3")
    let legend = reading.elements(ofClass: "legend").flatMap(\.elements).map(\.words)
    #expect(
      legend.contains("between the bounds") && legend.contains("no upper bound known") && legend.contains("unknown"))
    #expect(try !self.reading(BarPlotTests.plot([PlotValue(1)])).elements.contains { $0["class"] == "legend" })
  }

  @Test("bars on top of each other end where the next begins, and what is uncertain of all comes last")
  func stack() throws {
    var plot = BarPlotTests.plot([PlotValue(10)], unit: .number)
    plot.series = ["a", "b", "c"]
    plot.arrangement = .stacked
    plot.sections[0].groups = [
      BarPlot.Group("one", [Bar(PlotValue(10)), Bar(PlotValue(20...30)), Bar(PlotValue(30))]),
      BarPlot.Group("two", [Bar(PlotValue(10)), nil, Bar(.unknown)]),
      BarPlot.Group("three", [Bar(.unknown), nil, nil]),
    ]
    let reading = try reading(plot)
    let bars = reading.elements(ofClass: "bar")
    let pieces = try bars.prefix(4).map { bar -> (Double, Double) in
      let rectangle = try #require(bar.elements.first { $0.name == "rect" })
      return (try #require(rectangle.number("x")), try #require(rectangle.number("width")))
    }
    let unit = pieces[0].1 / 10
    for (piece, size) in zip(pieces, [10.0, 20, 30, 10]) { #expect(abs(piece.1 - size * unit) < 1e-3) }
    for (one, next) in zip(pieces, pieces.dropFirst()) { #expect(abs(one.0 + one.1 - next.0) < 1e-3) }
    let totals = reading.elements(ofClass: "total")
    #expect(totals.count == 3 && totals[1].rectangle("open") != nil && totals[2].elements.contains { $0.words == "?" })
    #expect(totals[0].title == "Section, one, total: 60–70")
  }

  @Test("a name that is cut has all of it beside the pointer")
  func names() throws {
    var plot = BarPlotTests.plot([PlotValue(1)])
    let name = String(repeating: "long words ", count: 30) + "end"
    plot.sections[0].groups[0].name = name
    let titles = try reading(plot).elements(ofClass: "name").map(\.title)
    #expect(titles == [name])
  }
}
