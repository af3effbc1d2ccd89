import DealModel
import Foundation
import Testing

@testable import DealFormats

@Suite struct BookSchemaTests {
  private let schema: [String: Any]

  init() throws {
    schema = try #require(JSONSerialization.jsonObject(with: Data(BookSchema.text.utf8)) as? [String: Any])
  }

  /// All values under a keyword, at any depth.
  private func values(of keyword: String, in value: Any) -> [Any] {
    if let object = value as? [String: Any] {
      return (object[keyword].map { [$0] } ?? []) + object.values.flatMap { values(of: keyword, in: $0) }
    }
    return (value as? [Any])?.flatMap { values(of: keyword, in: $0) } ?? []
  }

  @Test func saysWhatItIs() {
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["$id"] as? String == "urn:dealgraph:book:1")
    #expect(BookSchema.text.hasSuffix("}\n"))
    #expect((schema["description"] as? String)?.contains("cannot say") == true)
  }

  /// Foundation would not tell: of two definitions with one name, one would be lost.
  @Test func noKeyComesTwice() throws {
    #expect(try JSONDocument(Array(BookSchema.text.utf8)).problems == [])
  }

  @Test func everyReferenceLeadsToADefinitionAndEveryDefinitionIsUsed() throws {
    let definitions = try #require(schema["$defs"] as? [String: Any])
    let references = Set(values(of: "$ref", in: schema).compactMap { $0 as? String })
    #expect(references == Set(definitions.keys.map { "#/$defs/" + $0 }))
  }

  @Test func everyPatternIsOne() throws {
    let patterns = Set(values(of: "pattern", in: schema).compactMap { $0 as? String })
    #expect(patterns.count > 20)
    for pattern in patterns {
      #expect(throws: Never.self) { try Regex(pattern) }
      // Neither flags nor classes of Unicode, which not all languages have, and nothing beyond ASCII.
      #expect(
        !pattern.contains("(?i") && !pattern.contains("\\p") && pattern.utf8.allSatisfy { $0 < 0x80 && $0 >= 0x20 })
    }
  }

  @Test func everyDefinitionHasATitleAndADescription() throws {
    for (name, definition) in try #require(schema["$defs"] as? [String: [String: Any]]) {
      #expect(definition["title"] is String && definition["description"] is String, "\(name)")
      for (key, property) in definition["properties"] as? [String: [String: Any]] ?? [:] {
        #expect(property["description"] is String, "\(name) \(key)")
      }
    }
  }

  @Test func wordsAndCodesAreThoseOfTheModel() throws {
    let enums = values(of: "enum", in: schema).compactMap { $0 as? [String] }
    #expect(enums.contains(DealKind.allCases.map(\.rawValue)))
    #expect(enums.contains(DealStatus.allCases.map(\.rawValue)))
    #expect(enums.contains(CompanyFact.Kind.allCases.map(\.rawValue)))
    let codes = try #require(enums.first { $0.contains("USD") })
    #expect(codes.count > 150 && codes == codes.sorted() && codes.allSatisfy { Currency(code: $0) != nil })
    #expect(Set(["EUR", "JPY", "KWD", "CLF"]).isSubset(of: codes))
  }
}
