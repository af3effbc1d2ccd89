import DealDiagram
import DealModel
import Testing

@testable import DealReport

@Suite("Axes of numbers")
struct PlotAxisTests {
  private func sheet(_ language: Language = .english) -> PlotSheet {
    PlotSheet(theme: .light, language: language, width: 800, identifier: "axis")
  }

  @Test("have as many ticks as there is room for")
  func room() {
    var counts: [Int] = []
    for end in [160.0, 300, 500, 900] {
      let axis = PlotAxis(across: 0...9.3e12, from: 100, to: end, unit: .money(.usd), on: sheet())
      let spacing = (end - 100) / Double(axis.ticks.values.count - 1)
      #expect(axis.labelWidth + PlotAxis.gap <= spacing || axis.ticks.values.count <= 3)
      #expect(axis.scale.place(of: 0) == 100 && axis.scale.place(of: axis.ticks.values.last ?? 0) == end)
      counts.append(axis.ticks.values.count)
    }
    #expect(counts == counts.sorted() && Set(counts).count > 2)
  }

  @Test("where labels would touch, some are left out, and zero never is")
  func thinning() throws {
    let axis = PlotAxis(across: -7e13...9e13, from: 100, to: 150, unit: .money(.usd), on: sheet(.french))
    var sheet = sheet(.french)
    axis.across(&sheet, top: 0, bottom: 100)
    let root = sheet.document(caption: PlotCaption(title: ""), height: 200, width: nil)
    let reading = try PlotReading(SVGWriter.document(root))
    #expect(reading.collisions == [] && reading.texts.contains { $0.words == "0\u{A0}$" })
    #expect(reading.elements(ofClass: "grid").count + 1 == axis.ticks.values.count)
  }

  @Test("always reach zero")
  func zero() {
    #expect([3.0, 8].axisRange(.number) == 0...8 && [-3.0].axisRange(.number) == -3...0)
    #expect([0.0].axisRange(.share) == 0...0.001 && [Double]().axisRange(.money(.usd)) == 0...1)
  }
}
