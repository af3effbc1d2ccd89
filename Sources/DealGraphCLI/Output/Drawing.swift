import GraphvizRendering

/// A DOT document as Graphviz draws it.
enum Drawing {
  /// The picture; what Graphviz has to say beside it goes to standard error.
  ///
  /// - Throws: ``CommandFailure/rendering(_:)`` with Graphviz's own message.
  static func picture(
    of dot: String, engine: LayoutEngine, format: ImageFormat
  ) throws(CommandFailure) -> [UInt8] {
    guard format != .dot else { return Array(dot.utf8) }
    do throws(GraphvizError) {
      let image = try Notes.timed("drew", details: { ["bytes": "\($0.bytes.count)"] }) { () throws(GraphvizError) in
        try GraphvizRenderer().render(dot: dot, engine: engine, format: format)
      }
      for warning in image.warnings { Notes.log.warning("Graphviz: \(warning)") }
      return image.bytes
    } catch {
      throw .rendering(error.description)
    }
  }
}
