/// The schemas of entries.
enum SchemaEntry {
  /// The name of the definition of a shape.
  static func name(of shape: EntryShape) -> String {
    let words = shape.name.split(separator: " ")
    return words.enumerated().map { $0 == 0 ? $1.lowercased() : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
  }

  /// The schema of a shape.
  static func schema(of shape: EntryShape) -> WrittenValue {
    .mapping(
      [WrittenEntry("title", .text(shape.name)), WrittenEntry("description", .text(shape.summary))] + body(of: shape)
        + (SchemaRules.byShape[shape.name] ?? []),
      .open)
  }

  /// What a schema says about the keys of a shape.
  static func body(of shape: EntryShape) -> [WrittenEntry] {
    let required = shape.requiredKeys
    return [
      WrittenEntry("type", .text("object")),
      required.isEmpty ? nil : WrittenEntry("required", texts: required),
      WrittenEntry("properties", .mapping(shape.fields.map { WrittenEntry($0.key, schema(of: $0)) }, .open)),
      WrittenEntry("additionalProperties", .flag(false)),
    ].compactMap { $0 }
  }

  private static func schema(of field: FieldShape) -> WrittenValue {
    .mapping(
      [
        WrittenEntry("description", .text(field.summary)),
        WrittenEntry("default", field.assumed),
        WrittenEntry("examples", texts: field.examples.isEmpty ? nil : field.examples),
      ].compactMap { $0 } + SchemaContent.entries(of: field.content))
  }
}
