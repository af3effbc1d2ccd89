import DealGraph

/// The readers of deal books in YAML and JSON, and the writer.
enum BookSubject {
  /// Reads bytes as a book of each syntax; what is one must come back from the writer as it was.
  static func check(_ bytes: UnsafeBufferPointer<UInt8>) {
    for file in ["input.yaml", "input.json", "input"] {
      let reading = DealBookReader.read(Array(bytes), file: file)
      check(reading)
      if let book = reading.book { checkReturn(of: book) }
    }
  }

  private static func check(_ reading: DealBookReading) {
    let hasErrors = reading.diagnostics.contains { $0.severity == .error }
    promise((reading.book == nil) == hasErrors, "a book is refused with errors, and only then")
    for diagnostic in reading.diagnostics {
      promise(!diagnostic.message.isEmpty && !diagnostic.code.isEmpty, "a problem is told in words")
      promise((diagnostic.place?.line ?? 1) >= 1 && (diagnostic.place?.column ?? 1) >= 1, "places count from 1")
    }
  }

  private static func checkReturn(of book: DealBook) {
    for syntax in BookSyntax.allCases {
      do {
        let text = try DealBookWriter.write(book, as: syntax)
        let again = DealBookReader.read(Array(text.utf8), file: "output.\(syntax.rawValue)").book
        promise(again.map(draft) == draft(book), "\(syntax) gives the same book back")
        promise(try again.map { try DealBookWriter.write($0, as: syntax) } == text, "\(syntax) gives the same bytes")
      } catch {
        fatalError("broken promise: a book can be written: \(error)")
      }
    }
  }

  private static func draft(_ book: DealBook) -> DealBookDraft {
    var draft = DealBookDraft(currency: book.currency)
    draft.title = book.title
    draft.isExample = book.isExample
    draft.sources = book.sources
    draft.companies = book.companies
    draft.scopes = book.scopes
    draft.rates = book.rates.rates
    draft.facts = book.facts
    draft.deals = book.deals
    return draft
  }
}
