import DealDiagram

@testable import DealReport

/// A plot as a program reads it back from its document.
struct PlotReading {
  /// A text with the room that it takes.
  struct Text {
    var words: String
    var box: PlotBox
    var size: Double
    var isUpright: Bool
  }

  let root: SVGElement

  init(_ bytes: [UInt8]) throws { root = try SVGReader.element(bytes) }

  /// All elements, each before what is in it.
  var elements: [SVGElement] { Self.all(in: root) }

  private static func all(in element: SVGElement) -> [SVGElement] {
    [element] + element.elements.flatMap { all(in: $0) }
  }

  /// The width and the height of the sheet.
  var size: (width: Double, height: Double) {
    let box = (root["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    return box.count == 4 ? (box[2], box[3]) : (0, 0)
  }

  /// Elements with a class, such as `bar`.
  func elements(ofClass name: String) -> [SVGElement] {
    elements.filter { ($0["class"] ?? "").split(separator: " ").contains(Substring(name)) }
  }

  /// The groups that stand for a value each.
  var marks: [SVGElement] { elements(ofClass: "mark") }

  /// The texts that are drawn.
  var texts: [Text] {
    elements.compactMap { element in
      guard element.name == "text", let x = element.number("x"), let y = element.number("y"),
        let size = element.number("font-size")
      else { return nil }
      let words = element.words
      let width = PlotText.width(words, size: size, isBold: element["font-weight"] == "bold")
      let isUpright = element["transform"] != nil
      let (above, below) = (size * 0.8, size * 0.25)
      if isUpright {
        return Text(
          words: words, box: PlotBox(left: x - above, top: y - width, right: x + below, bottom: y), size: size,
          isUpright: true)
      }
      let left =
        switch element["text-anchor"] {
        case "middle": x - width / 2
        case "end": x - width
        default: x
        }
      return Text(
        words: words, box: PlotBox(left: left, top: y - above, right: left + width, bottom: y + below), size: size,
        isUpright: false)
    }
  }

  /// Pairs of texts that lie on each other, and texts that leave the sheet.
  var collisions: [String] {
    let texts = texts
    var found: [String] = []
    for (index, one) in texts.enumerated() {
      let box = one.box
      if box.left < -0.5 || box.right > size.width + 0.5 || box.top < 0 || box.bottom > size.height {
        found.append("“\(one.words)” leaves the sheet")
      }
      for other in texts[..<index]
      where box.left < other.box.right - 0.1 && other.box.left < box.right - 0.1 && box.top < other.box.bottom - 0.1
        && other.box.top < box.bottom - 0.1
      {
        found.append("“\(other.words)” and “\(one.words)”")
      }
    }
    return found
  }
}

extension SVGElement {
  /// The number in an attribute.
  func number(_ attribute: String) -> Double? { self[attribute].flatMap { Double($0) } }

  /// The characters in an element.
  var words: String {
    children.reduce("") { text, child in if case .text(let words) = child { text + words } else { text } }
  }

  /// What shows beside the pointer.
  var title: String { elements.first { $0.name == "title" }?.words ?? "" }

  /// The first rectangle of a class in it.
  func rectangle(_ name: String) -> SVGElement? { elements.first { $0.name == "rect" && $0["class"] == name } }
}
