import CGraphviz

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The process's one Graphviz context; all use of the C library is in this file.
///
/// Graphviz keeps its state (fonts, plugins, the lexer, the error handler) in global variables, so the context is
/// reached only through `withShared`, one caller at a time. It is created by the first call. A call that fails while the
/// context is at work throws it away, so that the next one begins with a clean one; reading a document does not use it.
///
/// The code is unsafe because it is C: every pointer that Graphviz hands out is freed in the function that got it, on
/// every path, and none leaves this file.
final class GraphvizContext {
  /// Guarded by ``lock``.
  nonisolated(unsafe) private static var shared: GraphvizContext?
  private static let lock = GraphvizLock()

  private let pointer: OpaquePointer

  /// Runs a closure while nobody else uses Graphviz.
  static func withShared<Result: Sendable>(
    _ body: (GraphvizContext) throws(GraphvizError) -> Result
  ) throws(GraphvizError) -> Result {
    lock.lock()
    defer { lock.unlock() }
    // Others may have drawn for long, and nobody waits for this one any more.
    guard !Task.isCancelled else { throw .cancelled }
    guard let current = shared ?? GraphvizContext() else { throw .outOfMemory }
    shared = nil
    GraphvizMessages.reset()
    defer { GraphvizMessages.reset() }
    do throws(GraphvizError) {
      let result = try body(current)
      shared = current
      return result
    } catch {
      // Freeing a context leaves some of its plugins in memory, so that refused documents would add up.
      if error.isAboutDocument { shared = current }
      throw error
    }
  }

  private init?() {
    guard let pointer = gvContext() else { return nil }
    self.pointer = pointer
    GraphvizMessages.startCollecting()
  }

  deinit {
    gvFreeContext(pointer)
  }

  /// The version of the library.
  var version: String {
    gvcVersion(pointer).map { String(cString: $0) } ?? "unknown"
  }

  /// Reads a document, lays it out, draws it, and tells the layout where that is wanted.
  func render(
    dot: String, engine: LayoutEngine, format: ImageFormat, date: Int64, tellsLayout: Bool
  ) throws(GraphvizError) -> RenderedDrawing {
    let sourceDate = try sourceDate() ?? date
    guard PDFCreationDate.representable.contains(sourceDate) else { throw .invalidSourceDate("\(date)") }
    let graph = try readGraph(dot)
    defer { agclose(graph) }

    cgraphviz_reset_randomness()
    let layoutStatus = gvLayout(pointer, graph, engine.rawValue)
    defer { gvFreeLayout(pointer, graph) }
    guard layoutStatus == 0 else {
      throw isMissingPlugin
        ? .engineNotAvailable(engine, message: allMessages) : .layoutFailed(engine, message: allMessages)
    }

    var bytes = try imageBytes(of: graph, format: format)
    if format == .pdf { PDFCreationDate.set(sourceDate, in: &bytes) }
    // Drawing once more, for the layout, would say everything twice.
    let warnings = GraphvizMessages.messages
    let layout = tellsLayout ? try self.layout(of: graph) : GraphvizLayout()
    return RenderedDrawing(
      image: RenderedImage(
        bytes: bytes, format: format, warnings: warnings, graphvizVersion: version), layout: layout)
  }

  /// Where everything is.
  ///
  /// Graphviz writes positions and drawing operations into attributes when it draws the format `xdot`; there they are
  /// read, and not in the document, which would have to be parsed.
  private func layout(of graph: UnsafeMutablePointer<graph_t>) throws(GraphvizError) -> GraphvizLayout {
    // Without a file to write to it only fills the attributes, and spares writing the whole graph.
    guard gvRender(pointer, graph, ImageFormat.xdot.deviceName, nil) == 0 else {
      throw isMissingPlugin
        ? .formatNotAvailable(.xdot, message: allMessages) : .renderingFailed(.xdot, message: allMessages)
    }
    var layout = GraphvizLayout()
    layout.texts = Self.texts(of: graph)
    layout.box = GraphvizLayout.box(Self.attribute("bb", of: graph))
    var node = agfstnode(graph)
    while let current = node {
      let size = ["width", "height"].map { Double(Self.attribute($0, of: current)) ?? 0 }
      if let center = GraphvizLayout.point(Self.attribute("pos", of: current)) {
        layout.nodes.append(
          GraphvizLayout.Node(
            name: Self.name(of: current), center: center, width: size[0] * Self.pointsPerInch,
            height: size[1] * Self.pointsPerInch, texts: Self.texts(of: current)))
      }
      var edge = agfstout(graph, current)
      while let line = edge {
        let (curves, tips) = GraphvizLayout.route(Self.attribute("pos", of: line))
        layout.edges.append(
          GraphvizLayout.Edge(
            tail: Self.name(of: current), head: cgraphviz_head(line).map { Self.name(of: $0) } ?? "", curves: curves,
            tips: tips, texts: Self.texts(of: line)))
        edge = agnxtout(graph, line)
      }
      node = agnxtnode(graph, current)
    }
    var pending = Self.subgraphs(of: graph)
    while !pending.isEmpty {
      let subgraph = pending.removeFirst()
      layout.clusters.append(
        GraphvizLayout.Cluster(
          name: Self.name(of: subgraph), box: GraphvizLayout.box(Self.attribute("bb", of: subgraph)),
          labelCenter: GraphvizLayout.point(Self.attribute("lp", of: subgraph)), texts: Self.texts(of: subgraph)))
      pending += Self.subgraphs(of: subgraph)
    }
    return layout
  }

  private static let pointsPerInch = 72.0

  private static func subgraphs(of graph: UnsafeMutablePointer<graph_t>) -> [UnsafeMutablePointer<graph_t>] {
    var subgraphs: [UnsafeMutablePointer<graph_t>] = []
    var next = agfstsubg(graph)
    while let subgraph = next {
      subgraphs.append(subgraph)
      next = agnxtsubg(subgraph)
    }
    return subgraphs
  }

  private static func texts(of object: UnsafeMutableRawPointer) -> [GraphvizLayout.Text] {
    ["_ldraw_", "_hldraw_", "_tldraw_"].flatMap { GraphvizLayout.texts(in: attribute($0, of: object)) }
  }

  private static func attribute(_ name: String, of object: UnsafeMutableRawPointer) -> String {
    cgraphviz_attribute(object, name).map { String(cString: $0) } ?? ""
  }

  private static func name(of object: UnsafeMutableRawPointer) -> String {
    agnameof(object).map { String(cString: $0) } ?? ""
  }

  private func imageBytes(of graph: UnsafeMutablePointer<graph_t>, format: ImageFormat) throws(GraphvizError) -> [UInt8]
  {
    var data: UnsafeMutablePointer<CChar>?
    var length = 0
    let status = cgraphviz_render_data(pointer, graph, format.deviceName, &data, &length)
    defer { if let data { gvFreeRenderData(data) } }
    guard status == 0 else {
      throw isMissingPlugin
        ? .formatNotAvailable(format, message: allMessages) : .renderingFailed(format, message: allMessages)
    }
    guard let data, length > 0 else {
      throw .renderingFailed(format, message: allMessages.isEmpty ? "the output is empty" : allMessages)
    }
    return Array(UnsafeRawBufferPointer(start: data, count: length))
  }

  /// Reads the one graph of a document.
  ///
  /// The document is read as a stream until its end, as Graphviz's programs do: reading a string stops behind the first
  /// graph, and in old releases the rest then appears in front of the next document. The comment at the end closes one
  /// that the document left open, which otherwise swallows every later document of the process.
  private func readGraph(_ dot: String) throws(GraphvizError) -> UnsafeMutablePointer<graph_t> {
    if let offset = dot.utf8.firstIndex(of: 0) {
      throw .nulCharacter(offset: dot.utf8.distance(from: dot.utf8.startIndex, to: offset))
    }
    var text = Array(dot.utf8)
    text.append(contentsOf: "\n/**/\n".utf8)
    guard let (graph, isWhole, hasMore) = text.withUnsafeMutableBytes({ Self.graphs(in: $0) }) else {
      throw .outOfMemory
    }
    if let graph, isWhole, !hasMore, agerrors() == 0 { return graph }
    if let graph { agclose(graph) }
    if isWhole { throw .textAfterGraph(message: allMessages) }
    if allMessages.isEmpty { throw .emptyDocument }
    throw .syntax(message: allMessages, line: GraphvizMessages.line(in: allMessages))
  }

  /// The first graph of a document and whether others follow, or nothing where the document cannot be opened.
  ///
  /// A parser that gives up on nesting returns the part of the graph that it has read, which is then not whole. Reading
  /// goes on until the end in any case, because the lexer would keep what it has buffered for the next document.
  private static func graphs(
    in bytes: UnsafeMutableRawBufferPointer
  ) -> (first: UnsafeMutablePointer<graph_t>?, isWhole: Bool, hasMore: Bool)? {
    guard let stream = fmemopen(bytes.baseAddress, bytes.count, "r") else { return nil }
    defer { fclose(stream) }
    cgraphviz_reset_place()
    guard let first = agread(stream, nil) else { return (nil, false, false) }
    let isWhole = agerrors() == 0
    var hasMore = false
    while let further = agread(stream, nil) {
      agclose(further)
      hasMore = true
    }
    return (first, isWhole, hasMore)
  }

  /// The date that a document shall carry, in seconds since 1970, where `SOURCE_DATE_EPOCH` says one.
  ///
  /// Newer releases of Graphviz end the process on a date that they cannot read, so it is checked before.
  private func sourceDate() throws(GraphvizError) -> Int64? {
    guard let value = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }) else { return nil }
    guard let seconds = Int64(value), PDFCreationDate.representable.contains(seconds) else {
      throw .invalidSourceDate(value)
    }
    return seconds
  }

  private var allMessages: String {
    GraphvizMessages.messages.joined(separator: "; ")
  }

  /// Whether the last failure was a lookup of a plugin: Graphviz says so in words only.
  private var isMissingPlugin: Bool {
    let text = allMessages
    return ["not recognized", "is unavailable", "no layout engine support"].contains { text.contains($0) }
  }
}
