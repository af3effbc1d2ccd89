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

/// A subject that a license, an exclusivity or a distribution reaches.
public struct Scope: Hashable, Sendable {
  /// The key of the scope in its book.
  public var id: ScopeID
  /// The name for readers.
  public var name: String
  /// The wider scope that contains this one.
  public var within: ScopeID?

  /// Creates a scope.
  public init(id: ScopeID, name: String, within: ScopeID? = nil) {
    self.id = id
    self.name = name
    self.within = within
  }
}

/// Who said it: an article, a filing, a press release.
public struct Source: Hashable, Sendable {
  /// The key of the source in its book.
  public var id: SourceID
  /// Who published it.
  public var publisher: String?
  /// Who wrote it.
  public var authors: [String]
  /// A short title.
  public var title: String
  /// When it was published; unknown, perhaps with bounds, when it is undated.
  public var date: PartialDate
  /// Where it can be read.
  public var url: String?
  /// The language it is written in.
  public var language: String?
  /// A remark for readers.
  public var note: String?

  /// Creates a source.
  public init(
    id: SourceID, publisher: String? = nil, authors: [String] = [], title: String,
    date: PartialDate = .unknown(notBefore: nil, notAfter: nil), url: String? = nil, language: String? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.publisher = publisher
    self.authors = authors
    self.title = title
    self.date = date
    self.url = url
    self.language = language
    self.note = note
  }

  /// Publisher or authors, title and date in one line.
  public var citation: String {
    let who = [publisher, authors.isEmpty ? nil : authors.joined(separator: ", ")].compactMap { $0 }
    return (who + ["“\(title)”", date.description]).joined(separator: ", ")
  }
}
