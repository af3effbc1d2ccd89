import DealModel

/// A picture that is ready to be laid out by Graphviz.
public struct DiagramDocument: Sendable {
  /// The day that it shows; nil where there is none.
  public let day: CalendarDate?
  /// The drawing as a value.
  package let graph: DOTGraph
  /// The size of the smallest text, in points.
  public static let smallestText = 8.0
  /// What becomes of the SVG document that Graphviz makes of it.
  let finish: SVGFinish

  init(graph: DOTGraph, day: CalendarDate?, finish: SVGFinish) {
    self.day = day
    self.graph = graph
    self.finish = finish
  }

  /// The colors that depend on the reader's setting, by their light shades; empty unless the theme is `auto`.
  package var adaptiveColors: [AdaptiveColor] { finish.adaptiveColors }

  /// The picture as a DOT document.
  ///
  /// - Parameter width: How wide the layout is to be drawn; nil as wide as it comes out.
  /// - Returns: The text, the same for the same picture.
  public func dot(width: PictureWidth? = nil) -> String {
    var graph = graph
    if let width {
      // A page of a PDF would have half an inch more on each side.
      graph.attributes[.margin] = 0
      // The exclamation mark enlarges, too; the height is never the narrower bound.
      graph.attributes[.size] = DOTKeyword("\(width.inches.plainDecimal),\(Self.unbounded)!").map(DOTValue.keyword)
    }
    return DOTWriter().text(of: graph)
  }

  /// The picture as an SVG document for publication.
  ///
  /// It has a title and a description, one group for each company and each tie with a stable identifier, classes for
  /// styling, the evidence and at most one link; no script, and nothing that is loaded from elsewhere.
  ///
  /// - Parameters:
  ///   - drawing: What Graphviz made of ``dot(width:)`` without a width, as SVG.
  ///   - texts: The texts of the same layout, by the names of nodes, edges and clusters in the DOT document; each then
  ///     states its width, so that it stays in its place with any font.
  ///   - width: How wide the picture is; nil as wide as Graphviz made it.
  /// - Returns: The document, in UTF-8.
  /// - Throws: ``SVGError`` for bytes that are no drawing of Graphviz.
  public func svg(
    _ drawing: [UInt8], texts: MeasuredTexts = MeasuredTexts(), width: PictureWidth? = nil
  ) throws(SVGError) -> [UInt8] {
    try finish.document(drawing, texts: texts, width: width)
  }

  /// More inches than any picture is high.
  private static let unbounded = 100_000
}
