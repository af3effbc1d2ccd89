/// A picture, and what Graphviz had to say while drawing it.
public struct RenderedImage: Equatable, Sendable {
  /// The contents of the file.
  public let bytes: [UInt8]

  /// What the bytes are.
  public let format: ImageFormat

  /// Graphviz's own messages, in the order in which they came; empty when it had nothing to say.
  public let warnings: [String]

  /// The version of the Graphviz library that drew the picture, such as `2.43.0`.
  public let graphvizVersion: String
}

/// A picture, and where everything in it is.
public struct RenderedDrawing: Equatable, Sendable {
  /// The picture.
  public let image: RenderedImage

  /// The places, from the same layout.
  public let layout: GraphvizLayout
}
