/// The entries of which a style file is made.
enum StyleShapes {
  static let style = EntryShape(
    "Picture style", "Colors of kinds and companies, a theme and a font for pictures.",
    [
      .required("dealgraphStyle", .version, "The version of the format: `1`."),
      FieldShape("theme", .word(of: PictureStyle.Theme.self), "The theme to start from."),
      FieldShape("font", .text, "The font to try first."),
      FieldShape("kinds", .section(.either(.text, .entry(shades))), "The colors of lines, by kind of deal."),
      FieldShape("companies", .section(.entry(company)), "The colors of companies, by id."),
    ])

  static let shades = EntryShape(
    "Shades", "One color in every theme.",
    [
      .required("light", .text, "The color on white."),
      FieldShape("dark", .text, "The color on nearly black."),
      FieldShape("print", .text, "The color on paper."),
    ])

  static let company = EntryShape(
    "Colors of a company", "How a company is filled and outlined.",
    [
      FieldShape("fill", .either(.text, .entry(shades)), "The inside."),
      FieldShape("outline", .either(.text, .entry(shades)), "The outline."),
    ])
}
