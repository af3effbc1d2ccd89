/// One sort of entry of a book: its keys, in the order in which they are written, and what may stand under each.
///
/// The reader knows no other keys, and the JSON Schema is made of these, so neither can lag behind the other.
struct EntryShape: Sendable {
  /// The name for people, and without spaces the name of the definition in the schema.
  let name: String
  /// What such an entry is about.
  let summary: String
  let fields: [FieldShape]
  /// The keys of the fields, in order.
  let keys: [String]

  init(_ name: String, _ summary: String, _ fields: [FieldShape]) {
    self.name = name
    self.summary = summary
    self.fields = fields
    keys = fields.map(\.key)
  }

  /// The keys without which the reader cannot make the entry.
  var keysOfReader: [String] { fields.filter { $0.need == .byReader }.map(\.key) }

  /// The keys without which an entry is wrong.
  var requiredKeys: [String] { fields.filter { $0.need != .none }.map(\.key) }
}

/// A key of an entry, and what may stand under it.
struct FieldShape: Sendable {
  /// Whether an entry needs the field, and what says so when it is missing.
  enum Need: Sendable {
    case none
    case byReader
    case byModel
  }

  let key: String
  let content: FieldContent
  let need: Need
  let summary: String
  /// What is meant when the field is left out.
  let assumed: WrittenValue?
  /// Examples beyond those of the content.
  let examples: [String]

  init(
    _ key: String, _ content: FieldContent, _ summary: String, need: Need = .none, assumed: WrittenValue? = nil,
    examples: [String] = []
  ) {
    self.key = key
    self.content = content
    self.need = need
    self.assumed = assumed
    self.summary = summary
    self.examples = examples
  }

  /// A field that the reader misses.
  static func required(_ key: String, _ content: FieldContent, _ summary: String, examples: [String] = []) -> Self {
    Self(key, content, summary, need: .byReader, examples: examples)
  }

  /// A field that the rules of the model miss.
  static func neededByModel(_ key: String, _ content: FieldContent, _ summary: String) -> Self {
    Self(key, content, summary, need: .byModel)
  }
}

/// What may stand under a key.
indirect enum FieldContent: Sendable {
  /// The version of the format.
  case version
  /// Any text that is not empty.
  case text
  /// A text that gives a reason, which yes and no are not.
  case reason
  /// Yes or no.
  case flag
  /// The code of a currency.
  case currency
  /// The key of another entry.
  case identifier
  /// A word from a list, in any of the spellings that are read.
  case word([String])
  /// A word from a list, in any case of letters but otherwise as it stands.
  case plainWord(String)
  /// An amount, a date, a percentage or the like.
  case scalar(ScalarForm)
  /// A list with at least so many items, which may have to differ.
  case list(FieldContent, atLeast: Int = 0, areDistinct: Bool = false)
  /// A mapping from ids; it may be left empty.
  case section(FieldContent)
  /// A mapping with keys of its own.
  case entry(EntryShape)
  /// Something that may also be left empty.
  case orNothing(FieldContent)
  /// One thing or another.
  case either(FieldContent, FieldContent)
}

extension FieldContent {
  /// A word from the cases of a type.
  static func word<Word>(of type: Word.Type) -> FieldContent
  where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
    .word(type.allCases.map(\.rawValue))
  }
}
