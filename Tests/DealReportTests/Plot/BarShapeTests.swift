import DealDiagram
import DealModel
import Testing

@testable import DealReport

@Suite("Pieces of bars")
struct BarShapeTests {
  private let across = BarFrame(isAcross: true, scale: PlotScale(domain: -10...10, start: 100, end: 300))
  private let up = BarFrame(isAcross: false, scale: PlotScale(domain: -10...10, start: 300, end: 100))

  private func pieces(_ value: PlotValue, _ frame: BarFrame) -> [(String, PlotBox)] {
    var sheet = PlotSheet(theme: .light, language: .english, width: 400, identifier: "bar")
    return frame.shapes(of: value, series: 0, slot: 5...25, on: &sheet).filter { $0.name == "rect" }.map { shape in
      let (x, y) = (shape.number("x") ?? 0, shape.number("y") ?? 0)
      let box = PlotBox(
        left: x, top: y, right: x + (shape.number("width") ?? 0), bottom: y + (shape.number("height") ?? 0))
      return (shape["class"] ?? "", box)
    }
  }

  @Test("begin at zero and end at the bounds, to the right and up the page")
  func ends() {
    for (value, certain, uncertain) in [
      (PlotValue(3...7), 0.0...3.0, 3.0...7.0), (PlotValue(-7 ... -3), -3...0, -7 ... -3),
      (PlotValue(0...5), nil, 0...5), (PlotValue(4), 0...4, nil), (PlotValue(-4), -4...0, nil),
    ] as [(PlotValue, ClosedRange<Double>?, ClosedRange<Double>?)] {
      let expected = [("uncertain", uncertain), ("certain", certain)].compactMap { name, range in
        range.map { (name, $0) }
      }
      let right = pieces(value, across)
      let raised = pieces(value, up)
      #expect(right.map(\.0) == expected.map(\.0) && raised.map(\.0) == expected.map(\.0), "\(value)")
      for ((_, range), (one, two)) in zip(expected, zip(right.map(\.1), raised.map(\.1))) {
        #expect(
          one == PlotBox(left: 200 + range.lowerBound * 10, top: 5, right: 200 + range.upperBound * 10, bottom: 25))
        #expect(
          two == PlotBox(left: 5, top: 200 - range.upperBound * 10, right: 25, bottom: 200 - range.lowerBound * 10))
      }
    }
  }

  @Test("open ends are as long at any value, on their own side")
  func open() {
    for (value, range) in [
      (PlotValue(lower: 2, upper: nil), 220...242.0), (PlotValue(lower: nil, upper: -2), 158...180),
      (PlotValue(lower: nil, upper: 3), 178...200), (PlotValue(lower: -3, upper: nil), 200...222),
    ] as [(PlotValue, ClosedRange<Double>)] {
      let open = pieces(value, across).filter { $0.0 == "open" }.map(\.1)
      #expect(open == [PlotBox(left: range.lowerBound, top: 5, right: range.upperBound, bottom: 25)], "\(value)")
    }
    // What lies on the other side of zero is hatched up to its bound.
    #expect(
      pieces(PlotValue(lower: -3, upper: nil), across).filter { $0.0 == "uncertain" }.map(\.1.left) == [170])
  }

  @Test("labels stand behind what is drawn last")
  func labels() {
    #expect(across.ends(of: PlotValue(3...7)) == (270, 200) && across.ends(of: PlotValue(-7 ... -3)) == (200, 130))
    #expect(across.ends(of: .unknown) == (222, 200) && across.ends(of: PlotValue(lower: 2, upper: nil)).greatest == 242)
    #expect(up.ends(of: PlotValue(lower: 2, upper: nil)).greatest == 158)
  }
}
