import Testing

@testable import DealDiagram

@Suite("Places of a layout")
struct DiagramPlacesTests {
  private typealias Point = DiagramPlaces.Point
  private typealias Box = DiagramPlaces.Box

  @Test("a way to the middle enters at the side that faces it")
  func entrance() {
    let box = Box(from: Point(x: 0, y: 0), to: Point(x: 4, y: 2))
    #expect(box.entrance(from: Point(x: 10, y: 1)) == Point(x: 4, y: 1))
    #expect(box.entrance(from: Point(x: -6, y: 1)) == Point(x: 0, y: 1))
    #expect(box.entrance(from: Point(x: 2, y: 9)) == Point(x: 2, y: 2))
    // Along the diagonal it enters at the corner.
    #expect(box.entrance(from: Point(x: 6, y: 3)) == Point(x: 4, y: 2))
    #expect(box.entrance(from: Point(x: 3, y: 1)) == nil)
    #expect(box.entrance(from: box.center) == nil)
  }

  @Test("the extent has everything: nodes, the ways and tips of edges, frames")
  func extent() {
    var places = DiagramPlaces()
    #expect(places.extent == nil)
    places.nodes["n0"] = Box(from: Point(x: 0, y: 0), to: Point(x: 2, y: 2))
    #expect(places.extent == places.nodes["n0"])
    places.edges[DiagramPlaces.Ends(tail: "n0", head: "n0")] = [
      DiagramPlaces.Route(curve: [Point(x: 1, y: -3)], tip: Point(x: 7, y: 1))
    ]
    places.frames["cluster0"] = DiagramPlaces.Frame(
      box: Box(from: Point(x: -1, y: 0), to: Point(x: 1, y: 5)), heading: Point(x: 0, y: 4))
    #expect(places.extent == Box(from: Point(x: -1, y: -3), to: Point(x: 7, y: 5)))
  }

  @Test("corners and offsets")
  func corners() {
    let box = Box(center: Point(x: 1, y: 2), width: 4, height: 2)
    #expect([box.low, box.high] == [Point(x: -1, y: 1), Point(x: 3, y: 3)])
    #expect(Point(x: 0.5, y: -2).moved(by: Point(x: 1, y: 1)).text == "1.5,-1")
  }
}
