import DealDiagram
import DealModel
import Testing

@testable import DealReport

@Suite("Legends of plots")
struct PlotLegendTests {
  private func reading(_ legend: PlotLegend, width: Double = 400) throws -> (PlotReading, Double) {
    var sheet = PlotSheet(theme: .light, language: .english, width: width, identifier: "legend")
    let end = legend.draw(on: &sheet, from: 10)
    return (
      try PlotReading(
        SVGWriter.document(sheet.document(caption: PlotCaption(title: ""), height: end + 10, width: nil))),
      end
    )
  }

  @Test("entries stand one after the other in as many rows as they need")
  func rows() throws {
    var legend = PlotLegend()
    let samples: [PlotLegend.Sample] = [
      .area(.textured(1), outline: .series(1)), .unknown, .line(2), .level(3), .band(4), .split(0, 5), .none,
    ]
    for index in 0..<21 { legend.add(samples[index % samples.count], "entry number \(index)") }
    let (reading, end) = try reading(legend)
    #expect(reading.collisions == [])
    let entries = reading.texts.filter { $0.words.hasPrefix("entry") }
    #expect(entries.count == 21 && Set(entries.map(\.box.top)).count > 4)
    #expect(entries.allSatisfy { $0.box.bottom <= end })
    #expect(reading.elements(ofClass: "legend").count == 1)
  }

  @Test("long words are cut, and nothing takes no room")
  func ends() throws {
    var legend = PlotLegend()
    legend.add(.unknown, String(repeating: "long ", count: 100))
    let (reading, _) = try reading(legend)
    #expect(reading.collisions == [] && reading.texts.contains { $0.words.hasSuffix("…") })
    #expect(try self.reading(PlotLegend()).1 == 10)
  }

  @Test("marks of series differ in shape or filling, and lines in how they are broken up")
  func shapes() {
    let sheet = PlotSheet(theme: .light, language: .english, width: 400, identifier: "legend")
    let marks = (0..<PlotColor.seriesCount).map { series -> String in
      let mark = sheet.marker(of: series, x: 10, y: 10)
      let isHollow = mark["fill"] == PlotColor.background.code(in: .light)
      return "\(mark.name) \((mark["points"] ?? "").split(separator: " ").count) \(isHollow)"
    }
    #expect(Set(marks).count == PlotColor.seriesCount)
    #expect(Set((0..<4).map { PlotMarker.dashes(of: $0) }).count == 4)
  }
}
