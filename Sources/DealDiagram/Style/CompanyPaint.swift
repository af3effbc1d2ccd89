/// The colors of a company and of what is written in it.
struct CompanyPaint: Hashable, Sendable {
  var fill: DOTKeyword
  var outline: DOTKeyword
  /// The name.
  var text: DOTKeyword
  /// The parts of a group.
  var quietText: DOTKeyword
  /// That the company is new.
  var newText: DOTKeyword

  /// The colors of a company for which some are chosen.
  ///
  /// - Parameters:
  ///   - chosen: What a user chose.
  ///   - keyword: How the drawing names a color.
  init(of chosen: DiagramColors.CompanyColors, _ keyword: (DiagramShades) -> DOTKeyword) {
    fill = keyword(chosen.fill ?? ThemeRole.companyFill.swatch.shades)
    outline = keyword(chosen.outline ?? ThemeRole.companyOutline.swatch.shades)
    // On a color of the user's one text that can be read is enough to look for.
    let readable = chosen.fill.map { keyword($0.readableText) }
    text = readable ?? keyword(ThemeRole.text.swatch.shades)
    quietText = readable ?? keyword(ThemeRole.quietText.swatch.shades)
    newText = readable ?? keyword(ThemeRole.change(.added).swatch.shades)
  }
}

extension DiagramShades {
  /// In each theme its own color of text where that can be read on the color, else black or white.
  var readableText: DiagramShades {
    func text(_ theme: DiagramTheme) -> DiagramColor {
      let (ground, own) = (color(in: theme), Swatch.ink.shades.color(in: theme))
      if ground.contrast(with: own) >= Theme.contrastOfText { return own }
      let (black, white) = (DiagramColor(0), DiagramColor(0xFFFFFF))
      // One of the two always reaches 4.58.
      return ground.contrast(with: black) >= ground.contrast(with: white) ? black : white
    }
    return DiagramShades(light: text(.light), dark: text(.dark), print: text(.print))
  }
}
