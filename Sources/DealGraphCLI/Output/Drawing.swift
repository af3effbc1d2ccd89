import DealGraph
import GraphvizRendering

/// A picture as Graphviz draws it, and finished for publication.
struct Drawing {
  let document: DiagramDocument
  let engine: LayoutEngine
  let width: PictureWidth?

  private static let secondsPerDay: Int64 = 86_400

  /// The picture in a form; what Graphviz has to say beside it goes to standard error.
  ///
  /// - Throws: ``CommandFailure/rendering(_:)`` with Graphviz's own message.
  func bytes(as format: ImageFormat) throws(CommandFailure) -> [UInt8] {
    // An SVG document is made as wide as it shall be when it is finished.
    let dot = document.dot(width: format == .svg ? nil : width)
    guard format != .dot else { return Array(dot.utf8) }
    let drawn = try drawn(dot, as: format)
    guard format == .svg else { return drawn }
    do {
      return try document.svg(drawn, width: width)
    } catch {
      throw .rendering("Graphviz drew what cannot be read: \(error)")
    }
  }

  private func drawn(_ dot: String, as format: ImageFormat) throws(CommandFailure) -> [UInt8] {
    let days = max(0, Int64(document.day?.daysSinceEpoch ?? 0))
    do throws(GraphvizError) {
      let image = try Notes.timed("drew", details: { ["bytes": "\($0.bytes.count)"] }) { () throws(GraphvizError) in
        try GraphvizRenderer().render(dot: dot, engine: engine, format: format, date: days * Self.secondsPerDay)
      }
      for warning in image.warnings { Notes.log.warning("Graphviz: \(warning)") }
      return image.bytes
    } catch {
      throw .rendering(error.description)
    }
  }
}
