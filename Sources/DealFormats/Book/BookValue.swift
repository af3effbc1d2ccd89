import DealModel

/// Something written in a book, under its path, and the ways to read it.
///
/// Each way returns `nil` after it has logged what is wrong, and has noted the path as unread.
struct BookValue {
  let node: DocumentNode
  let path: BookPath
  /// Where its key stands, or, for an item of a list, the item.
  let keyPosition: TextPosition
  let log: ReadingLog

  /// Logs what is wrong with the value.
  func error(_ code: String, _ message: String, remedy: String? = nil) {
    log.error(code, at: path, node.position, message, remedy: remedy)
    log.markUnread(path)
  }

  /// A text that is not empty.
  func text() -> String? {
    guard case .text(let text, _) = node.content else {
      expected("a text")
      return nil
    }
    if node.isEmpty { return expectedSomething() }
    return text
  }

  /// What a text means.
  func read<Value>(_ parse: (String) throws(ScalarProblem) -> Value) -> Value? {
    guard let text = text(), isShort(text) else { return nil }
    do {
      return try parse(text)
    } catch {
      self.error(error.code, error.message, remedy: error.remedy)
      return nil
    }
  }

  /// A word from a fixed list; a misspelled one is logged and read as the one that it resembles.
  func word<Word>(of type: Word.Type = Word.self, _ what: String) -> Word?
  where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
    guard let text = text() else { return nil }
    if let word = WordText.value(text, of: type) { return word }
    let words = type.allCases.map(\.rawValue)
    let message = "\(text.excerpt) is not a \(what)"
    guard let near = words.spelling(like: text) else {
      error("unknown-word", message, remedy: "write one of " + words.joined(separator: ", "))
      return nil
    }
    log.error("unknown-word", at: path, node.position, message, remedy: "did you mean “\(near)”?")
    return WordText.value(near, of: type)
  }

  /// An identifier, which is not checked here.
  func identifier<Entity>() -> Identifier<Entity>? {
    guard let text = text(), isShort(text) else { return nil }
    return Identifier(rawValue: text)
  }

  /// The items of a list.
  func items(of what: String) -> [BookValue]? {
    guard case .list(let items) = node.content else {
      expected("a list of \(what)", remedy: "write it like [\(what), …]")
      return nil
    }
    return items.enumerated().map { index, item in
      BookValue(node: item, path: path.appending(index), keyPosition: item.position, log: log)
    }
  }

  /// A list of texts, without the ones that could not be read.
  func texts(of what: String) -> [String]? { items(of: what)?.compactMap { $0.text() } }

  /// A list of identifiers, without the ones that could not be read.
  func identifiers<Entity>(of what: String = "ids") -> [Identifier<Entity>]? {
    items(of: what)?.compactMap { $0.identifier() }
  }

  /// The entries of a mapping from identifiers, in the order of the book; an empty one may be left out.
  func entries() -> [(id: String, value: BookValue)]? {
    if node.isNull { return [] }
    guard case .mapping(let entries) = node.content else {
      expected("a mapping from ids to entries", remedy: "write “id:” and indent what belongs to it")
      return nil
    }
    return entries.compactMap { entry in
      let value = BookValue(
        node: entry.value, path: path.appending(entry.key), keyPosition: entry.position, log: log)
      return value.isShort(entry.key) ? (entry.key, value) : nil
    }
  }

  /// The fields of a mapping whose keys are given.
  func fields(_ shape: EntryShape) -> BookFields? {
    guard case .mapping(let entries) = node.content else {
      if node.isEmpty { return expectedSomething() }
      expected("a mapping", remedy: "its keys are " + shape.keys.joined(separator: ", "))
      return nil
    }
    return BookFields(entries, shape: shape, of: self)
  }

  /// Whether a text can be an identifier or a number: what is longer is neither, and would only cost time.
  private func isShort(_ text: String) -> Bool {
    if text.utf8.count <= 500 { return true }
    error("too-long", "\(text.excerpt) is too long", remedy: "write at most 500 characters here")
    return false
  }

  private func expected(_ what: String, remedy: String? = nil) {
    error("wrong-type", "\(what) is expected here, not \(node.sort)", remedy: remedy)
  }

  func expectedSomething<Value>() -> Value? {
    log.error("empty-value", at: path, keyPosition, "nothing is written here", remedy: "fill it in, or remove the key")
    log.markUnread(path)
    return nil
  }
}
