import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealReport

@Suite("Where sources disagree, in a report")
struct ConflictSectionTests {
  private func book() throws -> DealBook {
    var example = ExampleBook()
    example.draft.deals[1].claims.append(Claim(source: "wire", whole: ExampleBook.fields(.committed, 40)))
    example.draft.deals[2].claims.append(Claim(source: "paper", whole: ExampleBook.fields(.announced, 100)))
    func value(_ billions: Int64) -> FactValue {
      .money(.exact(Money(minorUnits: billions * 100_000_000_000, currency: .usd)))
    }
    example.draft.facts = [
      CompanyFact(
        id: "worth", company: "south", kind: .valuation, nature: .actual,
        claims: [FactClaim(source: "paper", value: value(7)), FactClaim(source: "wire", value: value(8))])
    ]
    return try DealBook(example.draft)
  }

  // The latest claim counts: that of the wire, of 2 March, over that of the paper, of 27 February.
  @Test("both sides with those who say so, and where they are told")
  func tables() throws {
    let report = try ExampleReport(book())
    let table = report.tables(.conflicts)[0]
    #expect(table.words(0) == ["cloud-old", "amount", "$40.0bn [2]", "$38.0bn [1]"])
    #expect(table.words(1) == ["valuation", "What counts", "$8.0bn [2]", "$7.0bn [1]"])
    #expect(table.entries.count == 2 && table.entries[0].anchor == .conflicts(of: DealID(rawValue: "cloud-old")))
    #expect(report.summary.map(\.words).contains("Sources disagree about cloud-old and valuation."))
    let details = try #require(report.rows[.deal("cloud-old")]?["Details"])
    #expect(details.text == StyledText("sources disagree", to: .conflicts(of: DealID(rawValue: "cloud-old"))))
  }

  // One article says that the exclusivity of Azure covers all access, a later one that it covers stateless access.
  @Test("a term has one value that counts, and not the same again among the others")
  func terms() throws {
    let table = try ExampleReport(BookReportTests.firstBook()).tables(.conflicts)[0]
    let row = try #require(table.entries.indices.map { table.words($0) }.first { $0[1] == "scope" })
    #expect(
      row == [
        "Azure's exclusivity for OpenAI's APIs", "scope", "Stateless access by API [5]",
        "Access to OpenAI's models by API [3]",
      ])
  }

  @Test("what the answers call contested has a row, whatever the book")
  func completeness() throws {
    for report in try BookReportTests.reports(seeds: 300..<360) {
      let book = report.answers.book
      for (deal, state) in zip(book.deals, report.answers.projection.states) {
        #expect((report.rows[.conflicts(of: deal.id)] != nil) == (state?.isContested ?? false), "\(deal.id)")
      }
      for fact in book.facts {
        let isContested = book.state(of: fact, at: report.answers.query.clock)?.value.isContested ?? false
        #expect((report.rows[.conflicts(of: fact.id)] != nil) == isContested)
      }
    }
  }
}
