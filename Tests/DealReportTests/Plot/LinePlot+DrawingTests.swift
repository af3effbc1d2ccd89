import DealDiagram
import DealModel
import DealTestSupport
import Testing

@testable import DealReport

@Suite("Lines as they are drawn")
struct LinePlotDrawingTests {
  private func reading(_ plot: LinePlot, width: String = "800px") throws -> PlotReading {
    try PlotReading(Plot.lines(plot).svg(width: PictureWidth(width)))
  }

  @Test("points stand at their times and values", arguments: 0..<20)
  func places(seed: Int) throws {
    var random = RandomPlots(seed: seed)
    var year = 1990
    let points = (0..<random.number(3...30)).map { _ -> (Int, PlotValue) in
      year += random.number(1...4)
      return (year, PlotValue(random.amount() * (random.number(0...3) == 0 ? -1 : 1)))
    }
    let reading = try reading(LinePlotTests.plot([points], unit: .money(.usd)))
    let marks = try reading.elements(ofClass: "point").map { mark -> (x: Double, y: Double) in
      let circle = try #require(mark.elements.first { $0.name == "circle" })
      return (try #require(circle.number("cx")), try #require(circle.number("cy")))
    }
    #expect(marks.count == points.count)
    let zero = try #require(reading.elements(ofClass: "zero").first?.number("y1"))
    let (first, last) = (try #require(marks.first), try #require(marks.last))
    let perYear = (last.x - first.x) / Double(points[points.count - 1].0 - points[0].0)
    let farthest = try #require(points.indices.max { abs(points[$0].1.lower ?? 0) < abs(points[$1].1.lower ?? 0) })
    let perUnit = (zero - marks[farthest].y) / (points[farthest].1.lower ?? 1)
    for (mark, point) in zip(marks, points) {
      #expect(abs(mark.x - first.x - Double(point.0 - points[0].0) * perYear) < 1e-3)
      #expect(abs(zero - mark.y - (point.1.lower ?? 0) * perUnit) < 1e-3)
    }
  }

  @Test("names stand at the ends of lines, or in a legend where they do not fit")
  func names() throws {
    let few = try reading(
      LinePlotTests.plot([[(1, PlotValue(1)), (2, PlotValue(5))], [(1, PlotValue(2)), (2, PlotValue(5))]]))
    #expect(few.elements(ofClass: "name").count == 2 && few.elements(ofClass: "legend").isEmpty)
    var long = LinePlotTests.plot([[(1, PlotValue(1)), (2, PlotValue(5))]])
    long.series[0].name = String(repeating: "a long name ", count: 12)
    let legend = try reading(long)
    #expect(legend.elements(ofClass: "name").isEmpty && legend.elements(ofClass: "legend").count == 1)
  }

  @Test("what is not known has one question mark for all lines")
  func unknown() throws {
    let values: [(Int, PlotValue)] = [(1, PlotValue(1)), (2, .unknown), (3, PlotValue(2))]
    let reading = try reading(LinePlotTests.plot([values, values]))
    let marks = reading.elements(ofClass: "unknown")
    #expect(marks.count == 1 && marks[0].title == "line 0, 2: unknown\nnote\nline 1, 2: unknown\nnote")
  }

  @Test("labels are spread no further than needed, and never over each other", arguments: 0..<200)
  func spread(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1...8, using: &generator)
    let heights = (0..<count).map { _ in Double.random(in: 10...45, using: &generator) }
    let wanted = (0..<count).map { _ in Double.random(in: 0...400, using: &generator) }.sorted()
    let middles = EndLabels.spread(wanted, heights: heights, within: 0...400)
    for index in middles.indices {
      #expect(middles[index] - heights[index] / 2 >= -1e-9 && middles[index] + heights[index] / 2 <= 400 + 1e-9)
      guard index > 0 else { continue }
      let gap = middles[index] - middles[index - 1] - (heights[index] + heights[index - 1]) / 2
      #expect(gap >= -1e-9)
    }
    let isFree = wanted.indices.allSatisfy { index in
      wanted[index] - heights[index] / 2 >= (index > 0 ? wanted[index - 1] + heights[index - 1] / 2 : 0)
        && wanted[index] + heights[index] / 2 <= 400
    }
    if isFree { #expect(zip(middles, wanted).allSatisfy { abs($0 - $1) < 1e-9 }) }
  }

  @Test("of 10,000 points each has its value")
  func many() throws {
    let reading = try reading(
      LinePlotTests.plot([(1...10_000).map { ($0, PlotValue(Double($0 % 97))) }]), width: "600px")
    #expect(reading.elements(ofClass: "point").count == 10_000 && reading.collisions == [])
  }
}
