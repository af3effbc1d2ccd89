import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealReport

@Suite("Facts about companies, in a report")
struct FactSectionTests {
  @Test("what, when, how sure and from whom")
  func rows() throws {
    let book = try BookReportTests.firstBook()
    let english = try ExampleReport(book).rows
    #expect(english[.fact("openai-revenue-2027")]?["What counts"]?.text == "> $60.0bn")
    #expect(english[.fact("openai-revenue-2027")]?["Nature"]?.text == "forecast")
    #expect(english[.fact("openai-valuation-before")]?["Fact"]?.text == "valuation, before the money")
    #expect(english[.fact("openai-compute-commitments")]?["Time"]?.text == "through 2030")
    #expect(english[.fact("openai-profitable")]?["What counts"]?.text == "no")
    let french = try ExampleReport(book, language: .french).rows
    #expect(french[.fact("openai-revenue-2027")]?["Ce qui compte"]?.text == "> 60,0\u{A0}Md$")
    #expect(french[.fact("openai-valuation-before")]?["Donnée"]?.text == "valorisation, avant l’apport")
    #expect(french[.fact("openai-enterprise-share-goal")]?["Ce qui compte"]?.text == "50\u{A0}%")
  }

  @Test("a fact that was not known yet is not told")
  func unknown() throws {
    let report = try ExampleReport(BookReportTests.firstBook(), knownOn: .written("2026-01-31"))
    #expect(report.rows[.fact("openai-valuation-january")] != nil && report.rows[.fact("openai-cash")] == nil)
  }
}
