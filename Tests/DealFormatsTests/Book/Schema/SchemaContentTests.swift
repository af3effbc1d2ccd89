import DealModel
import Testing

@testable import DealFormats

@Suite struct SchemaContentTests {
  private func text(_ content: FieldContent) -> String {
    YAMLWriter.text(of: [WrittenEntry("a", SchemaContent.schema(of: content))])
  }

  @Test func contentsAreKeywords() {
    #expect(text(.version) == "a: {enum: [1, '1']}\n")
    #expect(text(.text) == "a: {'$ref': '#/$defs/text'}\n" || text(.text) == "a: {$ref: '#/$defs/text'}\n")
    #expect(text(.list(.identifier)) == "a: {type: array, items: {$ref: '#/$defs/id'}}\n")
    #expect(
      text(.list(.text, atLeast: 2, areDistinct: true))
        == "a: {type: array, items: {$ref: '#/$defs/text'}, minItems: 2, uniqueItems: true}\n")
    #expect(text(.orNothing(.flag)) == "a: {anyOf: [{$ref: '#/$defs/flag'}, {type: 'null'}]}\n")
    #expect(text(.either(.flag, .scalar(.date))) == "a: {anyOf: [{$ref: '#/$defs/flag'}, {$ref: '#/$defs/date'}]}\n")
    #expect(text(.entry(DealShapes.trancheClaim)) == "a: {$ref: '#/$defs/trancheClaim'}\n")
  }

  /// Words are read in British spellings too, and only those that have one.
  @Test func spellingsHaveTheBritishOnes() throws {
    func matcher(_ words: [String]) throws -> Matcher {
      let pattern = SchemaContent.spellings(of: words).entries.first { $0.key == "pattern" }?.value
      guard case .text(let text) = pattern else { throw CancellationError() }
      return try Matcher(text)
    }
    #expect(try matcher(["license", "loan"]).matches("Licence"))
    #expect(try matcher(["rumored"]).matches("rumoured"))
    #expect(try !matcher(["loan"]).matches("licence"))
  }

  @Test func yearsAreNumbersToo() {
    let year = "{type: integer, minimum: 1000, maximum: 9999}"
    for form in ScalarForm.allCases {
      let schema = YAMLWriter.text(of: [WrittenEntry("a", SchemaContent.definition(of: form))])
      #expect(schema.contains(year) == form.canBeYear, "\(form)")
    }
  }
}
