import DealDiagram
import DealModel

/// What a plot is drawn on: it collects shapes, and knows the colors, the language and the width.
///
/// Lengths are pixels. Colors stand at the shapes as attributes, so that those that follow the reader's setting are told by
/// their light shades, as in all pictures.
public struct PlotSheet {
  /// The width of a plot that has none, in pixels.
  static let standardWidth = 800.0
  /// Narrower plots are drawn at this width, and made smaller.
  static let least = 320.0
  /// Wider plots are drawn at this width, and made larger.
  static let greatest = 2_400.0
  /// The room around everything.
  static let margin = 16.0
  /// The size of most texts.
  static let textSize = 12.0
  /// The size of the smallest texts.
  static let smallSize = 11.0
  private static let titleSize = 16.0

  let theme: DiagramTheme
  let language: Language
  /// The width of the sheet.
  let width: Double
  private let identifier: String
  private var names = SVGNames()
  private var nodes: [SVGNode] = []
  private var patterns: [PlotFill] = []

  init(theme: DiagramTheme, language: Language, width: Double, identifier: String) {
    self.theme = theme
    self.language = language
    self.width = width
    self.identifier = SVGNames.escaped(identifier)
  }

  /// Where the content begins and ends.
  var left: Double { Self.margin }
  var right: Double { width - Self.margin }

  /// Adds shapes that belong to no mark.
  mutating func add(_ shapes: [SVGElement], group: String) {
    guard !shapes.isEmpty else { return }
    var element = SVGElement("g", ["class": group])
    element.children = Self.lines(shapes)
    nodes.append(.element(element))
  }

  /// Adds the name of something, with all of it beside the pointer where it was cut.
  mutating func addName(_ name: String, _ lines: [String], group: String = "name", _ shapes: [SVGElement]) {
    let isCut = (lines.last?.hasSuffix("…") ?? false) && !name.hasSuffix("…")
    add((isCut ? [SVGElement("title", [:], [.text(Self.words(name))])] : []) + shapes, group: group)
  }

  /// Adds a mark: shapes that stand for one value, with the value and its sources beside the pointer.
  ///
  /// - Parameters:
  ///   - classes: what it is, for styling.
  ///   - name: what its identifier is made of.
  ///   - title: the value and its sources, line by line.
  ///   - shapes: what is drawn.
  mutating func addMark(_ classes: [String], name: [String], title: [String], _ shapes: [SVGElement]) {
    var element = SVGElement(
      "g",
      [
        "id": names.id(identifier, name), "class": (["mark"] + classes).joined(separator: " "),
        "role": "graphics-symbol img",
      ])
    let words = title.filter { !$0.isEmpty }.map { Self.words($0) }.joined(separator: "\n")
    element.children = Self.lines([SVGElement("title", [:], [.text(words)])] + shapes)
    nodes.append(.element(element))
  }

  /// What fills an area.
  mutating func fill(_ fill: PlotFill) -> String {
    switch fill {
    case .none: return "none"
    case .plain(let color): return color.code(in: theme)
    case .hatched, .textured:
      if case .textured(let series) = fill, PlotFill.texture(of: series) == 0 {
        return PlotColor.series(series).code(in: theme)
      }
      if !patterns.contains(fill) { patterns.append(fill) }
      return "url(#\(identifier)-\(fill.name))"
    }
  }

  /// Text from outside, of which every character is one to be read.
  static func words(_ text: String) -> String {
    let cut = text.prefix(longestText)
    return String(cut).printable + (cut.endIndex < text.endIndex ? "…" : "")
  }

  private static let longestText = 2_000

  private static func lines(_ elements: [SVGElement]) -> [SVGNode] {
    [.text("\n")] + elements.flatMap { [.element($0), .text("\n")] }
  }
}

extension PlotSheet {
  /// Writes what stands above a plot; gives back where it ends.
  mutating func addHeading(_ caption: PlotCaption) -> Double {
    var shapes: [SVGElement] = []
    var end = Self.margin
    let title = PlotText.lines(caption.title, width: right - left, size: Self.titleSize, isBold: true, atMost: 3)
    shapes += text(title, x: left, from: &end, size: Self.titleSize, color: .text, isBold: true)
    if !caption.message.isEmpty {
      end += 2
      let message = PlotText.lines(caption.message, width: right - left, size: Self.textSize, atMost: 8)
      shapes += text(message, x: left, from: &end, size: Self.textSize, color: .quietText)
    }
    add(shapes, group: "caption")
    return end + 8
  }

  /// Writes what stands below a plot; gives back the height of the sheet.
  mutating func addNotes(_ notes: [String], from top: Double) -> Double {
    var shapes: [SVGElement] = []
    var end = top + (notes.isEmpty ? 0 : 8)
    for note in notes {
      let lines = PlotText.lines(note, width: right - left, size: Self.smallSize, atMost: 6)
      shapes += text(lines, x: left, from: &end, size: Self.smallSize, color: .quietText)
    }
    add(shapes, group: "notes")
    return end + Self.margin
  }

  private func text(
    _ lines: [String], x: Double, from top: inout Double, size: Double, color: PlotColor, isBold: Bool = false
  ) -> [SVGElement] {
    lines.map { line in
      defer { top += size * PlotText.leading }
      return text(line, x: x, baseline: top + size * PlotText.ascent, size: size, color: color, isBold: isBold)
    }
  }

  /// The whole document.
  func document(caption: PlotCaption, height: Double, width asked: PictureWidth?) -> SVGElement {
    let (title, description) = ("\(identifier)-title", "\(identifier)-description")
    var size = (width.plainDecimal, height.plainDecimal)
    if let asked {
      size = (asked.description, (asked.number / width * height).plainDecimal + asked.unit.rawValue)
    }
    var root = SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "version": "1.1", "xml:lang": language.rawValue,
        "role": "graphics-document document", "aria-labelledby": "\(title) \(description)", "width": size.0,
        "height": size.1, "viewBox": "0 0 \(width.plainDecimal) \(height.plainDecimal)",
      ])
    var group = SVGElement(
      "g", ["font-family": DiagramTheme.fontFamily, "text-rendering": "geometricPrecision"])
    let ground = rectangle(
      PlotBox(left: 0, top: 0, right: width, bottom: height), fill: PlotColor.background.code(in: theme))
    let definitions = patterns.map { $0.pattern(named: "\(identifier)-\($0.name)", theme: theme) }
    var all: [SVGElement] = [ground]
    if !definitions.isEmpty {
      var element = SVGElement("defs")
      element.children = Self.lines(definitions)
      all.insert(element, at: 0)
    }
    group.children = Self.lines(all) + nodes.flatMap { [$0, .text("\n")] }
    root.children = Self.lines([
      SVGElement("title", ["id": title], [.text(Self.words(caption.title))]),
      SVGElement(
        "desc", ["id": description],
        [.text(Self.words(([caption.message] + caption.notes).filter { !$0.isEmpty }.joined(separator: " ")))]),
      group,
    ])
    return SVGFinish.styled(root, adaptiveColors: theme.adaptiveColors)
  }
}
