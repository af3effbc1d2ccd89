import Testing

@testable import DealDiagram

@Suite("Marks at the ends of lines")
struct SVGLineEndsTests {
  private func line(_ width: String, _ marks: SVGElement...) -> [SVGNode] {
    [.element(SVGElement("path", ["fill": "none", "stroke-width": width, "d": "M0,0C30,0 60,0 86,0"]))]
      + marks.map { .element($0) }
  }

  private func triangle(_ points: String, fill: String = "#123456") -> SVGElement {
    SVGElement("polygon", ["fill": fill, "stroke": "#123456", "stroke-width": "20", "points": points])
  }

  private func elements(_ nodes: [SVGNode]) -> [SVGElement] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  // Graphviz's own triangle of a line to the right that ends at 90.
  private let toRight = "86,-14 90,0 86,14 86,-14"

  @Test("a triangle is as long and wide as its line asks for, and its tip stays")
  func thick() throws {
    let drawn = elements(SVGLineEnds.redrawn(line("20", triangle(toRight))))
    // 1.7 · 20 = 34 points long, 2.2 · 20 = 44 wide.
    #expect(drawn[1]["points"] == "56,22 90,0 56,-22 56,22" || drawn[1]["points"] == "56,-22 90,0 56,22 56,-22")
    #expect(drawn[1]["stroke"] == "none" && drawn[1]["stroke-width"] == nil && drawn[1]["fill"] == "#123456")
    let curve = try #require(SVGCurve(path: drawn[0]["d"] ?? ""))
    #expect(abs(curve.place(.end).x - 56) < 0.02 && curve.place(.start).x == 0)
  }

  @Test("on a thin line it has its least size")
  func thin() {
    let drawn = elements(SVGLineEnds.redrawn(line("1", triangle(toRight))))
    let places = SVGPlace.list(drawn[1]["points"] ?? "")
    #expect(
      places[1] == SVGPlace(x: 90, y: 0) && Set(places.map(\.x)) == [81, 90]
        && Set(places.map { abs($0.y) }) == [3.5, 0])
  }

  @Test("it is found at the beginning of a line, too, and hollow ones keep an outline")
  func atTheStart() throws {
    let nodes: [SVGNode] = [
      .element(SVGElement("path", ["fill": "none", "stroke-width": "4", "d": "M4,0C30,0 60,0 90,0"])),
      .element(triangle("4,-3 0,0 4,3 4,-3", fill: "none")),
    ]
    let drawn = elements(SVGLineEnds.redrawn(nodes))
    #expect(drawn[1]["stroke"] == "#123456" && drawn[1]["stroke-width"] == "1")
    #expect(SVGPlace.list(drawn[1]["points"] ?? "")[1] == SVGPlace(x: 0, y: 0))
    #expect(abs(try #require(SVGCurve(path: drawn[0]["d"] ?? "")).place(.start).x - 9) < 0.02)
  }

  @Test("two in a row follow each other")
  func double() {
    let drawn = elements(
      SVGLineEnds.redrawn(line("10", triangle("88,-5 90,0 88,5 88,-5"), triangle("86,-5 88,0 86,5 86,-5"))))
    let tips = drawn.dropFirst().map { SVGPlace.list($0["points"] ?? "")[1].x }
    let bases = drawn.dropFirst().map { SVGPlace.list($0["points"] ?? "")[0].x }
    #expect(tips == [90, 73] && bases == [73, 56])
  }

  @Test("a line that is shorter than its mark is all mark")
  func short() {
    let nodes: [SVGNode] = [
      .element(SVGElement("path", ["fill": "none", "stroke-width": "20", "d": "M80,0C82,0 84,0 86,0"])),
      .element(triangle(toRight)),
    ]
    let places = SVGPlace.list(elements(SVGLineEnds.redrawn(nodes))[1]["points"] ?? "")
    #expect(places[1].x == 90 && abs(places[0].x - 80) < 0.1)
  }

  @Test("other marks stay, with a thin outline; what is no line stays as it is")
  func others() {
    let diamond = SVGElement("polygon", ["stroke-width": "9", "points": "80,0 85,4 90,0 85,-4 80,0"])
    let drawn = elements(SVGLineEnds.redrawn(line("9", diamond)))
    #expect(drawn[1]["points"] == "80,0 85,4 90,0 85,-4 80,0" && drawn[1]["stroke-width"] == "1.5")
    #expect(drawn[0]["d"] == "M0,0C30,0 60,0 86,0")
    let text: [SVGNode] = [.element(SVGElement("text", ["x": "1"]))]
    #expect(elements(SVGLineEnds.redrawn(text)) == elements(text))
  }
}
