/// The entries of a deal book before they have been held against each other.
///
/// A reader, or a program that makes books, fills a draft; ``DealBook/validating(_:)`` turns it into a book or says
/// what is wrong.
public struct DealBookDraft: Hashable, Sendable {
  /// What the book is about.
  public var title: String?
  /// Whether the firms are invented.
  public var isExample = false
  /// The currency in which results are reported.
  public var currency: Currency
  /// Who said it.
  public var sources: [Source] = []
  /// The parties.
  public var companies: [Company] = []
  /// What rights reach.
  public var scopes: [Scope] = []
  /// Exchange rates.
  public var rates: [ExchangeRate] = []
  /// Numbers and plans of single companies.
  public var facts: [CompanyFact] = []
  /// The ties between companies.
  public var deals: [Deal] = []

  /// Creates an empty draft.
  public init(currency: Currency) { self.currency = currency }
}
