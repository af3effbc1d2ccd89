import Yams

/// A YAML document as a tree with places.
///
/// Keys that a mapping gives twice are among the problems; the first of them is in the tree.
struct YAMLDocument {
  let root: YAMLNode
  let problems: [YAMLProblem]

  /// Reads the one document of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - nodeLimit: How many nodes it may have, each counted as often as aliases repeat it.
  /// - Throws: what keeps the file from being a document at all.
  init(_ bytes: [UInt8], nodeLimit: Int = YAMLLimits.nodes) throws(YAMLProblem) {
    guard bytes.count <= YAMLLimits.bytes else {
      throw YAMLProblem(
        "too-large", "the file is larger than 64 MiB", remedy: "split the book, or read bulk data as CSV")
    }
    guard let text = String(validating: bytes.withoutByteOrderMark, as: UTF8.self) else {
      throw YAMLProblem(
        "not-utf8", at: bytes.positionOfInvalidUTF8, "the file is not UTF-8 here", remedy: "save it as UTF-8")
    }
    try YAMLLimits.check(text, nodeLimit: nodeLimit)
    var builder = YAMLTreeBuilder(nodeLimit: nodeLimit)
    root = try Self.tree(of: text, builder: &builder)
    problems = builder.problems
  }

  /// The tree of a text, past the repeated keys that the parser refuses.
  ///
  /// The parser tells only where the first of them stands. So that key is given a unique name of the same length, and
  /// the text parsed again: then the tree tells where the other stands, and what else is wrong in the book.
  private static func tree(of text: String, builder: inout YAMLTreeBuilder) throws(YAMLProblem) -> YAMLNode {
    var text = text
    while true {
      do {
        // Without rules of resolution, and with the encoding said: the defaults cost time and read the environment.
        guard let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else {
          throw YAMLProblem.emptyDocument
        }
        return try builder.tree(of: node)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let position = TextPosition(context.mark)
        let problem = YAMLProblem(
          "duplicate-key", at: position, "\(keys.first?.excerpt ?? "a key") is given more than once in this mapping",
          remedy: "keep one of the entries")
        guard builder.originalKeys.count < YAMLLimits.repeatedKeys(in: text), builder.originalKeys[position] == nil,
          let key = keys.first, text.renameKey(key, at: position, number: builder.originalKeys.count)
        else { throw problem }
        builder.originalKeys[position] = key
      } catch let problem as YAMLProblem {
        throw problem
      } catch let error as YamlError {
        throw YAMLProblem(error)
      } catch {
        throw YAMLProblem("yaml-syntax", "the file cannot be read as YAML: \(error)")
      }
    }
  }
}

extension YAMLProblem {
  static let emptyDocument = YAMLProblem(
    "empty-input", "the file has no entries", remedy: "begin it with “dealgraph: 1”")
}

extension TextPosition {
  init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}

extension Collection<UInt8> {
  /// The bytes after a byte order mark, which some editors write and no reader should see.
  fileprivate var withoutByteOrderMark: SubSequence { dropFirst(starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) }

  /// Where the first byte stands that does not belong to a character.
  fileprivate var positionOfInvalidUTF8: TextPosition {
    var position = TextPosition.start
    var decoder = UTF8()
    var bytes = withoutByteOrderMark.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      position = scalar == "\n" ? TextPosition(line: position.line + 1, column: 1) : position.nextColumn
    }
    return position
  }
}

extension TextPosition {
  fileprivate var nextColumn: TextPosition { TextPosition(line: line, column: column + 1) }
}
