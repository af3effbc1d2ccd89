import DealModel
import Testing

@testable import DealReport

@Suite("What the words of reports mean")
struct MethodPhrasesTests {
  /// Every definition of a language, by what it defines.
  static func all(_ phrases: any MethodPhrases) -> [String: String] {
    var words = ["version": phrases.version(2)]
    for method in ReportMethod.allCases {
      words["name \(method)"] = phrases.name(method)
      words["definition \(method)"] = phrases.definition(method)
    }
    return words
  }

  @Test("definitions are sentences, each of its own", arguments: Language.allCases)
  func sentences(language: Language) {
    let phrases = language.reportPhrases
    let definitions = ReportMethod.allCases.map(phrases.definition)
    #expect(Set(definitions).count == definitions.count)
    #expect(definitions.allSatisfy { $0.hasSuffix(".") && $0.count > 40 })
    #expect(Set(ReportMethod.allCases.map { phrases.name($0) }).count == ReportMethod.allCases.count)
  }

  /// One line, with a year.
  @Test("references have a year", arguments: ReportMethod.allCases.compactMap(\.reference))
  func references(reference: String) {
    #expect(reference.contains(/\b(19|20)\d\d\b/) && !reference.contains("\n"))
  }
}
