import DealModel

/// What is to be written, in YAML or JSON: texts, lists and mappings, in an order that stays as it is.
indirect enum WrittenValue: Sendable {
  /// A text, which no reader may take for anything else.
  case text(String)
  /// A text that needs no quotation marks in YAML, such as a date, although other readers may take it for one.
  case bare(String)
  /// A number or a truth value, as it stands in both.
  case literal(String)
  /// The items of a list.
  case list([WrittenValue], WrittenLayout = .compact)
  /// The entries of a mapping.
  case mapping([WrittenEntry], WrittenLayout = .compact)

  /// A truth value.
  static func flag(_ flag: Bool) -> WrittenValue { .literal(flag ? "true" : "false") }

  /// A date; a year before 1000 would be another number without its zeros.
  static func date(_ date: PartialDate) -> WrittenValue {
    if case .year(..<1000) = date { .text(date.description) } else { .bare(date.description) }
  }

  /// A list of texts.
  static func texts(_ texts: [String]) -> WrittenValue { .list(texts.map(text)) }

  /// Whether this is an item or an entry of its own, without others in it.
  var isSmall: Bool {
    switch self {
    case .list(let items, _): items.isEmpty
    case .mapping(let entries, _): entries.isEmpty
    case .text, .bare, .literal: true
    }
  }
}

/// Whether a list or a mapping stands on one line.
enum WrittenLayout: Sendable {
  /// On one line if it fits.
  case compact
  /// Always on lines of its own, one for each item or entry.
  case open
}

/// An entry of a mapping.
struct WrittenEntry: Sendable {
  let key: String
  let value: WrittenValue

  init(_ key: String, _ value: WrittenValue) {
    self.key = key
    self.value = value
  }

  /// An entry, unless there is no value.
  init?(_ key: String, _ value: WrittenValue?) {
    guard let value else { return nil }
    self.init(key, value)
  }

  /// An entry with a text, unless there is none.
  init?(_ key: String, text: String?) { self.init(key, text.map(WrittenValue.text)) }

  /// An entry with a date, unless there is none.
  init?(_ key: String, date: PartialDate?) { self.init(key, date.map(WrittenValue.date)) }

  /// An entry with an identifier, unless there is none.
  init?<Entity>(_ key: String, id: Identifier<Entity>?) { self.init(key, text: id?.rawValue) }

  /// An entry with a truth value, unless there is none.
  init?(_ key: String, flag: Bool?) { self.init(key, flag.map(WrittenValue.flag)) }

  /// An entry with a list of texts, unless there is none.
  init?(_ key: String, texts: [String]?) { self.init(key, texts.map(WrittenValue.texts)) }
}
