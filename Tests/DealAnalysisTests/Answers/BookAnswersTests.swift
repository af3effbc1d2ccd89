import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite("All questions of a book")
struct BookAnswersTests {
  private func web() -> DealWeb {
    var web = DealWeb()
    web.invest("a", "b", 10)
    web.buy("b", "a", 40, years: 2)
    web.buy("b", "c", 5)
    return web
  }

  private func answers(_ web: DealWeb, company: String? = nil, _ change: (inout FlowQuery) -> Void = { _ in }) throws
    -> BookAnswers
  {
    let book = try DealBook(web.draft)
    var query = FlowQuery(layer: .exposure, clock: Clock(of: book))
    change(&query)
    return try BookAnswers(of: book, query: query, company: company)
  }

  @Test("each answer is that of its question, whatever layer is given")
  func questions() throws {
    let answers = try answers(web(), company: "The b")
    let book = try DealBook(web().draft)
    let cash = try FlowSource(book: book, query: FlowQuery(layer: .cash, clock: Clock(of: book)))
    #expect(answers.query.layer == .cash)
    #expect(try answers.circularFlows.cycles == cash.circularFlows().cycles)
    #expect(try answers.circularity.rows == cash.circularity().rows)
    #expect(try answers.concentration.rows == cash.concentrations(ConcentrationQuery()).rows)
    #expect(try answers.coverage?.years == cash.coverage(CoverageQuery(of: "b")).years)
    #expect(try answers.overlaps.doubleRoles == book.overlaps(answers.query).doubleRoles)
    #expect(try answers.centrality.rows == cash.centrality(BookAnswers.centralityMeasures).rows)
    #expect(answers.subject == CompanyReference(id: "b", name: "The b"))
  }

  @Test("the first company with a fact about its commitments is asked about, standing for its group")
  func subject() throws {
    var web = web()
    #expect(try answers(web).subject == nil && answers(web).coverage == nil)
    web.company("part", parent: "b")
    web.draft.facts = [
      CompanyFact(
        id: "owed", company: "part", kind: .commitments, nature: .actual,
        claims: [FactClaim(source: "paper", value: .money(.undisclosed))])
    ]
    #expect(try answers(web).subject?.id == "b" && answers(web).coverage?.company.id == "b")
    #expect(try answers(web) { $0.grouping = .none }.subject?.id == "part")
  }

  @Test("a company that owes nothing has no coverage; one that is not there is an error")
  func absences() throws {
    #expect(try answers(web(), company: "c").coverage == nil)
    #expect(throws: AnalysisError.self) { try answers(web(), company: "nobody") }
  }
}
