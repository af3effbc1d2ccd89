import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("Methods, and what makes a report anew")
struct OriginSectionTests {
  private func terms(_ part: ReportPart, _ report: ExampleReport) -> [ReportDocument.Term] {
    report.document.sections.filter { $0.anchor == .part(part) }.flatMap(\.blocks).flatMap {
      block -> [ReportDocument.Term] in
      if case .terms(let terms) = block { terms } else { [] }
    }
  }

  @Test("digest, version and command", arguments: Language.allCases)
  func origin(language: Language) throws {
    let words = terms(.origin, try ExampleReport(language: language)).map { $0.details.map(\.words) }
    #expect(
      words == [
        ["example.yaml"], [String(repeating: "0f", count: 32)], ["dealgraph 1.2.3"], ["dealgraph report example.yaml"],
      ])
  }

  @Test("each measure has a definition, and those of others where they come from", arguments: Language.allCases)
  func methods(language: Language) throws {
    let terms = terms(.methods, try ExampleReport(language: language))
    #expect(terms.count == ReportMethod.allCases.count && terms.allSatisfy { !$0.details[0].isEmpty })
    for (method, term) in zip(ReportMethod.allCases, terms) {
      #expect(term.details.count == 2 && term.details[1].words.contains("version 1"))
      #expect(term.details[1].words.hasSuffix(method.reference.map { " · \($0)" } ?? "version 1"))
    }
  }
}
