import DealModel

/// Collects the entries of a mapping; of those with one key, the first is kept.
struct EntryCollector {
  private(set) var entries: [DocumentEntry] = []
  /// The lines of the keys by their bytes, once there are more than can be looked through.
  private var lines: [[UInt8]: Int] = [:]
  private static let fewEntries = 16

  /// Adds an entry, or says that its key is taken; keys are compared byte by byte, as identifiers are.
  mutating func add(_ entry: DocumentEntry, under steps: [String]) -> DocumentProblem? {
    if let line = line(of: entry.key) {
      return DocumentProblem(
        // The keys of the sections are the identifiers of the book.
        steps.count == 1 ? "duplicate-id" : "duplicate-key", at: entry.position,
        "\(entry.key.excerpt) is given twice, first on line \(line)",
        remedy: "give each entry a key of its own, or keep one of the two", path: BookPath(steps: steps + [entry.key]))
    }
    entries.append(entry)
    if entries.count > Self.fewEntries {
      if lines.isEmpty {
        for entry in entries { lines[Array(entry.key.utf8)] = entry.position.line }
      } else {
        lines[Array(entry.key.utf8)] = entry.position.line
      }
    }
    return nil
  }

  private func line(of key: String) -> Int? {
    guard lines.isEmpty else { return lines[Array(key.utf8)] }
    return entries.first { $0.key.utf8.elementsEqual(key.utf8) }?.position.line
  }
}
