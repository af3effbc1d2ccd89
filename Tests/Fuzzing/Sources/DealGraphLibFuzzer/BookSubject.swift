import DealGraph

/// The reader of deal books.
enum BookSubject {
  /// Reads bytes as a book.
  static func check(_ bytes: UnsafeBufferPointer<UInt8>) {
    let reading = DealBookReader.read(Array(bytes), file: "input.yaml")
    let hasErrors = reading.diagnostics.contains { $0.severity == .error }
    promise((reading.book == nil) == hasErrors, "a book is refused with errors, and only then")
    for diagnostic in reading.diagnostics {
      promise(!diagnostic.message.isEmpty && !diagnostic.code.isEmpty, "a problem is told in words")
      promise((diagnostic.place?.line ?? 1) >= 1 && (diagnostic.place?.column ?? 1) >= 1, "places count from 1")
    }
  }
}
