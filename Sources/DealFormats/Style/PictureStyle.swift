import DealModel

/// What a style file says about the looks of pictures: colors of kinds and companies, a theme, a font.
///
/// It knows nothing about how pictures are drawn.
public struct PictureStyle: Hashable, Sendable {
  /// A color: red, green and blue of sRGB, from 0 to 255 each.
  public struct Color: Hashable, Sendable {
    /// How much red.
    public var red: UInt8
    /// How much green.
    public var green: UInt8
    /// How much blue.
    public var blue: UInt8
  }

  /// A color in every theme.
  public struct Shades: Hashable, Sendable {
    /// The color on white.
    public var light: Color
    /// The color on nearly black; `nil` for the same as on white.
    public var dark: Color?
    /// The color on paper; `nil` for the same as on white.
    public var print: Color?
  }

  /// The word for a theme.
  public enum Theme: String, Hashable, Sendable, CaseIterable {
    case light, dark, print, auto
  }

  /// The colors of a company.
  public struct CompanyColors: Hashable, Sendable {
    /// The inside.
    public var fill: Shades?
    /// The outline.
    public var outline: Shades?
  }

  /// Something that is said, and where.
  public struct Entry<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What is said.
    public var value: Value
    /// Where it is written.
    public var place: Place
  }

  /// The theme to start from; `nil` for the program's own choice.
  public var theme: Theme?
  /// The font to try first; `nil` for the program's own choice.
  public var font: String?
  /// The colors of lines by the kind of deal, or by the kind as a table names it.
  public var kinds: [String: Entry<Shades>] = [:]
  /// The colors of companies by their identifiers.
  public var companies: [String: Entry<CompanyColors>] = [:]
}

/// What the pictures show that a style file is for, so that names in it can be checked.
public struct StyleSubject: Sendable {
  /// The kinds that a table names; `nil` for books, in which every kind of deal may stand.
  let kinds: [String]?
  let companies: Set<String>
  /// What the companies stand in, in words.
  let name: String

  /// The companies of some books.
  public init(books: [DealBook]) {
    kinds = nil
    companies = Set(books.flatMap { $0.companies.map(\.id.rawValue) })
    name = books.count == 1 ? "the book" : "the books"
  }

  /// The kinds and companies that a table names.
  public init(kinds: [String], companies: some Sequence<String>) {
    self.kinds = kinds
    self.companies = Set(companies)
    name = "the table"
  }
}
