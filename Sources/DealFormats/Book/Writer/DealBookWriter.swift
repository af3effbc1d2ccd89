import DealModel

/// Writes deal books as YAML or JSON.
///
/// What is written is canonical: keys in one order, entries and claims in the order of the book, amounts and dates in one
/// spelling, defaults left out, lines ended by LF. So equal books have equal bytes, and a book that is read from what was
/// written is the same book, and is written in the same way. Comments are not part of a book.
public enum DealBookWriter {
  /// The text of a book.
  ///
  /// A book that a program has made may hold what the format has no words for, such as an empty name, a text that begins
  /// with a byte order mark, or a quantity in a unit with digits. It is not written.
  ///
  /// - Parameters:
  ///   - book: The book.
  ///   - syntax: In which syntax to write it.
  /// - Returns: The text, ended by a line feed.
  /// - Throws: ``InvalidInput`` with what cannot be written, by its path.
  /// - Complexity: O(size of the book); it is read again to see that nothing is lost.
  public static func write(_ book: DealBook, as syntax: BookSyntax) throws(InvalidInput) -> String {
    let entries = WrittenBook.entries(of: book.draft)
    let text =
      switch syntax {
      case .yaml: YAMLWriter.text(of: entries)
      case .json: JSONWriter.text(of: entries)
      }
    // The limits keep out what strangers send; this is the program's own.
    var limits = BookLimits()
    (limits.bytes, limits.entries) = (.max, .max)
    let reading = DealBookReader.read(Array(text.utf8), file: "book.\(syntax.rawValue)", limits: limits)
    guard let read = reading.book else {
      throw InvalidInput(reading.diagnostics.filter { $0.severity == .error }.map(Self.withoutPlace))
    }
    guard let path = DifferencePath.first(between: book.draft.reduced, and: read.draft) else { return text }
    throw InvalidInput([
      Diagnostic(
        .error, "not-writable", at: path, "the format has no words for what stands here",
        remedy: "begin no text with a byte order mark; give quantities a unit without digits, and a subject after “of”")
    ])
  }

  /// A problem without its place in a text that nobody has seen.
  private static func withoutPlace(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.place = nil
    return diagnostic
  }
}

extension DealBookDraft {
  /// The same book with its quantities in the fewest digits, as they are written and read: 2.0 is 2.
  fileprivate var reduced: DealBookDraft {
    func reduce(_ terms: inout DealTerms) {
      terms.quantities = terms.quantities?.map { quantity in
        Quantity(
          bound: quantity.bound, value: quantity.value.reduced, unit: quantity.unit, subject: quantity.subject)
      }
    }
    var draft = self
    for deal in draft.deals.indices {
      reduce(&draft.deals[deal].terms)
      for claim in draft.deals[deal].claims.indices { reduce(&draft.deals[deal].claims[claim].terms) }
    }
    return draft
  }
}

extension DecimalNumber {
  fileprivate var reduced: DecimalNumber {
    var (units, decimals) = (units, decimals)
    while decimals > 0, units.isMultiple(of: 10) { (units, decimals) = (units / 10, decimals - 1) }
    return DecimalNumber(units: units, decimals: decimals)
  }
}

/// Where two drafts of a book first differ, as far as an entry.
private enum DifferencePath {
  static func first(between one: DealBookDraft, and other: DealBookDraft) -> BookPath? {
    if one == other { return nil }
    let sections = [
      entry("sources", one.sources, other.sources, \.id.rawValue),
      entry("companies", one.companies, other.companies, \.id.rawValue),
      entry("scopes", one.scopes, other.scopes, \.id.rawValue),
      entry("facts", one.facts, other.facts, \.id.rawValue),
      entry("deals", one.deals, other.deals, \.id.rawValue),
    ]
    return sections.compactMap { $0 }.first ?? .top
  }

  private static func entry<Entry: Equatable>(
    _ section: String, _ one: [Entry], _ other: [Entry], _ id: (Entry) -> String
  ) -> BookPath? {
    guard one.count == other.count else { return BookPath(section) }
    return zip(one, other).first { $0 != $1 }.map { BookPath(section, id($0.0)) }
  }
}
