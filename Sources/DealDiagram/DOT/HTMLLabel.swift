/// A label with structure, in the small markup language that Graphviz reads in place of a text.
///
/// It is a tree of values and can only be written by `DOTWriter`, so that no text in it is ever read as markup.
package indirect enum HTMLLabel: Equatable, Sendable {
  /// Running text.
  case text([HTMLRun])
  /// Rows of cells.
  case table(HTMLTable)
}

/// A piece of running text.
package indirect enum HTMLRun: Equatable, Sendable {
  /// User text.
  case text(String)
  /// The end of a line, which stands at the given side.
  case lineBreak(LineAlignment = .center)
  /// Text in another font, size or color.
  case font(HTMLAttributes, [HTMLRun])
  /// Bold text.
  case bold([HTMLRun])
  /// Italic text.
  case italic([HTMLRun])
}

/// A table of cells.
package struct HTMLTable: Equatable, Sendable {
  /// How the table is drawn.
  package let attributes: HTMLAttributes
  /// The cells, row by row.
  package let rows: [[HTMLCell]]

  /// Creates a table.
  package init(attributes: HTMLAttributes = [:], rows: [[HTMLCell]]) {
    self.attributes = attributes
    self.rows = rows
  }
}

/// A cell of a table.
package struct HTMLCell: Equatable, Sendable {
  /// What is in the cell.
  package let content: HTMLLabel
  /// How the cell is drawn.
  package let attributes: HTMLAttributes
  /// Where a click on the cell leads.
  package let link: LinkTarget?

  /// Creates a cell.
  package init(_ content: HTMLLabel, attributes: HTMLAttributes = [:], link: LinkTarget? = nil) {
    self.content = content
    self.attributes = attributes
    self.link = link
  }
}

/// The attributes of tables, cells and fonts that this package writes; `SRC` of images is not among them.
package enum HTMLAttribute: String, CaseIterable, Comparable, Sendable {
  case align = "ALIGN"
  case textAlign = "BALIGN"
  case verticalAlign = "VALIGN"
  case backgroundColor = "BGCOLOR"
  case border = "BORDER"
  case cellBorder = "CELLBORDER"
  case cellPadding = "CELLPADDING"
  case cellSpacing = "CELLSPACING"
  case color = "COLOR"
  case columnSpan = "COLSPAN"
  case rowSpan = "ROWSPAN"
  case isFixedSize = "FIXEDSIZE"
  case width = "WIDTH"
  case height = "HEIGHT"
  case port = "PORT"
  case style = "STYLE"
  case sides = "SIDES"
  case fontName = "FACE"
  case fontSize = "POINT-SIZE"
  case tooltip = "TITLE"

  /// Orders attributes by their names.
  package static func < (left: HTMLAttribute, right: HTMLAttribute) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The value of an attribute in an HTML label; literals stand for keywords and numbers.
package enum HTMLValue: Equatable, Sendable {
  /// User text.
  case text(String)
  /// A number.
  case number(Double)
  /// A word of the markup's own vocabulary, or a color.
  case keyword(DOTKeyword)
}

/// The attributes of one table, cell or font.
package typealias HTMLAttributes = [HTMLAttribute: HTMLValue]

extension HTMLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// Creates a keyword.
  ///
  /// - Precondition: The literal is a keyword; see `DOTKeyword`.
  package init(stringLiteral literal: String) {
    self = .keyword(DOTKeyword(stringLiteral: literal))
  }

  /// Creates a number.
  package init(integerLiteral literal: Int) {
    self = .number(Double(literal))
  }

  /// Creates a number.
  package init(floatLiteral literal: Double) {
    self = .number(literal)
  }
}
