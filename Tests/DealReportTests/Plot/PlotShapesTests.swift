import DealDiagram
import DealModel
import Testing

@testable import DealReport

@Suite("Shapes of plots")
struct PlotShapesTests {
  private let sheet = PlotSheet(theme: .light, language: .english, width: 400, identifier: "shapes")

  @Test("are written with plain numbers, and never with a negative size")
  func numbers() {
    let box = PlotBox(left: 1.5, top: 2, right: 1, bottom: 7.25)
    let element = sheet.rectangle(box, fill: "none", outline: .text, dashes: "3 2")
    #expect(element.number("width") == 0 && element.number("height") == 5.25 && element["stroke-dasharray"] == "3 2")
    #expect(box.height == 5.25 && sheet.rectangle(box, fill: "none")["stroke"] == nil)
    let line = sheet.polyline([(1, 2), (3.5, 4)], color: .series(0), width: 2, dashes: nil)
    #expect(line["points"] == "1,2 3.5,4" && line["stroke"] == PlotColor.series(0).code(in: .light))
    #expect(sheet.polygon([(0, 0)], fill: "none", opacity: 0.18)["fill-opacity"] == "0.18")
  }

  @Test("texts stand around a height, line by line, and in their own direction")
  func texts() {
    let lines = sheet.texts(["one", "two"], x: 5, middle: 100, size: 10, anchor: .end)
    let baselines = lines.compactMap { $0.number("y") }
    #expect(baselines.count == 2 && abs(baselines[1] - baselines[0] - 13) < 1e-9)
    #expect(abs((baselines[0] - 9.5 + baselines[1] - 9.5 + 13) / 2 - 100) < 1e-9)
    #expect(lines.allSatisfy { $0["text-anchor"] == "end" })
    #expect(sheet.text("שלום", x: 0, baseline: 0)["unicode-bidi"] == "plaintext")
    #expect(sheet.text("hello", x: 0, baseline: 0)["unicode-bidi"] == nil)
  }

  @Test("neighbors have different textures, and each pattern its own name and colors", arguments: DiagramTheme.allCases)
  func patterns(theme: DiagramTheme) {
    for series in 0..<7 { #expect(PlotFill.texture(of: series) != PlotFill.texture(of: series + 1)) }
    let fills: [PlotFill] =
      (0..<8).map { .hatched(.series($0)) } + (0..<8).map { .textured($0) } + (0..<6).map { .hatched(.level($0)) }
      + [.hatched(.outline), .hatched(.quietText)]
    #expect(Set(fills.map(\.name)).count == fills.count)
    for fill in fills {
      let pattern = fill.pattern(named: fill.name, theme: theme)
      #expect(pattern["id"] == fill.name && pattern.elements.count == 2)
      #expect(Set(pattern.elements.compactMap { $0["fill"] }).count == 2)
    }
  }
}
