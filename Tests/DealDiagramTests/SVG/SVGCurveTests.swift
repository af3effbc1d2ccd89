import Testing

@testable import DealDiagram

@Suite("Curves of SVG documents")
struct SVGCurveTests {
  @Test("a path is read and written as it was")
  func text() throws {
    let path = "M577,-365C591.03,-365 594.47,-363 608.5,-363"
    #expect(try #require(SVGCurve(path: path)).path == path)
    for bad in ["", "M1,1", "M1,1L2,2", "M1,1C1,1 2,2", "M1C1,1 2,2 3,3", "M1,1C1,1 2,2 x,3"] {
      #expect(SVGCurve(path: bad) == nil, "\(bad)")
    }
  }

  // On a straight line of even speed the cut is where the distance is, and the rest is the rest of the line.
  @Test("a straight line is cut at a distance from either end", arguments: [1.0, 10, 29.5])
  func straight(distance: Double) throws {
    let line = try #require(SVGCurve(path: "M0,0C10,0 20,0 30,0 40,0 50,0 60,0"))
    var start = line
    let cutFound = start.cut(at: distance, from: SVGPlace(x: 0, y: 0), at: .start, steps: 40)
    let cut = try #require(cutFound)
    #expect(abs(cut.x - distance) < 1e-6 && start.place(.end).x == 60 && abs(start.place(.start).x - distance) < 1e-6)
    var end = line
    let otherFound = end.cut(at: distance, from: SVGPlace(x: 60, y: 0), at: .end, steps: 40)
    let other = try #require(otherFound)
    #expect(abs(other.x - (60 - distance)) < 1e-6 && end.place(.start).x == 0)
    #expect(end.places.count % 3 == 1)
  }

  @Test("what is cut off a curve lies within the distance, and the rest of it is the same curve")
  func bent() throws {
    let whole = try #require(SVGCurve(path: "M0,0C40,0 10,60 90,70"))
    var rest = whole
    let tip = whole.place(.start)
    let cutFound = rest.cut(at: 25, from: tip, at: .start, steps: 40)
    let cut = try #require(cutFound)
    #expect(abs(cut.distance(to: tip) - 25) < 1e-6)
    func sample(_ curve: SVGCurve) -> [SVGPlace] {
      (0...400).map { step in
        let t = Double(step) / 400
        let weights = [(1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t]
        return SVGPlace(
          x: zip(weights, curve.places).reduce(0) { $0 + $1.0 * $1.1.x },
          y: zip(weights, curve.places).reduce(0) { $0 + $1.0 * $1.1.y })
      }
    }
    let dense = sample(whole)
    #expect(sample(rest).allSatisfy { place in dense.contains { $0.distance(to: place) < 0.3 } })
  }

  @Test("a curve that is nearer as a whole is not cut")
  func short() throws {
    var line = try #require(SVGCurve(path: "M0,0C1,0 2,0 3,0"))
    let cut = line.cut(at: 5, from: SVGPlace(x: 0, y: 0), at: .start, steps: 40)
    #expect(cut == nil)
    #expect(line.path == "M0,0C1,0 2,0 3,0")
  }
}
