import DealModel

/// The schemas of what stands under keys.
enum SchemaContent {
  /// The keywords that say what content there may be.
  static func entries(of content: FieldContent) -> [WrittenEntry] {
    switch content {
    case .version: [WrittenEntry("enum", .list([.literal("1"), .text("1")]))]
    case .text: reference("text")
    case .reason: reference("reason")
    case .flag: reference("flag")
    case .currency: reference("currency")
    case .identifier: reference("id")
    case .word(let words): anyOf([.mapping([WrittenEntry("enum", .texts(words))]), spellings(of: words)])
    case .plainWord(let word):
      anyOf([
        .mapping([WrittenEntry("const", .text(word))]), string(pattern: "^" + TextPattern.word(word) + "$"),
      ])
    case .scalar(let form): reference(form.rawValue)
    case .list(let item, let least, let areDistinct):
      [
        WrittenEntry("type", .text("array")), WrittenEntry("items", schema(of: item)),
        least > 0 ? WrittenEntry("minItems", .literal("\(least)")) : nil,
        WrittenEntry("uniqueItems", flag: areDistinct ? true : nil),
      ].compactMap { $0 }
    case .section(let entry):
      [
        WrittenEntry("type", .texts(["object", "null"])),
        WrittenEntry("propertyNames", .mapping(reference("key"))),
        WrittenEntry("additionalProperties", schema(of: entry)),
      ]
    case .entry(let shape): reference(SchemaEntry.name(of: shape))
    case .orNothing(let content): anyOf([schema(of: content), .mapping([WrittenEntry("type", .text("null"))])])
    case .either(let one, let other): anyOf([schema(of: one), schema(of: other)])
    }
  }

  static func schema(of content: FieldContent) -> WrittenValue { .mapping(entries(of: content)) }

  /// A reference to a definition.
  static func reference(_ name: String) -> [WrittenEntry] { [WrittenEntry("$ref", .text("#/$defs/\(name)"))] }

  private static func anyOf(_ schemas: [WrittenValue]) -> [WrittenEntry] { [WrittenEntry("anyOf", .list(schemas))] }

  static func string(pattern: String) -> WrittenValue {
    .mapping([WrittenEntry("type", .text("string")), WrittenEntry("pattern", .text(pattern))])
  }

  /// The texts that are read as one of some words.
  static func spellings(of words: [String]) -> WrittenValue {
    let british = WordText.british.sorted { $0.key < $1.key }.filter { words.contains($0.value) }.map(\.key)
    let patterns = (words + british).map(TextPattern.spelling)
    return string(pattern: "^(?:" + patterns.joined(separator: "|") + ")$")
  }

  // MARK: Definitions

  /// The definition of a form of texts.
  static func definition(of form: ScalarForm) -> WrittenValue {
    let head = [
      WrittenEntry("title", .text(form.title)), WrittenEntry("description", .text(form.summary)),
      WrittenEntry("examples", .texts(form.examples)),
    ]
    guard let pattern = form.pattern else {
      return .mapping(head + anyOf((form.alternatives.map(\.rawValue) + ["flag"]).map { .mapping(reference($0)) }))
    }
    guard form.canBeYear else {
      return .mapping(head + [WrittenEntry("type", .text("string")), longest, WrittenEntry("pattern", .text(pattern))])
    }
    let year: WrittenValue = .mapping([
      WrittenEntry("type", .text("integer")), WrittenEntry("minimum", .literal("1000")),
      WrittenEntry("maximum", .literal("9999")),
    ])
    let text: WrittenValue = .mapping([
      WrittenEntry("type", .text("string")), longest, WrittenEntry("pattern", .text(pattern)),
    ])
    return .mapping(head + anyOf([text, year]))
  }

  /// What the reader parses is not longer.
  private static let longest = WrittenEntry("maxLength", .literal("500"))

  /// The definitions that are no forms of texts.
  static var definitions: [WrittenEntry] {
    let flag = "^" + TextPattern.words(FlagText.words.keys.sorted()) + "$"
    return [
      definition(
        "text", "Text", "A text that is not empty. Numbers and truth values are read as they are spelled.",
        [
          WrittenEntry("type", .texts(["string", "number", "boolean"])),
          WrittenEntry("minLength", .literal("1")),
        ]),
      definition(
        "reason", "Reason", "A text that says why; yes and no say nothing.",
        anyOf([
          .mapping([WrittenEntry("type", .text("number"))]),
          .mapping([
            WrittenEntry("type", .text("string")), WrittenEntry("minLength", .literal("1")),
            WrittenEntry("not", .mapping([WrittenEntry("pattern", .text(flag))])),
          ]),
        ])),
      definition(
        "flag", "Yes or no", "`true` or `false`; `yes` and `no` are read too.",
        anyOf([.mapping([WrittenEntry("type", .text("boolean"))]), string(pattern: flag)])),
      definition(
        "currency", "Currency", "A code of ISO 4217, in capital letters.",
        [WrittenEntry("enum", .texts(currencyCodes))]),
      definition(
        "key", "Key", "Letters, digits and `-`, `_`, `.`, beginning with a letter or a digit.",
        [longest, WrittenEntry("pattern", .text(TextPattern.identifier))]),
      definition(
        "id", "Id", "The key of another entry.",
        [
          WrittenEntry("type", .texts(["string", "number", "boolean"])),
          WrittenEntry("minimum", .literal("0")), longest, WrittenEntry("pattern", .text(TextPattern.identifier)),
        ]),
    ]
  }

  private static func definition(
    _ name: String, _ title: String, _ summary: String, _ entries: [WrittenEntry]
  ) -> WrittenEntry {
    WrittenEntry(
      name,
      .mapping([WrittenEntry("title", .text(title)), WrittenEntry("description", .text(summary))] + entries))
  }

  private static var currencyCodes: [String] {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    return letters.flatMap { first in letters.flatMap { second in letters.map { first + second + $0 } } }
      .filter { Currency(code: $0) != nil }
  }
}
