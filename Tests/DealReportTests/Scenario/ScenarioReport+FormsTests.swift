import DealAnalysis
import DealModel
import Testing

@testable import DealReport

struct ScenarioReportFormsTests {
  private let summary = ScenarioSummary(
    without: ["South"], assumptions: ["x.status=paid"], added: [InputReference(name: "more.yaml", digest: "00")],
    leftOut: ["x"])

  private func report(
    _ plain: Result<ConcentrationReport, AnalysisError>? = nil
  ) throws -> ScenarioReport<ConcentrationReport> {
    let supposed = try ConcentrationReportDocumentTests.report()
    return ScenarioReport(
      scenario: summary, plain: try plain ?? .success(ExampleBook().source().concentrations(ConcentrationQuery())),
      supposed: supposed)
  }

  // Third's 10 beside North's 15: one more funder, 10 more, and 0.6² + 0.4² in place of 1.
  @Test func whatDiffersComesFirst() throws {
    let text = try report().text()
    #expect(text.contains("What if: without South; assuming x.status=paid; with more.yaml"))
    #expect(text.contains("Deals left out: x."))
    let rows = text.split(separator: "\n")
    let index = try #require(rows.first { $0.contains("HHI of the funders of South") })
    #expect(index.contains("10,000") && index.contains("5,200"))
    let number = try #require(rows.first { $0.contains("   funders of South") })
    #expect(number.contains("+1"))
  }

  @Test func thatThereIsNoPlainAnswerIsSaid() throws {
    let text = try report(.failure(.unanswerable("“newco” is not there"))).text()
    #expect(text.contains("Without what is supposed there is no answer: “newco” is not there."))
  }

  @Test func theTableHasBothAnswers() throws {
    let table = try report().csvTable
    #expect(table.titles.first == "answer")
    let plain = table.rows.filter { $0[0] == "plain" }.map { Array($0.dropFirst()) }
    #expect(try plain == ExampleBook().source().concentrations(ConcentrationQuery()).csvTable.rows)
    let supposed = table.rows.filter { $0[0] == "whatIf" }.map { Array($0.dropFirst()) }
    #expect(try supposed == ConcentrationReportDocumentTests.report().csvTable.rows)
  }

  @Test func whatDoesNotChangeIsSaid() throws {
    let same = try ConcentrationReportDocumentTests.report()
    let text = ScenarioReport(scenario: summary, plain: .success(same), supposed: same).text()
    #expect(text.contains("What it changes   nothing: each of"))
  }

  // A list of one says the same of the first finding as the whole list.
  @Test func whatIsNotListedIsComparedToo() throws {
    var first = ConcentrationQuery()
    first.limit = 1
    let listed = try ConcentrationReportDocumentTests.report(first)
    let whole = try ConcentrationReportDocumentTests.report()
    var both = ScenarioReport(scenario: summary, plain: .success(listed), supposed: listed)
    both.plainFindings = .success(whole.findings)
    both.supposedFindings = []
    #expect(both.differences.count == whole.findings.count && both.differences.allSatisfy { $0.after == nil })
    both.supposedFindings = whole.findings
    #expect(both.differences.isEmpty)
  }
}
