import Testing

@testable import DealFormats

@Suite struct SchemaEntryTests {
  @Test(arguments: [("Deal", "deal"), ("Fact claim", "factClaim"), ("Deal book", "dealBook")])
  func definitionsAreNamedAfterShapes(shape: String, name: String) {
    #expect(SchemaEntry.name(of: EntryShape(shape, "Something.", [])) == name)
  }

  @Test func shapesBecomeProperties() {
    let shape = EntryShape(
      "Entry", "An entry.",
      [.required("a", .flag, "A."), FieldShape("b", .text, "B.", assumed: .text("x"), examples: ["y"])])
    #expect(
      YAMLWriter.text(of: [WrittenEntry("e", SchemaEntry.schema(of: shape))]) == """
        e:
          title: Entry
          description: An entry.
          type: object
          required: [a]
          properties:
            a: {description: A., $ref: '#/$defs/flag'}
            b: {description: B., default: x, examples: ['y'], $ref: '#/$defs/text'}
          additionalProperties: false

        """)
  }
}
