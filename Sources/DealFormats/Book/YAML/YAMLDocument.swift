import Yams

/// A YAML document as a tree with places.
///
/// Keys that a mapping gives twice are among the problems; the first of them is in the tree.
struct YAMLDocument {
  let root: DocumentNode
  let problems: [DocumentProblem]
  /// Whether the file has comments, which are not in the tree: a number sign that is in no key and no value begins one.
  let hasComments: Bool

  /// Reads the one document of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - limits: What it may ask of the machine.
  /// - Throws: what keeps the file from being a document at all.
  init(_ bytes: [UInt8], limits: BookLimits = BookLimits()) throws(DocumentProblem) {
    guard bytes.count <= limits.bytes else { throw limits.tooManyBytes() }
    guard !DocumentProblem.isUTF16(bytes), let text = String(validating: bytes.withoutByteOrderMark, as: UTF8.self)
    else { throw DocumentProblem.encoding(of: bytes) }
    try YAMLPrecheck.check(text, limits: limits)
    var builder = YAMLTreeBuilder(limits: limits)
    root = try Self.tree(of: text, builder: &builder)
    problems = builder.problems
    // A sign that is spelled as an escape stands for none in the text; then a note too many does less harm than one too few.
    let hasEscapes = text.contains("\\x23") || text.contains("\\u0023") || text.contains("\\U00000023")
    hasComments = text.numberSigns > builder.numberSigns || (hasEscapes && text.numberSigns > 0)
  }

  /// The tree of a text, past the repeated keys that the parser refuses.
  ///
  /// The parser tells only where the first of them stands. So that key is given a unique name of the same length, and
  /// the text parsed again: then the tree tells where the other stands, and what else is wrong in the book.
  private static func tree(of text: String, builder: inout YAMLTreeBuilder) throws(DocumentProblem) -> DocumentNode {
    var text = text
    while true {
      do {
        // Without rules of resolution, and with the encoding said: the defaults cost time and read the environment.
        guard let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else {
          throw DocumentProblem.emptyDocument
        }
        return try builder.tree(of: node)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let position = TextPosition(context.mark)
        let problem = DocumentProblem(
          "duplicate-key", at: position, "\(keys.first?.excerpt ?? "a key") is given more than once in this mapping",
          remedy: "keep one of the entries")
        guard builder.originalKeys.count < YAMLPrecheck.repeatedKeys(in: text), builder.originalKeys[position] == nil,
          let key = keys.first, text.renameKey(key, at: position, number: builder.originalKeys.count)
        else { throw problem }
        builder.originalKeys[position] = key
      } catch let problem as DocumentProblem {
        throw problem
      } catch let error as YamlError {
        throw DocumentProblem(error)
      } catch {
        throw DocumentProblem("yaml-syntax", "the file cannot be read as YAML: \(error)")
      }
    }
  }
}

extension TextPosition {
  init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}
