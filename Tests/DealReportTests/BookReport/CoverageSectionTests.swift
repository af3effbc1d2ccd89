import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("Whether money lasts, in a report")
struct CoverageSectionTests {
  /// South owes 96 over the eight years from 2026 on, 12 a year, has 20, and earns 5 in 2026 and 8 in 2027.
  static func book() throws -> DealBook {
    var book = ExampleBook(empty: "Coverage")
    book.company("north", "North")
    book.company("south", "South")
    book.deal("cloud", .cloudContract, [(.customer, "south"), (.provider, "north")], 96)
    let years = TermDuration(count: 8, unit: .years)
    book.draft.deals[0].terms.term = Term(start: .day(ExampleBook.day("2026-01-01")), duration: years)
    func fact(_ id: FactID, _ kind: CompanyFact.Kind, _ time: CompanyFact.Time, _ billions: Int64) -> CompanyFact {
      let value = FactValue.money(.exact(Money(minorUnits: billions * 100_000_000_000, currency: .usd)))
      return CompanyFact(
        id: id, company: "south", kind: kind, time: time, nature: kind == .cash ? .actual : .forecast,
        claims: [FactClaim(source: "paper", value: value)])
    }
    book.draft.facts = [
      fact("cash", .cash, .date(.day(ExampleBook.day("2026-01-31"))), 20),
      fact("first", .revenue, .period(.year(2026)), 5),
      fact("second", .revenue, .period(.year(2027)), 8),
    ]
    return try DealBook(book.draft)
  }

  // 20 + 5 − 12 = 13; 13 + 8 − 12 = 9; nothing is known of 2028.
  @Test("year by year, with what it rests on")
  func years() throws {
    let report = try ExampleReport(Self.book(), company: "South")
    let rows = report.rows
    #expect(rows[.year(2026)]?["To pay"]?.text == "$12.0bn" && rows[.year(2026)]?["Revenue"]?.text == "$5.0bn")
    #expect(rows[.year(2026)]?["Gap"]?.text == "$7.0bn" && rows[.year(2026)]?["Gap so far"]?.text == "−$13.0bn")
    #expect(rows[.year(2027)]?["Gap so far"]?.text == "−$9.0bn" && rows[.year(2028)]?["Revenue"]?.text == "–")
    #expect(rows[.year(2027)]?["Sources"]?.text == StyledText("[1]", to: .source("paper")))
    #expect(
      report.paragraphs(.coverage)[0].hasPrefix(
        "South: when the money runs out cannot be told: no revenue is known after 2027."))
    #expect(report.summary.contains { $0.words.hasPrefix("South: when the money runs out cannot be told") })
  }

  @Test("what is owed and what there is lead to deals and facts")
  func grounds() throws {
    let tables = try ExampleReport(BookReportTests.firstBook(), company: "openai").tables(.coverage)
    let owed = try #require(tables.first { $0.caption == "What is owed" })
    let rows = owed.entries.indices.map { owed.words($0) }
    #expect(rows.contains(["Amazon", "$100.0bn", "2026–2034", "OpenAI's new contract with AWS"]))
    #expect(rows.contains(["Amazon", "$38.0bn", "in no year", "OpenAI's existing contract with AWS"]))
    #expect(rows.contains(["–", "$600.0bn", "2026–2030", "commitments, purchases of computing power, through 2030"]))
    #expect(owed.entries.allSatisfy { $0.cells[3].text.runs.contains { if case .link = $0 { true } else { false } } })
    let means = try #require(tables.first { $0.caption == "Cash and capital" })
    #expect(means.words(0) == ["cash", "$40.0bn", "", "cash, 2026-02-28"])
    #expect(
      means.entries.indices.map { means.words($0) }.contains([
        "Nvidia", "$30.0bn", "perhaps", "Nvidia's part in the round of 2026",
      ]))
  }

  @Test("assumptions of the program are told in the language of the report")
  func assumptions() throws {
    var lists: [[String]] = []
    for language in Language.allCases {
      let report = try ExampleReport(BookReportTests.firstBook(), language: language)
      let section = try #require(report.document.sections.first { $0.anchor == .part(.coverage) })
      for case .list(let texts) in section.blocks { lists.append(texts.map(\.words)) }
    }
    #expect(lists.count == 2 && lists[0].count == 5 && lists[1].count == 5)
    #expect(lists[0].contains("All revenue can be spent on commitments: nothing else has to be paid."))
    #expect(Set(lists[0]).isDisjoint(with: lists[1]))
  }

  @Test("nobody to ask about, and nothing owed")
  func absences() throws {
    let none = try ExampleReport()
    #expect(none.paragraphs(.coverage) == [Language.english.reportPhrases.noSubject])
    let nothing = try ExampleReport(Self.book(), company: "north")
    #expect(nothing.paragraphs(.coverage) == [Language.english.reportPhrases.owesNothing("North")])
    #expect(throws: AnalysisError.unknownCompany("Nroth", suggestion: "North")) {
      try ExampleReport(Self.book(), company: "Nroth")
    }
  }
}
