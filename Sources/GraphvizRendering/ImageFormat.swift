/// A format that a laid-out graph can be written in.
public enum ImageFormat: String, CaseIterable, Sendable {
  /// Scalable vector graphics, UTF-8.
  case svg
  /// A PDF document of one page; needs Graphviz's cairo plugin.
  case pdf
  /// A bitmap; needs Graphviz's cairo plugin.
  case png
  /// The DOT text again, with the positions that the layout found.
  case dot
  /// DOT text with positions and drawing operations.
  case xdot

  /// Creates the format that a file name's extension stands for.
  ///
  /// - Parameter fileExtension: The extension without its dot, in any case; `gv` is another name for `dot`.
  public init?(fileExtension: String) {
    let name = fileExtension.lowercased()
    self.init(rawValue: name == "gv" ? "dot" : name)
  }

  /// The name of the output device to ask Graphviz for.
  ///
  /// For PNG and PDF the cairo renderer is named, because builds of Graphviz without cairo fall back to others that
  /// draw text in another width.
  var deviceName: String {
    switch self {
    case .pdf: "pdf:cairo"
    case .png: "png:cairo"
    case .svg, .dot, .xdot: rawValue
    }
  }
}
