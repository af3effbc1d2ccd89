import DealModel

/// Finds the places of a book in the file that it was read from.
///
/// A value stands where it is written, an entry at its key, an item of a list at its beginning. What is missing is
/// sought at the nearest thing around it.
final class BookPlaces {
  private let root: DocumentNode
  private let log: ReadingLog
  /// The positions of keys in mappings that have been passed, since a section may have many entries.
  private var keyIndexes: [BookPath: [String: Int]] = [:]

  init(root: DocumentNode, log: ReadingLog) {
    self.root = root
    self.log = log
  }

  /// The JSON Pointer (RFC 6901) of what a path leads to in the file as it is written, misspelled keys included; of what
  /// is missing, the pointer of the nearest thing around it.
  func pointer(of path: BookPath) -> String {
    var node = root
    var written: [String] = []
    var passed = BookPath.top
    for step in path.steps {
      switch node.content {
      case .mapping(let entries):
        // The path of a problem with a key has the key as it is written, other paths have it as it should be.
        guard let index = keyIndex(of: entries, at: passed)[step] ?? entries.firstIndex(where: { $0.key == step })
        else { return BookPath(steps: written).description }
        node = entries[index].value
        written.append(entries[index].key)
      case .list(let items):
        guard let index = Int(step), items.indices.contains(index) else { return BookPath(steps: written).description }
        node = items[index]
        written.append(step)
      case .text: return BookPath(steps: written).description
      }
      passed = passed.appending(step)
    }
    return BookPath(steps: written).description
  }

  /// The findings with their places.
  func locating(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.map { finding in
      var finding = finding
      finding.place = Place(position(of: finding), in: log.file)
      return finding
    }
  }

  private func position(of finding: Diagnostic) -> TextPosition {
    let found = find(finding.path)
    if finding.code == "unknown-id", found.isExact, finding.path.steps.last == "supersedes" {
      let deal = find(finding.path.appending("deal"))
      if deal.isExact { return deal.node.position }
    }
    // About a role that should not be there, and about identifiers, it is the key that is wrong.
    let isAboutTranche = finding.code == "look-alike" && finding.path.steps.dropLast().last == "tranches"
    let isAboutKey = ["wrong-role", "bad-id", "duplicate-id"].contains(finding.code) || isAboutTranche
    if case .text = found.node.content, found.isExact, !isAboutKey { return found.node.position }
    return found.key
  }

  /// The node at a path or, when there is none, the nearest one above it.
  private func find(_ path: BookPath) -> (node: DocumentNode, key: TextPosition, isExact: Bool) {
    var node = root
    var key = root.position
    var passed = BookPath.top
    for step in path.steps {
      switch node.content {
      case .mapping(let entries):
        guard let index = keyIndex(of: entries, at: passed)[step] else { return (node, key, false) }
        (node, key) = (entries[index].value, entries[index].position)
      case .list(let items):
        guard let index = Int(step), items.indices.contains(index) else { return (node, key, false) }
        (node, key) = (items[index], items[index].position)
      case .text: return (node, key, false)
      }
      passed = passed.appending(step)
    }
    return (node, key, true)
  }

  private func keyIndex(of entries: [DocumentEntry], at path: BookPath) -> [String: Int] {
    if let known = keyIndexes[path] { return known }
    let index = Dictionary(
      entries.enumerated().map { (log.corrections[$1.position] ?? $1.key, $0) },
      uniquingKeysWith: { first, _ in first })
    keyIndexes[path] = index
    return index
  }
}
