import DealModel
import Foundation
import Testing

@testable import DealFormats

@Suite struct SchemaRulesTests {
  private let definitions: [String: [String: Any]]

  init() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(BookSchema.text.utf8)) as? [String: Any]
    definitions = try #require(schema?["$defs"] as? [String: [String: Any]])
  }

  /// What the rules of a definition say about a kind, in one text.
  private func consequences(of kind: String, in definition: String) throws -> String {
    let rules = try #require(definitions[definition]?["allOf"] as? [[String: Any]])
    let own = try rules.filter { rule in
      let condition = try #require((rule["if"] as? [String: Any])?["properties"] as? [String: [String: Any]])
      return try Matcher(try #require(condition["kind"]?["pattern"] as? String)).matches(kind)
    }
    #expect(own.count == 1, "\(kind) in \(definition)")
    let data = try JSONSerialization.data(withJSONObject: own.first?["then"] ?? [:], options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }

  @Test(arguments: DealKind.allCases) func eachKindHasItsRoles(kind: DealKind) throws {
    let rule = try consequences(of: kind.rawValue, in: "deal")
    let own = Set(kind.roles.map(\.role))
    for role in Role.allCases { #expect(rule.contains("\"\(role.key)\":false") != own.contains(role), "\(role)") }
    #expect(rule.contains("\"required\":[\"parties\"]") == kind.isMutual)
    #expect(rule.contains("contains") != kind.isMutual)
    guard !kind.isMutual else { return }
    let keys = kind.roles.filter(\.isRequired).map { "\"\($0.role.key)\"" }.joined(separator: ",")
    #expect(try consequences(of: kind.rawValue, in: "dealWithAllRoles") == "{\"required\":[\(keys)]}")
  }

  /// The sorts of values by kind, as the page on the format has them.
  @Test(arguments: [
    ("valuation", ["amount"]), ("cash", ["amount"]), ("ratio", ["ratio"]), ("profit", ["amount", "date", "flag"]),
    ("plan", ["amount", "date", "flag"]), ("freeCashFlow", ["amount", "date", "flag"]),
  ])
  func eachKindOfFactHasItsValues(kind: String, forms: [String]) throws {
    let rule = try consequences(of: kind, in: "fact").replacing("\\/", with: "/")
    for form in ["amount", "ratio", "date", "flag"] {
      #expect(rule.contains("#/$defs/\(form)\"") == forms.contains(form), "\(form)")
    }
    #expect(rule.contains("\"required\":[\"label\"]") == ["ratio", "plan"].contains(kind))
    #expect(rule.contains("\"qualifier\":false") == (kind != "valuation"))
  }
}
