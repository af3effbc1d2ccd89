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
