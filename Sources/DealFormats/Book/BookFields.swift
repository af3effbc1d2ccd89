import DealModel

/// The fields of one entry of a book.
struct BookFields {
  /// The fields that are known, in the order of the book.
  let all: [(key: String, value: BookValue)]

  /// Takes the keys that an entry knows, and logs others, and those that are missing; a misspelled key counts as the
  /// one that it resembles.
  init(_ entries: [DocumentEntry], shape: EntryShape, of owner: BookValue) {
    let keys = shape.keys
    var missing = keys.filter { key in !entries.contains { $0.key == key } }
    var all: [(key: String, value: BookValue)] = []
    for entry in entries {
      var key = entry.key
      if !keys.contains(key) {
        let near = owner.log.isFull ? nil : missing.spelling(like: key)
        owner.log.error(
          "unknown-key", at: owner.path.appending(key), entry.position, "there is no key \(key.excerpt) here",
          remedy: near.map { "did you mean “\($0)”?" } ?? "the keys here are " + keys.joined(separator: ", "))
        guard let near else { continue }
        key = near
        missing.removeAll { $0 == near }
        owner.log.correct(keyAt: entry.position, to: near)
      }
      all.append(
        (
          key,
          BookValue(
            node: entry.value, path: owner.path.appending(key), keyPosition: entry.position, log: owner.log)
        ))
    }
    self.all = all
    for key in shape.keysOfReader where !all.contains(where: { $0.key == key }) {
      let path = owner.path.appending(key)
      owner.log.error(
        "missing-key", at: path, owner.keyPosition, "“\(key)” is missing here", remedy: "add “\(key):”")
      owner.log.markUnread(path)
    }
  }

  /// The value of a key, if it is given.
  subscript(_ key: String) -> BookValue? { all.first { $0.key == key }?.value }

  /// A text that may be left out.
  func text(_ key: String) -> String? { self[key]?.text() }

  /// A date that may be left out.
  func date(_ key: String) -> PartialDate? { self[key]?.read(DateText.date) }

  /// An identifier that may be left out.
  func identifier<Entity>(_ key: String) -> Identifier<Entity>? { self[key]?.identifier() }
}
