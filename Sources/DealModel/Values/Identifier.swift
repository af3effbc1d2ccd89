/// The name by which a deal book refers to one of its entries.
///
/// Identifiers are equal, and ordered, by their UTF-8 bytes: two spellings that merely look the same are two
/// identifiers, and the order is the same on every platform and in every language.
///
/// - Note: `Entity` only tells identifiers of different things apart at compile time.
public struct Identifier<Entity>: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The identifier as it is written in a book.
  public let rawValue: String

  /// Creates an identifier from its text, which is not checked; a book checks its identifiers when it is validated.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Creates an identifier from a literal.
  public init(stringLiteral value: String) { rawValue = value }

  /// The identifier as it is written in a book.
  public var description: String { rawValue }

  /// Tells whether two identifiers have the same bytes.
  public static func == (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.elementsEqual(right.rawValue.utf8)
  }

  /// Orders identifiers by their bytes.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }

  /// Feeds the bytes of the identifier to a hasher.
  public func hash(into hasher: inout Hasher) {
    for byte in rawValue.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
  }
}

/// Identifies a company.
public typealias CompanyID = Identifier<Company>
/// Identifies a deal.
public typealias DealID = Identifier<Deal>
/// Identifies a source.
public typealias SourceID = Identifier<Source>
/// Identifies a scope.
public typealias ScopeID = Identifier<Scope>
/// Identifies a fact about a company.
public typealias FactID = Identifier<CompanyFact>
/// Identifies a tranche within its deal.
public typealias TrancheID = Identifier<Tranche>
