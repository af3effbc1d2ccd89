/// Colors that a user chooses in place of those of the theme.
public struct DiagramColors: Hashable, Sendable {
  /// The colors of a company.
  public struct CompanyColors: Hashable, Sendable {
    /// The inside of the node; the text on it is black or white where the theme's own could not be read.
    public var fill: DiagramShades?
    /// The outline of the node, where companies of its kind have one.
    public var outline: DiagramShades?

    /// Creates the colors of a company.
    public init(fill: DiagramShades? = nil, outline: DiagramShades? = nil) {
      self.fill = fill
      self.outline = outline
    }
  }

  /// The colors of lines and of the text on them, by the kind of deal, or by the kind as a table names it; pictures of
  /// changes tell by color what happened, and do not use them.
  public var kinds: [String: DiagramShades] = [:]
  /// The colors of companies by their identifiers, which of a table are the names.
  public var companies: [String: CompanyColors] = [:]

  /// Chooses no color.
  public init() {}
}

/// A chosen color that is hard to see on what it stands on.
public struct WeakContrast: Hashable, Sendable {
  /// What has the color.
  public enum Subject: Hashable, Sendable {
    /// The lines of a kind, and the text on them.
    case kind(String)
    /// The outline of a company.
    case outline(String)
  }

  /// What has the color.
  public var subject: Subject
  /// The theme in which it is hard to see.
  public var theme: DiagramTheme
  /// The color.
  public var color: DiagramColor
  /// What it stands on.
  public var background: DiagramColor
  /// The contrast of the two, from 1 to 21.
  public var ratio: Double
  /// The least contrast that the guidelines ask for.
  public var needed: Double
}

extension DiagramColors {
  /// The colors that are hard to see in a theme: kinds by name, then companies by identifier.
  ///
  /// **Definition**: less than 4.5 to 1 for what is also the color of text, on the background and where loops are
  /// highlighted; less than 3 to 1 for outlines, on the background.
  ///
  /// **Reference**: success criteria 1.4.3 and 1.4.11 of the Web Content Accessibility Guidelines 2.2.
  public func weakContrasts(in theme: DiagramTheme) -> [WeakContrast] {
    let lines = kinds.sorted { $0.key < $1.key }.map { (WeakContrast.Subject.kind($0.key), $0.value) }
    let outlines = companies.sorted { $0.key < $1.key }.compactMap { id, colors in
      colors.outline.map { (WeakContrast.Subject.outline(id), $0) }
    }
    return theme.shown.flatMap { theme in
      Self.weak(lines, on: [.paper, .glow], in: theme, needed: Theme.contrastOfText)
        + Self.weak(outlines, on: [.paper], in: theme, needed: Theme.contrastOfMarks)
    }
  }

  private static func weak(
    _ colors: [(WeakContrast.Subject, DiagramShades)], on backgrounds: [Swatch], in theme: DiagramTheme, needed: Double
  ) -> [WeakContrast] {
    colors.compactMap { subject, shades in
      let color = shades.color(in: theme)
      return backgrounds.map { background -> WeakContrast in
        let background = background.shades.color(in: theme)
        return WeakContrast(
          subject: subject, theme: theme, color: color, background: background,
          ratio: color.contrast(with: background), needed: needed)
      }.min { $0.ratio < $1.ratio }.flatMap { $0.ratio < needed ? $0 : nil }
    }
  }
}
