import DealModel
import Yams

/// Turns the parser's nodes into a tree, counting them as often as aliases repeat them.
struct YAMLTreeBuilder {
  /// The true names of the keys that were renamed, by where they stand.
  var originalKeys: [TextPosition: String] = [:]
  private(set) var problems: [YAMLProblem] = []
  private let nodeLimit: Int
  private var remainingNodes = 0
  /// The keys and positions that lead to the node at hand.
  private var steps: [String] = []

  init(nodeLimit: Int) { self.nodeLimit = nodeLimit }

  /// The tree of a document.
  mutating func tree(of root: Node) throws(YAMLProblem) -> YAMLNode {
    problems = []
    steps = []
    remainingNodes = nodeLimit
    let tree = try self.node(root)
    if tree.isEmpty { throw YAMLProblem.emptyDocument }
    return tree
  }

  private mutating func node(_ node: Node) throws(YAMLProblem) -> YAMLNode {
    let position = node.mark.map(TextPosition.init) ?? .start
    remainingNodes -= 1
    guard remainingNodes >= 0 else { throw YAMLLimits.tooManyNodes }
    guard steps.count < YAMLLimits.depth else {
      throw YAMLProblem(
        "too-deep", at: position, "the entries stand more than \(YAMLLimits.depth) levels inside each other",
        remedy: "a book needs fewer than ten levels; look for brackets that are not closed")
    }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(content: .text(scalar.string, isPlain: scalar.style == .plain), position: position)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence { items.append(try self.node(item, under: String(items.count))) }
      return YAMLNode(content: .list(items), position: position)
    case .mapping(let mapping):
      return YAMLNode(content: .mapping(try entries(of: mapping)), position: position)
    case .alias:
      // The parser puts the node itself in the place of an alias.
      throw YAMLProblem("yaml-syntax", at: position, "this alias cannot be read", remedy: "write the value itself")
    }
  }

  private mutating func node(_ node: Node, under step: String) throws(YAMLProblem) -> YAMLNode {
    steps.append(step)
    let node = try self.node(node)
    steps.removeLast()
    return node
  }

  private mutating func entries(of mapping: Node.Mapping) throws(YAMLProblem) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var firstLines: [[UInt8]: Int] = [:]
    for (key, value) in mapping {
      let position = key.mark.map(TextPosition.init) ?? .start
      guard case .scalar(let scalar) = key else {
        problems.append(
          YAMLProblem(
            "complex-key", at: position, "a key must be a word", remedy: "write each key as a word",
            path: BookPath(steps: steps)))
        continue
      }
      let name = originalKeys[position] ?? scalar.string
      let node = try self.node(value, under: name)
      // Compared byte by byte, as identifiers are.
      if let line = firstLines[Array(name.utf8)] {
        problems.append(
          YAMLProblem(
            // The keys of the sections are the identifiers of the book.
            steps.count == 1 ? "duplicate-id" : "duplicate-key", at: position,
            "\(name.excerpt) is given twice, first on line \(line)",
            remedy: "give each entry a key of its own, or keep one of the two",
            path: BookPath(steps: steps + [name])))
      } else {
        firstLines[Array(name.utf8)] = position.line
        entries.append(YAMLEntry(key: name, position: position, value: node))
      }
    }
    return entries
  }
}
