import DealGraph
import GraphvizRendering

/// A picture as Graphviz draws it, and finished for publication.
struct Drawing {
  let document: DiagramDocument
  let engine: LayoutEngine
  let width: PictureWidth?
  /// How many seconds Graphviz has; nil for as long as it takes.
  var timeLimit: Double?

  private static let secondsPerDay: Int64 = 86_400
  private static let pointsPerInch = 72.0
  /// What can be read with effort, in points.
  private static let legibleText = 4.0
  static let advice =
    "--merge, --layer, --kinds or a firmer --basis draw less, and --engine sfdp is faster on large webs"

  /// The picture in a form; what Graphviz has to say beside it goes to standard error.
  ///
  /// - Throws: ``CommandFailure/rendering(_:)`` with Graphviz's own message.
  func bytes(as format: ImageFormat) throws(CommandFailure) -> [UInt8] {
    // An SVG document is made as wide as it shall be when it is finished.
    let dot = document.dot(width: format == .svg ? nil : width)
    guard format != .dot else { return Array(dot.utf8) }
    let (drawn, layout) = try drawn(dot, as: format)
    if let width, let box = layout?.box { warnOfSmallText(at: width, in: box) }
    guard format == .svg else { return drawn }
    do {
      return try Notes.timed("finished the document") { () throws(SVGError) in
        try document.svg(drawn, texts: layout.map(MeasuredTexts.init) ?? MeasuredTexts(), width: width)
      }
    } catch {
      throw .rendering("Graphviz drew what cannot be read: \(error)")
    }
  }

  /// Warns where text becomes too small to read.
  private func warnOfSmallText(at width: PictureWidth, in box: GraphvizLayout.Box) {
    let points = box.high.x - box.low.x
    let smallest = points > 0 ? width.inches * Self.pointsPerInch / points * DiagramDocument.smallestText : .infinity
    guard smallest < Self.legibleText else { return }
    let size = (smallest * 10).rounded() / 10
    Notes.log.warning(
      "at \(width) the smallest text is \(size) pt high; less in the picture (--focus, --merge, --sources short) or a larger --width would make it larger"
    )
  }

  /// What Graphviz draws of a document; of SVG, and of what has a width of its own, also its layout.
  func drawn(_ dot: String, as format: ImageFormat) throws(CommandFailure) -> ([UInt8], GraphvizLayout?) {
    let days = max(0, Int64(document.day?.daysSinceEpoch ?? 0))
    do throws(GraphvizError) {
      let deadline = timeLimit.map { LayoutDeadline(seconds: $0, advice: Self.advice) }
      defer { withExtendedLifetime(deadline) {} }
      let renderer = GraphvizRenderer()
      let date = days * Self.secondsPerDay
      let drawing = try Notes.timed("drew", details: { ["bytes": "\($0.image.bytes.count)"] }) {
        () throws(GraphvizError) -> (image: RenderedImage, layout: GraphvizLayout?) in
        // Only of these something is said or done that takes the layout.
        guard format == .svg || width != nil else {
          let image = try renderer.render(dot: dot, engine: engine, format: format, date: date)
          return (image: image, layout: nil)
        }
        let drawing = try renderer.renderWithLayout(dot: dot, engine: engine, format: format, date: date)
        return (image: drawing.image, layout: drawing.layout)
      }
      for warning in drawing.image.warnings { Notes.log.warning("Graphviz: \(warning)") }
      return (drawing.image.bytes, drawing.layout)
    } catch {
      throw .rendering(error.description)
    }
  }
}

extension MeasuredTexts {
  /// The texts of a layout.
  init(_ layout: GraphvizLayout) {
    func measured(_ texts: [GraphvizLayout.Text]) -> [MeasuredText] {
      texts.map { MeasuredText(text: $0.text, width: $0.width) }
    }
    self.init(drawing: measured(layout.texts))
    for node in layout.nodes { parts[node.name] = measured(node.texts) }
    for cluster in layout.clusters { parts[cluster.name] = measured(cluster.texts) }
  }
}
