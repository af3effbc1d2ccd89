import DealModel

/// What stands in a draft for references that could not be read, so that the rest of the entry can still be checked.
///
/// The name cannot be an identifier, and a draft that needs it never becomes a book.
enum Unread {
  static let name = "\u{0}unread"

  static let source = SourceID(rawValue: name)
  static let company = CompanyID(rawValue: name)

  /// A claim that violates nothing.
  static let claim = Claim(source: source, whole: ClaimedFields(status: .rumored))

  /// Adds to a draft what the references lead to.
  static func define(in draft: inout DealBookDraft) {
    draft.sources.append(Source(id: source, title: name))
    draft.companies.append(Company(id: company, name: name))
  }
}
