/// Draws DOT documents with the Graphviz library, inside the process.
///
/// Graphviz is not thread-safe, so calls from any thread wait for each other; a renderer has no state of its own, and
/// two renderers share the same context. The library is loaded by the first call. A task that is canceled while it waits
/// gets ``GraphvizError/cancelled`` when its turn comes; a layout that has begun goes on until it is done.
///
/// A document that cannot be drawn leaves no trace: the next one is drawn as if it came first.
///
/// **Memory.** Graphviz does not free all that a layout needs, and what it keeps grows with each picture by some
/// kilobytes: of clusters, of labels in its HTML with fonts or nested tables, and of bold and italic text; a plain graph
/// leaves some hundred bytes. The same renders leave as much in a program in C, and nothing here adds to it. A process
/// that draws without end is best started anew after some ten thousand pictures.
///
/// **What is not protected.** Some DOT attributes make Graphviz read files (`image`, `shapefile`, `fontpath`, `<IMG>`),
/// and a large document takes as long and as much memory as the layout engine takes. Render documents from trusted
/// writers only.
///
/// **Determinism.** The same document gives the same bytes with the same versions of Graphviz and of its fonts (of the
/// engine `fdp` only as the first document of a process; a graph without a name has a number in its place that counts
/// on). Of a shape that it does not know, Graphviz warns once in a process. A PDF is dated as the caller says, or as the
/// environment variable `SOURCE_DATE_EPOCH` says, which counts more, and never by the clock. (Releases of cairo that
/// compress the date are told by that variable alone.)
public struct GraphvizRenderer: Sendable {
  /// Creates a renderer.
  public init() {}

  /// Reads a document, lays it out and draws it.
  ///
  /// - Parameters:
  ///   - dot: A DOT document with one graph.
  ///   - engine: The layout engine. A `layout` attribute of the document takes precedence.
  ///   - format: What to write.
  ///   - date: The date that a PDF carries, in seconds since 1970, within the years 1970 to 9999.
  /// - Returns: The picture, with Graphviz's messages.
  /// - Throws: ``GraphvizError``, with Graphviz's own message.
  public func render(
    dot: String, engine: LayoutEngine = .dot, format: ImageFormat = .svg, date: Int64 = 0
  ) throws(GraphvizError) -> RenderedImage {
    try GraphvizContext.withShared { context throws(GraphvizError) in
      try context.render(dot: dot, engine: engine, format: format, date: date, tellsLayout: false).image
    }
  }

  /// Reads a document, lays it out once, draws it, and tells where everything is.
  ///
  /// - Parameters:
  ///   - dot: A DOT document with one graph.
  ///   - engine: The layout engine. A `layout` attribute of the document takes precedence.
  ///   - format: What to write.
  ///   - date: The date that a PDF carries, in seconds since 1970, within the years 1970 to 9999.
  /// - Returns: The picture and its layout.
  /// - Throws: ``GraphvizError``, with Graphviz's own message.
  public func renderWithLayout(
    dot: String, engine: LayoutEngine = .dot, format: ImageFormat = .svg, date: Int64 = 0
  ) throws(GraphvizError) -> RenderedDrawing {
    try GraphvizContext.withShared { context throws(GraphvizError) in
      try context.render(dot: dot, engine: engine, format: format, date: date, tellsLayout: true)
    }
  }

  /// The version of the Graphviz library in use, such as `2.43.0`.
  public var graphvizVersion: String {
    get throws(GraphvizError) {
      try GraphvizContext.withShared { context throws(GraphvizError) in context.version }
    }
  }
}
