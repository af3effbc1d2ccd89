/// A firm, a group of firms, or another party to deals.
public struct Company: Hashable, Sendable {
  /// What sort of party it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One firm.
    case firm
    /// A group, the parent of firms.
    case group
    /// A party that the sources do not name, such as "sovereign funds"; never the same as another unnamed one.
    case unnamed
    /// Customers or suppliers at large.
    case market
  }

  /// The key of the company in its book.
  public var id: CompanyID
  /// The name for readers.
  public var name: String
  /// Other names by which it is known.
  public var aliases: [String]
  /// What sort of party it is.
  public var kind: Kind
  /// Where it is based.
  public var country: String?
  /// What it does.
  public var sector: String?
  /// The company that it belongs to.
  public var parent: CompanyID?
  /// A remark for readers.
  public var note: String?

  /// Creates a company.
  public init(
    id: CompanyID, name: String, aliases: [String] = [], kind: Kind = .firm, country: String? = nil,
    sector: String? = nil, parent: CompanyID? = nil, note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.country = country
    self.sector = sector
    self.parent = parent
    self.note = note
  }
}
