/// The value of a DOT attribute, by what it is made of.
///
/// Only `.text` and `.lines` take strings from outside, and nothing in them can act: see `DrawableText`. A string
/// literal stands for a keyword, a number literal for a number.
package enum DOTValue: Equatable, Sendable {
  /// User text, drawn as one paragraph.
  case text(String)
  /// User text in several lines.
  case lines([String], LineAlignment = .center)
  /// A number; not-a-number counts as 0, and what is left of the decimal point is kept below 10¹².
  case number(Double)
  /// A word or list of words of DOT's own vocabulary, a color, or a ratio.
  case keyword(DOTKeyword)
  /// A position, a size or a margin; `isPinned` forbids layout engines to move it.
  case point(x: Double, y: Double, isPinned: Bool = false)
  /// A label with tables and fonts.
  case html(HTMLLabel)

  /// Names that were made for XML, as a keyword; of others, what is left without the characters that none has.
  static func identifier(_ name: String) -> DOTValue {
    .keyword(DOTKeyword(name) ?? DOTKeyword(name.filter { DOTKeyword(String($0)) != nil }) ?? "unnamed")
  }
}

/// Where a line of text stands in its label.
package enum LineAlignment: Sendable {
  /// At the left edge.
  case left
  /// In the middle.
  case center
  /// At the right edge.
  case right
}

extension DOTValue: ExpressibleByStringLiteral {
  /// Creates a keyword.
  ///
  /// - Precondition: The literal is a keyword; see `DOTKeyword`.
  package init(stringLiteral literal: String) {
    self = .keyword(DOTKeyword(stringLiteral: literal))
  }
}

extension DOTValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// Creates a number.
  package init(integerLiteral literal: Int) {
    self = .number(Double(literal))
  }

  /// Creates a number.
  package init(floatLiteral literal: Double) {
    self = .number(literal)
  }
}

/// A word of DOT's own vocabulary: a shape, a style, a color, a direction, a list of these.
///
/// It has only ASCII letters, digits, spaces and `_ # . , : ; ! + -`, none of which means anything inside the quotes
/// that it is written in. Record shapes are refused, because they read structure out of the text of a label.
package struct DOTKeyword: Hashable, Sendable {
  /// The word as it is written, without quotes.
  package let text: String

  /// Creates a keyword, or nothing where the text is not one.
  package init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: "_ #.,:;!+-".utf8.contains(byte)
      }
    }
    guard isPlain, text != "record", text != "Mrecord" else { return nil }
    self.text = text
  }
}

extension DOTKeyword: ExpressibleByStringLiteral {
  /// Creates a keyword from a literal in the source.
  ///
  /// - Precondition: The literal has only the characters of a keyword.
  package init(stringLiteral literal: String) {
    guard let keyword = DOTKeyword(literal) else { preconditionFailure("\"\(literal)\" is not a DOT keyword") }
    self = keyword
  }
}
