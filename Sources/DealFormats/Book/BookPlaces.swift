import DealModel

/// Finds the places of a book in the file that it was read from.
///
/// A value stands where it is written, an entry at its key, an item of a list at its beginning. What is missing is
/// sought at the nearest thing around it.
final class BookPlaces {
  private let root: YAMLNode
  private let log: ReadingLog
  /// The positions of keys in mappings that have been passed, since a section may have many entries.
  private var keyIndexes: [BookPath: [String: Int]] = [:]

  init(root: YAMLNode, log: ReadingLog) {
    self.root = root
    self.log = log
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
    let isAboutKey = ["wrong-role", "bad-id", "duplicate-id"].contains(finding.code)
    if case .text = found.node.content, found.isExact, !isAboutKey { return found.node.position }
    return found.key
  }

  /// The node at a path or, when there is none, the nearest one above it.
  private func find(_ path: BookPath) -> (node: YAMLNode, key: TextPosition, isExact: Bool) {
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

  private func keyIndex(of entries: [YAMLEntry], at path: BookPath) -> [String: Int] {
    if let known = keyIndexes[path] { return known }
    let index = Dictionary(
      entries.enumerated().map { (log.corrections[$1.position] ?? $1.key, $0) },
      uniquingKeysWith: { first, _ in first })
    keyIndexes[path] = index
    return index
  }
}
