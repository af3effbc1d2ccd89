import DealModel
import Yams

/// Turns the parser's nodes into a tree, counting them as often as aliases repeat them.
struct YAMLTreeBuilder {
  /// The true names of the keys that were renamed, by where they stand.
  var originalKeys: [TextPosition: String] = [:]
  private(set) var problems: [DocumentProblem] = []
  /// How many number signs stand in keys and values; the others begin comments.
  private(set) var numberSigns = 0
  private let limits: BookLimits
  private var entryCount = 0
  private var repeatedCount = 0
  /// The furthest place reached; the parser puts what an alias repeats in its place, with the position of the original.
  private var furthest = TextPosition(line: 0, column: 0)
  /// The keys and positions that lead to the node at hand.
  private var steps: [String] = []

  init(limits: BookLimits) { self.limits = limits }

  /// The tree of a document.
  mutating func tree(of root: Node) throws(DocumentProblem) -> DocumentNode {
    problems = []
    steps = []
    (entryCount, repeatedCount, numberSigns) = (0, 0, 0)
    furthest = TextPosition(line: 0, column: 0)
    let tree = try self.node(root)
    if tree.isEmpty { throw DocumentProblem.emptyDocument }
    return tree
  }

  private mutating func node(_ node: Node) throws(DocumentProblem) -> DocumentNode {
    let position = node.mark.map(TextPosition.init) ?? .start
    let isRepeated = try count(node, at: position)
    guard steps.count < limits.depth else { throw limits.tooDeep(at: position, path: BookPath(steps: steps)) }
    switch node {
    case .scalar(let scalar):
      if scalar.string.utf8.contains(0) { problems.append(.nul(at: position, path: BookPath(steps: steps))) }
      if !isRepeated { numberSigns += scalar.string.numberSigns }
      return DocumentNode(content: .text(scalar.string, isPlain: scalar.style == .plain), position: position)
    case .sequence(let sequence):
      var items: [DocumentNode] = []
      for item in sequence { items.append(try self.node(item, under: String(items.count))) }
      return DocumentNode(content: .list(items), position: position)
    case .mapping(let mapping):
      return DocumentNode(content: .mapping(try entries(of: mapping)), position: position)
    case .alias:
      // The parser puts the node itself in the place of an alias.
      throw DocumentProblem("yaml-syntax", at: position, "this alias cannot be read", remedy: "write the value itself")
    }
  }

  /// Counts an entry, and tells whether it is there because an alias repeats it.
  private mutating func count(_ node: Node, at position: TextPosition) throws(DocumentProblem) -> Bool {
    entryCount += 1
    guard entryCount <= limits.entries else { throw limits.tooManyEntries() }
    // Only what is left empty can stand where the entry before it stands.
    if position < furthest || (position == furthest && node.scalar?.string.isEmpty != true) {
      repeatedCount += 1
      guard repeatedCount <= limits.repeatedEntries else { throw limits.tooManyRepeatedEntries(at: position) }
      return true
    }
    furthest = position
    return false
  }

  private mutating func node(_ node: Node, under step: String) throws(DocumentProblem) -> DocumentNode {
    steps.append(step)
    let node = try self.node(node)
    steps.removeLast()
    return node
  }

  private mutating func entries(of mapping: Node.Mapping) throws(DocumentProblem) -> [DocumentEntry] {
    var collector = EntryCollector()
    for (key, value) in mapping {
      let position = key.mark.map(TextPosition.init) ?? .start
      guard case .scalar(let scalar) = key else {
        problems.append(
          DocumentProblem(
            "complex-key", at: position, "a key must be a word", remedy: "write each key as a word",
            path: BookPath(steps: steps)))
        continue
      }
      let name = originalKeys[position] ?? scalar.string
      if name.utf8.contains(0) { problems.append(.nul(at: position, path: BookPath(steps: steps))) }
      if position >= furthest { numberSigns += name.numberSigns }
      let entry = DocumentEntry(key: name, position: position, value: try self.node(value, under: name))
      if let problem = collector.add(entry, under: steps) { problems.append(problem) }
    }
    return collector.entries
  }
}

extension String {
  /// How many number signs the text has.
  var numberSigns: Int { utf8.count { $0 == UInt8(ascii: "#") } }
}
