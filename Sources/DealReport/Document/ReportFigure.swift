import DealDiagram

/// A picture of a document.
public struct ReportFigure: Hashable, Sendable {
  /// What it shows, below the picture.
  public var caption: StyledText
  /// What it shows, for those who do not see it.
  public var description: String
  /// The picture as a part of a page.
  let picture: InlinePicture
  /// Where others find it; `nil` when nothing leads to it.
  public var anchor: ReportAnchor?

  /// Takes a picture into a document.
  ///
  /// Diagrams and plots come into reports here and nowhere else.
  ///
  /// - Parameters:
  ///   - svg: An SVG document without scripts; its title, its description and the colors of the palette are kept.
  ///   - caption: What it shows, below the picture.
  ///   - anchor: Where others find it; no other picture of the document may have the same.
  ///   - places: Where a part of the picture leads, by its identifier in the SVG document.
  /// - Throws: `SVGError` for bytes that are no such document.
  public init(
    svg: [UInt8], caption: StyledText, anchor: ReportAnchor, places: (String) -> ReportAnchor? = { _ in nil }
  ) throws(SVGError) {
    picture = try InlinePicture(svg, name: anchor.id) { places($0)?.id }
    description = [picture.title, picture.description].filter { !$0.isEmpty }.joined(separator: ". ")
    self.caption = caption
    self.anchor = anchor
  }
}

extension ReportFigure {
  /// What is said in place of the picture where there can be none.
  func words(_ phrases: any DocumentPhrases) -> StyledText { StyledText(phrases.pictured(description)) }
}
