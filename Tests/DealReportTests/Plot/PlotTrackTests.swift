import DealDiagram
import DealModel
import Testing

@testable import DealReport

@Suite("Series of points")
struct PlotTrackTests {
  private let scale = PlotScale(domain: 0...100, start: 200, end: 100)

  /// What a track of values draws, at 10, 20 and so on across.
  private func line(_ values: [PlotValue?], _ course: PlotTrack.Course) -> SVGElement? {
    var sheet = PlotSheet(theme: .light, language: .english, width: 400, identifier: "track")
    let points = values.enumerated().map { index, value in
      PlotTrack.Point(x: Double(index + 1) * 10, value: value, name: ["\(index)"], title: ["\(index)"])
    }
    PlotTrack(series: 0, points: points, course: course).draw(on: &sheet, scale: scale)
    let root = sheet.document(caption: PlotCaption(title: ""), height: 300, width: nil)
    return root.elements.last?.elements.first { $0["class"] == "line series-1" }
  }

  private func paths(_ values: [PlotValue?], _ course: PlotTrack.Course) -> [String] {
    (line(values, course)?.elements ?? []).filter { $0.name == "polyline" && $0["stroke-width"] == "2" }
      .compactMap { $0["points"] }
  }

  @Test("are joined directly, or by steps, or stand for themselves")
  func courses() {
    let values = [PlotValue(0), PlotValue(50), PlotValue(100)] as [PlotValue?]
    #expect(paths(values, .direct) == ["10,200 20,150 30,100"])
    #expect(paths(values, .stepped) == ["10,200 20,200 20,150 30,150 30,100"])
    #expect(paths(values, .level(4)) == ["6,200 14,200", "16,150 24,150", "26,100 34,100"])
  }

  @Test("a gap is neither zero nor bridged")
  func gaps() {
    let values = [PlotValue(50), PlotValue(60), .unknown, nil, PlotValue(70), PlotValue(80)] as [PlotValue?]
    #expect(paths(values, .direct) == ["10,150 20,140", "50,130 60,120"])
    // What is known on a day holds until nobody knows any more.
    #expect(paths(values, .stepped) == ["10,150 20,150 20,140 30,140", "50,130 60,130 60,120"])
    #expect(paths([.unknown, nil], .direct).isEmpty)
  }

  @Test("bounds are two lines with a band between them")
  func bands() throws {
    let values = [PlotValue(20...40), PlotValue(30...80)] as [PlotValue?]
    #expect(paths(values, .direct) == ["10,180 20,170", "10,160 20,120"])
    let band = try #require(line(values, .direct)?.elements.first { $0.name == "polygon" })
    #expect(band["points"] == "10,180 20,170 20,120 10,160" && band["class"] == "uncertain")
    let steps = try #require(line(values, .stepped)?.elements.first { $0.name == "polygon" })
    #expect(steps["points"] == "10,180 20,180 20,160 10,160")
  }

  @Test("a bound that is not known is a strip, as long at any value")
  func open() throws {
    for value in [10.0, 60] {
      let open = PlotValue(lower: value, upper: nil)
      let drawn = try #require(line([open, open], .stepped))
      let strip = try #require(drawn.elements.first { $0["class"] == "open" })
      let y = 200 - value
      #expect(strip["points"] == "10,\(Int(y)) 20,\(Int(y)) 20,\(Int(y - 16)) 10,\(Int(y - 16))")
      #expect(drawn.elements.count { $0.name == "polyline" } == 1)
    }
  }

  @Test("a point without neighbors shows its bounds by itself")
  func lone() throws {
    let whisker = try #require(line([.unknown, PlotValue(20...40), .unknown], .direct)?.elements.first)
    #expect(whisker.name == "line" && whisker["y1"] == "180" && whisker["y2"] == "160")
  }
}
