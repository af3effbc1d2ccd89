import DealDiagram
import DealModel
import Testing

@testable import DealReport

@Suite("Tornado plots")
struct TornadoPlotTests {
  typealias Variant = TornadoPlot.Variant

  private let plot = TornadoPlot(
    caption: PlotCaption(title: "What changes the result"), unit: .number, baseline: 30,
    variations: [
      TornadoPlot.Variation("small", [Variant("a", PlotValue(28)), Variant("b", PlotValue(34))]),
      TornadoPlot.Variation("large", [Variant("c", PlotValue(10)), Variant("d", PlotValue(70), notes: ["note"])]),
      TornadoPlot.Variation("none", [Variant("e", PlotValue(30))]),
      TornadoPlot.Variation("bounded", [Variant("f", PlotValue(33...41)), Variant("g", .unknown)]),
    ])

  private func reading(_ plot: TornadoPlot) throws -> PlotReading {
    try PlotReading(Plot.tornado(plot).svg(width: PictureWidth("1000px")))
  }

  @Test("what changes most stands on top")
  func order() throws {
    #expect(plot.ordered.map(\.name) == ["large", "bounded", "small", "none"])
    let names = try reading(plot).elements(ofClass: "name").compactMap { $0.elements.last?.words }
    #expect(names == ["large", "bounded", "small", "none"])
    #expect(plot.plot.table().rows.map { $0[1] } == ["c", "d", "f", "g", "a", "b", "e"])
  }

  @Test("bars begin at the baseline, and are as long as what they change")
  func lengths() throws {
    let reading = try reading(plot)
    let bars = reading.elements(ofClass: "bar")
    let baseline = try #require(
      reading.elements(ofClass: "baseline").first?.elements.first { $0.name == "line" }?.number("x1"))
    func ends(_ index: Int, _ name: String) throws -> (Double, Double) {
      let bar = try #require(bars[index].rectangle(name))
      let left = try #require(bar.number("x"))
      return (left, left + (bar.number("width") ?? 0))
    }
    let unit = (try ends(1, "certain").1 - baseline) / 40
    for (index, name, from, to) in [
      (0, "certain", 10, 30), (1, "certain", 30, 70), (2, "certain", 30, 33), (2, "uncertain", 33, 41),
      (4, "certain", 28, 30), (5, "certain", 30, 34),
    ] as [(Int, String, Double, Double)] {
      let (left, right) = try ends(index, name)
      #expect(abs(left - baseline - (from - 30) * unit) < 1e-3 && abs(right - baseline - (to - 30) * unit) < 1e-3)
    }
    #expect(bars[1].title == "large, d: 70\nnote" && reading.texts.contains { $0.words == "baseline 30" })
    // Numbers on the axis are results, not differences.
    let labels = reading.elements(ofClass: "axis").flatMap(\.elements).filter { $0.name == "text" }
    for label in labels {
      let value = try #require(PlotTicksTests.number(label.words))
      #expect(abs((label.number("x") ?? 0) - baseline - (value - 30) * unit) < 1e-2)
    }
  }

  @Test("what cannot be drawn is refused with a reason")
  func refusals() {
    func error(_ change: (inout TornadoPlot) -> Void) -> String {
      var plot = plot
      change(&plot)
      do throws(PlotError) {
        _ = try Plot.tornado(plot).svg()
        return ""
      } catch {
        return error.description
      }
    }
    #expect(error { $0.variations = [] }.contains("no variation"))
    #expect(error { $0.variations = [TornadoPlot.Variation("x", [])] }.contains("no variation"))
    #expect(error { $0.baseline = .nan }.contains("no axis can show"))
    #expect(
      error { $0.variations = [TornadoPlot.Variation("x", Array(repeating: Variant("v", PlotValue(1)), count: 501))] }
        .contains("501 variants are too many"))
    #expect(error { $0.variations = [TornadoPlot.Variation("x", [Variant("same", PlotValue(30))])] }.isEmpty)
  }
}
