import DealModel

/// Pictures of several editions, each line of which has its place.
///
/// The documents state every position, and the engine of Graphviz that moves nothing.
public struct PlacedEditions: Sendable {
  /// The engine that takes all positions as they are.
  static let engine: DOTValue = "nop2"

  /// The day of each edition.
  public let days: [CalendarDate]
  private let sheets: [EditionSheet]
  private let legend: (table: HTMLTable, size: DiagramPlaces.Box)?
  private let extent: DiagramPlaces.Box
  /// The size of the largest title.
  private let title: (width: Double, height: Double)

  /// Between the title, the web and the legend, and between panels, in points.
  private static let gap = 12.0
  private static let panelGap = 40.0
  /// How wide a picture of panels is for its height, at best.
  private static let shape = 1.5

  init(of diagram: EditionsDiagram, plan: DOTGraph, places: DiagramPlaces, sizes: EditionSizes) {
    days = diagram.days
    sheets = diagram.drawings.indices.map { index in
      EditionSheet(
        drawing: diagram.drawings[index], edition: diagram.union.editions[index], plan: plan, places: places,
        own: sizes.own[index], title: sizes.titles[index])
    }
    let words = diagram.drawings.first?.words?.legend
    legend = words.flatMap { table in sizes.legend.map { (table, $0) } }
    let origin = DiagramPlaces.Point(x: 0, y: 0)
    extent = places.extent ?? DiagramPlaces.Box(from: origin, to: origin)
    title = (sizes.titles.map(\.width).max() ?? 0, sizes.titles.map(\.height).max() ?? 0)
  }

  /// One picture for each edition, all of the same size.
  public var documents: [DiagramDocument] { sheets.map { document(of: [$0], prefixes: [""]) } }

  /// One picture of all editions, side by side and below each other, with one legend.
  public var panels: DiagramDocument { document(of: sheets, prefixes: prefixes) }

  /// What identifiers of each edition begin with where all stand in one document; days that are given twice are told
  /// apart by numbers.
  private var prefixes: [String] {
    var names = SVGNames()
    return days.map { names.id("edition", [$0.description]) + "." }
  }

  /// One picture for each edition with identifiers that occur in no other, to be joined to an ``animation(of:width:)``.
  public var frames: [DiagramDocument] {
    zip(sheets, prefixes).map { document(of: [$0], prefixes: [$1], describing: sheets) }
  }

  /// The SVG document in which the editions take turns; what cannot move shows the last.
  ///
  /// - Parameters:
  ///   - drawings: What Graphviz made of each of the ``frames``, as SVG, and the texts of its layout.
  ///   - width: How wide the picture is; nil as wide as Graphviz made it.
  /// - Returns: The document, in UTF-8.
  /// - Throws: ``SVGError`` for bytes that are no drawing of Graphviz.
  public func animation(
    of drawings: [(bytes: [UInt8], texts: MeasuredTexts)], width: PictureWidth? = nil
  ) throws(SVGError) -> [UInt8] {
    var frames: [SVGAnimation.Frame] = []
    for ((drawing, document), prefix) in zip(zip(drawings, self.frames), prefixes) {
      let root = try document.finish.root(drawing.bytes, texts: drawing.texts, width: width)
      frames.append(SVGAnimation.Frame(id: String(prefix.dropLast()), root: root))
    }
    return try SVGAnimation(frames: frames).document(adaptiveColors: Self.adaptiveColors(of: sheets))
  }

  /// The colors that depend on the reader's setting; an edition that mutes something has more than others.
  private static func adaptiveColors(of sheets: [EditionSheet]) -> [AdaptiveColor] {
    sheets.map(\.adaptiveColors).max { $0.count < $1.count } ?? []
  }

  /// A picture of some editions, as a part of what is described.
  private func document(
    of sheets: [EditionSheet], prefixes: [String], describing described: [EditionSheet]? = nil
  ) -> DiagramDocument {
    let panelWidth = max(extent.width, title.width)
    let panelHeight = extent.height + Self.gap + title.height
    let columns = Self.columns(of: sheets.count, width: panelWidth, height: panelHeight)
    let rows = (sheets.count + columns - 1) / columns
    let below = legend.map { $0.size.height + Self.gap } ?? 0
    let stepX = panelWidth + Self.panelGap
    let stepY = panelHeight + Self.panelGap
    let size = (
      width: max(stepX * Double(columns) - Self.panelGap, legend?.size.width ?? 0),
      height: below + stepY * Double(rows) - Self.panelGap
    )
    var graph = DOTGraph(attributes: sheets.last?.graphAttributes ?? [:])
    graph.nodeDefaults = sheets.last?.nodeDefaults ?? [:]
    graph.edgeDefaults = sheets.last?.edgeDefaults ?? [:]
    for (index, sheet) in sheets.enumerated() {
      let corner = DiagramPlaces.Point(
        x: stepX * Double(index % columns), y: below + stepY * Double(rows - 1 - index / columns))
      // A web that is narrower than its title stands in the middle.
      let offset = DiagramPlaces.Point(
        x: corner.x + (panelWidth - extent.width) / 2 - extent.low.x, y: corner.y - extent.low.y)
      sheet.draw(
        in: &graph, offset: offset, titleAt: DiagramPlaces.Point(x: corner.x, y: corner.y + panelHeight),
        prefix: prefixes[index])
    }
    if let legend {
      let box = DiagramPlaces.Box(
        from: DiagramPlaces.Point(x: 0, y: 0),
        to: DiagramPlaces.Point(x: legend.size.width, y: legend.size.height))
      graph.subgraphs.append(EditionSheet.words(legend.table, in: box, style: "legend"))
    }
    // Nothing else keeps the room of what an edition does not have.
    for corner in [DiagramPlaces.Point(x: 0, y: 0), DiagramPlaces.Point(x: size.width, y: size.height)] {
      graph.addNode([
        .shape: "point", .style: "invis", .width: 0.001, .position: .point(x: corner.x, y: corner.y),
      ])
    }
    var finish = sheets.last?.finish(prefix: prefixes.last ?? "") ?? SVGFinish(title: "", description: "", parts: [])
    finish.parts = zip(sheets, prefixes).flatMap { $0.finish(prefix: $1).parts }
    finish.adaptiveColors = Self.adaptiveColors(of: sheets)
    finish.description = (described ?? sheets).map { $0.finish(prefix: "").description }.joined(separator: "\n")
    return DiagramDocument(graph: graph, day: sheets.last?.day, finish: finish)
  }

  /// In how many columns panels of a size make a picture of the best shape.
  static func columns(of count: Int, width: Double, height: Double) -> Int {
    guard count > 1, width > 0, height > 0 else { return 1 }
    func distance(_ columns: Int) -> Double {
      let rows = (count + columns - 1) / columns
      let ratio = width * Double(columns) / (height * Double(rows)) / shape
      return max(ratio, 1 / ratio)
    }
    return (1...count).min { (distance($0), $0) < (distance($1), $1) } ?? 1
  }
}
